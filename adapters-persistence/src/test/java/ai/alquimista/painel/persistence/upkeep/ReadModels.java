package ai.alquimista.painel.persistence.upkeep;

import ai.alquimista.painel.persistence.Database;
import ai.alquimista.painel.persistence.database.DatabaseSettings.Account;
import ai.alquimista.painel.persistence.database.JobDoor;
import ai.alquimista.painel.persistence.demo.DemoData;
import ai.alquimista.painel.persistence.schema.Login;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The read models of a database of its own that holds the demonstration. */
final class ReadModels implements AutoCloseable {

    /** Each table as text, without what says nothing: counters at zero, and when a row was last looked at. */
    private static final Map<String, String> KEPT = Map.ofEntries(
            Map.entry("tenant_stats", "SELECT s::text FROM tenant_stats s"),
            Map.entry("tenant_counts", "SELECT c::text FROM tenant_counts c WHERE tenants <> 0"),
            Map.entry("integration_counts", "SELECT c::text FROM integration_counts c WHERE integrations <> 0"),
            Map.entry("incident_counts", "SELECT c::text FROM incident_counts c WHERE incidents <> 0"),
            Map.entry("agent_deployments", "SELECT a::text FROM agent_deployments a WHERE deployed <> 0"),
            Map.entry("agent_deployment_days", "SELECT a::text FROM agent_deployment_days a WHERE change <> 0"),
            Map.entry("platform_usage_daily", "SELECT p::text FROM platform_usage_daily p"),
            Map.entry("platform_agent_daily", "SELECT p::text FROM platform_agent_daily p"),
            Map.entry("platform_usage_periods", "SELECT p::text FROM platform_usage_periods p"),
            Map.entry("platform_top_tenants", "SELECT p::text FROM platform_top_tenants p"),
            Map.entry("tenant_usage_percentiles", "SELECT p::text FROM tenant_usage_percentiles p"),
            Map.entry("mrr_movements", "SELECT m::text FROM mrr_movements m"),
            Map.entry("billing_days", """
                    SELECT b::text FROM billing_days b
                     WHERE (new_mrr, expansion, contraction, churn, reactivation, transfer_in, transfer_out, new_tenants,
                            churned_tenants, reactivated_tenants, tenants_in, tenants_out, onboarded_tenants, activated_tenants)
                           <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)"""),
            Map.entry(
                    "billing_balances",
                    "SELECT b::text FROM billing_balances b WHERE (mrr, paying_tenants, tenants, active_tenants) <> (0, 0, 0, 0)"));

    private final Database database = Database.migrated();
    private final JobDoor door = new JobDoor(
            database.url(), new Account(Login.JOBS.role(), database.owner().password(), 2));

    /** With the demonstration as it is told on that day. */
    static ReadModels ofDemonstration(Instant day) {
        var models = new ReadModels();
        var owner = models.database.owner();
        DemoData.seed(owner.url(), owner.user(), owner.password(), at(day));
        return models;
    }

    static ReadModels empty() {
        return new ReadModels();
    }

    private static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }

    JobDoor door() {
        return door;
    }

    Database database() {
        return database;
    }

    void execute(String statement, Object... values) {
        database.asOwner().useHandle(handle -> handle.execute(statement, values));
    }

    String text(String query) {
        return database.asOwner()
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(String.class).one());
    }

    void keepUp(Instant now) {
        if (!new ReadModelUpkeep(door, at(now)).keepUp()) throw new IllegalStateException("somebody else is at it");
    }

    void rebuild(Instant now) {
        ReadModelRebuild.rebuild(database.owner(), at(now));
        keepUp(now);
    }

    /** Everything that is kept, row by row, each table in an order of its own. */
    Map<String, List<String>> kept() {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        KEPT.forEach((table, query) -> kept.put(
                table,
                database.asOwner()
                        .withHandle(handle -> handle.createQuery(query + " ORDER BY 1")
                                .mapTo(String.class)
                                .list())));
        return kept;
    }

    @Override
    public void close() {
        door.close();
        database.close();
    }
}
