package ai.alquimista.painel.persistence.metering;

import ai.alquimista.painel.application.port.MeteredRequests.Reception;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.metering.AgentRequest;
import ai.alquimista.painel.domain.metering.AgentRequest.Outcome;
import ai.alquimista.painel.domain.metering.DatedRequest;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.Database;
import ai.alquimista.painel.persistence.Rows;
import ai.alquimista.painel.persistence.database.DatabaseSettings.Account;
import ai.alquimista.painel.persistence.database.IngestDoor;
import ai.alquimista.painel.persistence.database.JobDoor;
import ai.alquimista.painel.persistence.schema.Login;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** A database of its own with two tenants and no event, and both logins that events pass through. */
final class Metered implements AutoCloseable {

    static final TenantId ACME = new TenantId(Rows.ACME);
    static final TenantId GLOBEX = new TenantId(Rows.GLOBEX);
    static final LocalDate DAY = LocalDate.parse("2026-11-20");
    static final List<UUID> AGENTS = List.of(UUID.fromString("10000000-0000-0000-0000-000000000001"), new UUID(0, 0));

    private static final int MOST_TRIES = 40;

    private static final String[] EMPTIED = {
        "agent_requests",
        "event_keys",
        "usage_dirty_days",
        "quarantined_events",
        "usage_seals",
        "usage_revisions",
        "tenant_usage_daily",
        "tenant_usage_sketches"
    };

    private final Database database = Database.migrated();
    private final IngestDoor ingest = new IngestDoor(database.url(), account(Login.INGEST, 4));
    private final JobDoor jobs = new JobDoor(database.url(), account(Login.JOBS, 4));

    Metered() {
        Rows.twoTenants(database);
        database.asOwner().useHandle(handle -> {
            for (String table : EMPTIED) handle.execute("DELETE FROM " + table);
        });
    }

    private Account account(Login login, int connections) {
        return new Account(login.role(), database.owner().password(), connections);
    }

    IngestDoor ingest() {
        return ingest;
    }

    JobDoor jobs() {
        return jobs;
    }

    Database database() {
        return database;
    }

    int roll() {
        return new DayRollUp(jobs).roll();
    }

    /** Sends again what was turned away, as senders do: when many come at once, there are too few connections for a moment. */
    List<Reception> add(List<DatedRequest> requests) {
        for (int turnedAway = 0; ; turnedAway++) {
            try {
                return new JdbiMeteredRequests(ingest).add(requests);
            } catch (Unavailable busy) {
                if (turnedAway == MOST_TRIES) throw busy;
            }
        }
    }

    void execute(String statement) {
        database.asOwner().useHandle(handle -> handle.execute(statement));
    }

    void asIngest(String statement) {
        database.as(Login.INGEST).useHandle(handle -> handle.execute(statement));
    }

    List<String> rows(String query) {
        return Rows.of(database.asOwner(), query);
    }

    /** The same for the same number: of either tenant, of an agent or none, on the day or one of the nine before it. */
    static DatedRequest request(int number) {
        var luck = new Random(number);
        LocalDate day = DAY.minusDays(luck.nextInt(10));
        UUID agent = AGENTS.get(luck.nextInt(AGENTS.size()));
        return new DatedRequest(
                new AgentRequest(
                        new UUID(number, 7),
                        luck.nextBoolean() ? ACME : GLOBEX,
                        agent.getLeastSignificantBits() == 0 ? Optional.empty() : Optional.of(new AgentId(agent)),
                        day.atTime(12, 0).toInstant(ZoneOffset.UTC).plusMillis(luck.nextInt(3_600_000)),
                        luck.nextInt(20) == 0 ? Outcome.ERROR : Outcome.SUCCESS,
                        (int) Math.exp(4 + luck.nextGaussian() * 1.2),
                        luck.nextInt(2_000),
                        BigDecimal.valueOf(luck.nextInt(10_000), 6)),
                day);
    }

    @Override
    public void close() {
        ingest.close();
        jobs.close();
        database.close();
    }
}
