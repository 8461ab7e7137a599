package ai.alquimista.painel.bootstrap.wiring;

import ai.alquimista.painel.application.port.Agents;
import ai.alquimista.painel.application.port.AuditLog;
import ai.alquimista.painel.application.port.Generations;
import ai.alquimista.painel.application.port.Incidents;
import ai.alquimista.painel.application.port.Integrations;
import ai.alquimista.painel.application.port.Memberships;
import ai.alquimista.painel.application.port.MeteredRequests;
import ai.alquimista.painel.application.port.MeteredTenants;
import ai.alquimista.painel.application.port.PlatformIncidents;
import ai.alquimista.painel.application.port.PlatformIntegrations;
import ai.alquimista.painel.application.port.PlatformUsage;
import ai.alquimista.painel.application.port.QuarantinedEvents;
import ai.alquimista.painel.application.port.Revenue;
import ai.alquimista.painel.application.port.StaffDirectory;
import ai.alquimista.painel.application.port.Subnucleos;
import ai.alquimista.painel.application.port.TenantDetails;
import ai.alquimista.painel.application.port.TenantDirectory;
import ai.alquimista.painel.application.port.Tenants;
import ai.alquimista.painel.application.port.UsageLedger;
import ai.alquimista.painel.application.port.UsageRevisions;
import ai.alquimista.painel.bootstrap.config.Setting;
import ai.alquimista.painel.bootstrap.config.Settings;
import ai.alquimista.painel.persistence.access.JdbiMemberships;
import ai.alquimista.painel.persistence.access.JdbiStaffDirectory;
import ai.alquimista.painel.persistence.agent.JdbiAgents;
import ai.alquimista.painel.persistence.audit.JdbiAuditLog;
import ai.alquimista.painel.persistence.billing.JdbiRevenue;
import ai.alquimista.painel.persistence.database.DatabaseSettings;
import ai.alquimista.painel.persistence.database.DatabaseSettings.Account;
import ai.alquimista.painel.persistence.database.Door;
import ai.alquimista.painel.persistence.database.IngestDoor;
import ai.alquimista.painel.persistence.database.JobDoor;
import ai.alquimista.painel.persistence.detail.JdbiTenantDetails;
import ai.alquimista.painel.persistence.directory.JdbiTenantDirectory;
import ai.alquimista.painel.persistence.generation.JdbiGenerations;
import ai.alquimista.painel.persistence.incident.JdbiIncidents;
import ai.alquimista.painel.persistence.incident.JdbiPlatformIncidents;
import ai.alquimista.painel.persistence.integration.JdbiIntegrations;
import ai.alquimista.painel.persistence.integration.JdbiPlatformIntegrations;
import ai.alquimista.painel.persistence.metering.JdbiMeteredRequests;
import ai.alquimista.painel.persistence.metering.JdbiMeteredTenants;
import ai.alquimista.painel.persistence.metering.JdbiQuarantinedEvents;
import ai.alquimista.painel.persistence.metering.MeteringSigns;
import ai.alquimista.painel.persistence.platform.JdbiPlatformUsage;
import ai.alquimista.painel.persistence.recent.RecentGenerations;
import ai.alquimista.painel.persistence.recent.RecentMemberships;
import ai.alquimista.painel.persistence.recent.RecentMeteredTenants;
import ai.alquimista.painel.persistence.recent.RecentStaff;
import ai.alquimista.painel.persistence.recent.RecentTenants;
import ai.alquimista.painel.persistence.recent.TenantNews;
import ai.alquimista.painel.persistence.signal.RedisChannels;
import ai.alquimista.painel.persistence.subnucleo.JdbiSubnucleos;
import ai.alquimista.painel.persistence.tenant.JdbiTenants;
import ai.alquimista.painel.persistence.upkeep.ReadModelUpkeep;
import ai.alquimista.painel.persistence.usage.JdbiUsageLedger;
import ai.alquimista.painel.persistence.usage.JdbiUsageRevisions;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** PostgreSQL, behind every port that it serves. */
@Dependent
class StoreWiring {

    @Produces
    @Singleton
    Door door(Settings settings) {
        return new Door(new DatabaseSettings(
                settings.text(Setting.DATABASE_URL),
                new Account(
                        settings.text(Setting.DATABASE_TENANT_USER),
                        settings.text(Setting.DATABASE_TENANT_PASSWORD),
                        settings.number(Setting.DATABASE_TENANT_POOL, 1)),
                new Account(
                        settings.text(Setting.DATABASE_INTERNAL_USER),
                        settings.text(Setting.DATABASE_INTERNAL_PASSWORD),
                        settings.number(Setting.DATABASE_INTERNAL_POOL, 1))));
    }

    void close(@Disposes Door door) {
        door.close();
    }

    @Produces
    @Singleton
    JobDoor jobDoor(Settings settings) {
        return new JobDoor(
                settings.text(Setting.DATABASE_URL),
                new Account(
                        settings.text(Setting.DATABASE_JOBS_USER),
                        settings.text(Setting.DATABASE_JOBS_PASSWORD),
                        settings.number(Setting.DATABASE_JOBS_POOL, 2)));
    }

    void close(@Disposes JobDoor door) {
        door.close();
    }

    @Produces
    @Singleton
    IngestDoor ingestDoor(Settings settings) {
        return new IngestDoor(
                settings.text(Setting.DATABASE_URL),
                new Account(
                        settings.text(Setting.DATABASE_INGEST_USER),
                        settings.text(Setting.DATABASE_INGEST_PASSWORD),
                        settings.number(Setting.DATABASE_INGEST_POOL, 1)));
    }

    void close(@Disposes IngestDoor door) {
        door.close();
    }

    @Produces
    @Singleton
    MeteredTenants meteredTenants(IngestDoor door) {
        return new RecentMeteredTenants(new JdbiMeteredTenants(door));
    }

    @Produces
    @Singleton
    MeteredRequests meteredRequests(IngestDoor door) {
        return new JdbiMeteredRequests(door);
    }

    @Produces
    @Singleton
    QuarantinedEvents quarantinedEvents(Door door) {
        return new JdbiQuarantinedEvents(door);
    }

    @Produces
    @Singleton
    ReadModelUpkeep upkeep(JobDoor door, Clock clock) {
        return new ReadModelUpkeep(door, clock);
    }

    @Produces
    @Singleton
    MeteringSigns signs(JobDoor door, Clock clock) {
        return new MeteringSigns(door, clock);
    }

    @Produces
    @Singleton
    TenantNews news(Door door, RedisChannels channels) {
        TenantNews news = new TenantNews(channels);
        door.afterChange(news::changed);
        return news;
    }

    @Produces
    @Singleton
    Memberships memberships(Door door, TenantNews news) {
        return new RecentMemberships(new JdbiMemberships(door), news);
    }

    @Produces
    @Singleton
    StaffDirectory staff(Door door) {
        return new RecentStaff(new JdbiStaffDirectory(door));
    }

    @Produces
    @Singleton
    Tenants tenants(Door door, TenantNews news) {
        return new RecentTenants(new JdbiTenants(door), news);
    }

    @Produces
    @Singleton
    TenantDirectory directory(Door door) {
        return new JdbiTenantDirectory(door);
    }

    @Produces
    @Singleton
    Agents agents(Door door) {
        return new JdbiAgents(door);
    }

    @Produces
    @Singleton
    Integrations integrations(Door door) {
        return new JdbiIntegrations(door);
    }

    @Produces
    @Singleton
    UsageLedger usage(Door door) {
        return new JdbiUsageLedger(door);
    }

    @Produces
    @Singleton
    UsageRevisions revisions(Door door) {
        return new JdbiUsageRevisions(door);
    }

    @Produces
    @Singleton
    Incidents incidents(Door door) {
        return new JdbiIncidents(door);
    }

    @Produces
    @Singleton
    Subnucleos subnucleos(Door door) {
        return new JdbiSubnucleos(door);
    }

    @Produces
    @Singleton
    PlatformUsage platformUsage(Door door) {
        return new JdbiPlatformUsage(door);
    }

    @Produces
    @Singleton
    TenantDetails details(Door door) {
        return new JdbiTenantDetails(door);
    }

    @Produces
    @Singleton
    Revenue revenue(Door door) {
        return new JdbiRevenue(door);
    }

    @Produces
    @Singleton
    PlatformIntegrations platformIntegrations(Door door) {
        return new JdbiPlatformIntegrations(door);
    }

    @Produces
    @Singleton
    PlatformIncidents platformIncidents(Door door) {
        return new JdbiPlatformIncidents(door);
    }

    @Produces
    @Singleton
    AuditLog log(Door door) {
        return new JdbiAuditLog(door);
    }

    @Produces
    @Singleton
    Generations generations(Door door, TenantNews news) {
        return new RecentGenerations(new JdbiGenerations(door), news);
    }
}
