package ai.alquimista.painel.bootstrap.wiring;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.incident.ChangingIncidents;
import ai.alquimista.painel.application.incident.CommentingOnIncidents;
import ai.alquimista.painel.application.incident.IncidentFileQueries;
import ai.alquimista.painel.application.incident.IncidentGate;
import ai.alquimista.painel.application.incident.OpeningIncidents;
import ai.alquimista.painel.application.incident.TellingOfIncidents;
import ai.alquimista.painel.application.incident.WatchingIncidents;
import ai.alquimista.painel.application.port.IncidentChanges;
import ai.alquimista.painel.application.port.IncidentFeed;
import ai.alquimista.painel.application.port.IncidentFiles;
import ai.alquimista.painel.application.port.IncidentNotices;
import ai.alquimista.painel.application.port.Staff;
import ai.alquimista.painel.application.staff.StaffQueries;
import ai.alquimista.painel.aws.notice.LoggedNotices;
import ai.alquimista.painel.aws.notice.SnsClients;
import ai.alquimista.painel.aws.notice.SnsNotices;
import ai.alquimista.painel.aws.notice.SnsSettings;
import ai.alquimista.painel.bootstrap.config.Setting;
import ai.alquimista.painel.bootstrap.config.Settings;
import ai.alquimista.painel.persistence.access.JdbiStaff;
import ai.alquimista.painel.persistence.database.Door;
import ai.alquimista.painel.persistence.database.JobDoor;
import ai.alquimista.painel.persistence.incident.JdbiIncidentChanges;
import ai.alquimista.painel.persistence.incident.JdbiIncidentFeed;
import ai.alquimista.painel.persistence.incident.JdbiIncidentFiles;
import ai.alquimista.painel.persistence.incident.JdbiIncidentOutbox;
import ai.alquimista.painel.persistence.signal.RedisChannels;
import ai.alquimista.painel.rest.live.ChangeStreams;
import ai.alquimista.painel.rest.live.StreamLimits;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** What people do with incidents, and who is told. */
@Dependent
class IncidentWiring {

    @Produces
    @Singleton
    IncidentFiles files(Door door) {
        return new JdbiIncidentFiles(door);
    }

    @Produces
    @Singleton
    IncidentChanges changes(Door door, RedisChannels channels) {
        return new JdbiIncidentChanges(door, channels);
    }

    @Produces
    @Singleton
    IncidentFeed feed(Door door, RedisChannels channels) {
        return new JdbiIncidentFeed(door, channels);
    }

    @Produces
    @Singleton
    JdbiIncidentOutbox outbox(JobDoor door) {
        return new JdbiIncidentOutbox(door);
    }

    @Produces
    @Singleton
    IncidentNotices notices(Settings settings) {
        return settings.optional(Setting.INCIDENTS_TOPIC_ARN)
                .<IncidentNotices>map(topic -> topic(settings, topic))
                .orElseGet(LoggedNotices::new);
    }

    private static IncidentNotices topic(Settings settings, String topic) {
        SnsSettings where = new SnsSettings(settings.text(Setting.AWS_REGION), Optional.empty(), topic);
        return new SnsNotices(SnsClients.open(where), where.topic());
    }

    @Produces
    @Singleton
    IncidentGate gate(PlatformGate platform, TenantGate tenants, IncidentFiles files) {
        return new IncidentGate(platform, tenants, files);
    }

    @Produces
    @Singleton
    IncidentFileQueries queries(IncidentGate gate, IncidentFiles files) {
        return new IncidentFileQueries(gate, files);
    }

    @Produces
    @Singleton
    OpeningIncidents opening(IncidentGate gate, IncidentChanges incidents, Clock clock) {
        return new OpeningIncidents(gate, incidents, clock);
    }

    @Produces
    @Singleton
    ChangingIncidents changing(IncidentGate gate, IncidentChanges incidents, Clock clock) {
        return new ChangingIncidents(gate, incidents, clock);
    }

    @Produces
    @Singleton
    CommentingOnIncidents commenting(IncidentGate gate, IncidentChanges incidents, Clock clock) {
        return new CommentingOnIncidents(gate, incidents, clock);
    }

    @Produces
    @Singleton
    TellingOfIncidents telling(JdbiIncidentOutbox outbox, IncidentNotices notices, Clock clock) {
        return new TellingOfIncidents(outbox, notices, clock);
    }

    @Produces
    @Singleton
    Staff staff(Door door) {
        return new JdbiStaff(door);
    }

    @Produces
    @Singleton
    StaffQueries colleagues(PlatformGate gate, Staff staff) {
        return new StaffQueries(gate, staff);
    }

    @Produces
    @Singleton
    WatchingIncidents watching(PlatformGate gate, IncidentFeed feed) {
        return new WatchingIncidents(gate, feed);
    }

    @Produces
    @Singleton
    ChangeStreams<IncidentFeed.Change> streams(WatchingIncidents watching) {
        return new ChangeStreams<>("incident", watching, StreamLimits.DEFAULT);
    }

    void close(@Disposes ChangeStreams<IncidentFeed.Change> streams) {
        streams.close();
    }
}
