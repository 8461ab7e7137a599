package ai.alquimista.painel.persistence.incident;

import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.port.IncidentChanges;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.Refusal.Stale;
import ai.alquimista.painel.domain.Refusal.Unprocessable;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Audience;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.incident.IncidentComment;
import ai.alquimista.painel.domain.incident.IncidentFile;
import ai.alquimista.painel.domain.incident.IncidentStep;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.database.Door;
import ai.alquimista.painel.persistence.once.KeptAnswers;
import ai.alquimista.painel.persistence.signal.RedisChannel;
import ai.alquimista.painel.persistence.signal.RedisChannels;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Work on incidents, each change in one transaction with its trail; Redis then says that there is something to be seen. */
public final class JdbiIncidentChanges implements IncidentChanges {

    private final Door door;
    private final IncidentReading reading;
    private final RedisChannel news;

    /** Tells whoever follows the feed, by that Redis. */
    public JdbiIncidentChanges(Door door, RedisChannels channels) {
        this.door = door;
        this.reading = new IncidentReading(door);
        this.news = channels.channel(JdbiIncidentFeed.CHANNEL);
    }

    @Override
    public Answered open(Granted by, Incident incident, AuditEntry entry, Repeatable<IncidentFile> request) {
        return heard(door.inTransaction(
                by,
                IncidentChangeSql.class,
                sql -> KeptAnswers.once(
                        sql.once(), by, request, entry.createdAt(), () -> open(sql, by, incident, entry))));
    }

    private IncidentFile open(IncidentChangeSql sql, Granted by, Incident incident, AuditEntry entry) {
        TenantId tenant = by.tenant().id();
        sql.add(tenant, incident);
        if (incident.assignee().isPresent()) {
            requireStaff(sql, incident.assignee().get());
            sql.keep(tenant, incident);
        }
        sql.log().append(entry);
        tell(sql, tenant, incident, List.of(IncidentStep.OPENED), entry.createdAt());
        return reading.find(sql.files(), by, incident.id()).orElseThrow();
    }

    @Override
    public Optional<IncidentFile> change(
            Granted by, UUID incident, Optional<Version> expected, Function<Incident, Decision<Incident>> rule) {
        return heard(door.inTransaction(by, IncidentChangeSql.class, sql -> {
            Optional<Incident> before = sql.lock(by.tenant().id(), incident);
            if (before.isEmpty()) return Optional.empty();
            if (expected.filter(version -> !version.equals(before.get().version()))
                    .isPresent()) throw new Stale();
            keep(sql, by, before.get(), rule.apply(before.get()));
            return reading.find(sql.files(), by, incident);
        }));
    }

    private static void keep(IncidentChangeSql sql, Granted by, Incident before, Decision<Incident> decision) {
        Incident after = decision.next();
        if (after.equals(before)) return;
        TenantId tenant = by.tenant().id();
        List<IncidentStep> steps = after.since(before);
        if (steps.contains(IncidentStep.ASSIGNED)) after.assignee().ifPresent(person -> requireStaff(sql, person));
        if (by.caller().audience() == Audience.INTERNAL) sql.keep(tenant, after);
        else sql.resolve(tenant, after);
        decision.trail().forEach(sql.log()::append);
        tell(sql, tenant, after, steps, after.updatedAt());
    }

    @Override
    public Answered comment(
            Granted by, UUID incident, IncidentComment comment, AuditEntry entry, Repeatable<Authored> request) {
        return heard(door.inTransaction(
                by,
                IncidentChangeSql.class,
                sql -> KeptAnswers.once(
                        sql.once(), by, request, entry.createdAt(), () -> comment(sql, by, incident, comment, entry))));
    }

    private Authored comment(
            IncidentChangeSql sql, Granted by, UUID incident, IncidentComment comment, AuditEntry entry) {
        TenantId tenant = by.tenant().id();
        TenantIncidentRow row = sql.files().find(tenant, incident).orElseThrow(() -> new NotFound("incident"));
        sql.addComment(tenant, incident, comment);
        sql.log().append(entry);
        tell(sql, tenant, row.incident(), List.of(IncidentStep.COMMENTED), comment.createdAt());
        UserId author = by.caller().user();
        return new Authored(
                comment,
                Optional.ofNullable(
                        reading.names(sql.files(), by, Set.of(author)).get(author)));
    }

    private static void requireStaff(IncidentChangeSql sql, UserId person) {
        if (!sql.isOnStaff(person)) throw new Unprocessable("assignee", Flaw.NOT_ON_STAFF);
    }

    /** Last of all, since others wait from here on. */
    private static void tell(
            IncidentChangeSql sql, TenantId tenant, Incident incident, List<IncidentStep> steps, Instant at) {
        sql.lockOrder();
        steps.forEach(step -> sql.addChange(tenant, incident, step, at));
    }

    private <T> T heard(T done) {
        news.say("");
        return done;
    }
}
