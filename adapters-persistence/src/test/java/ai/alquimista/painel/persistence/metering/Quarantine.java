package ai.alquimista.painel.persistence.metering;

import ai.alquimista.painel.application.port.MeteredRequests;
import ai.alquimista.painel.application.port.MeteredRequests.Reception;
import ai.alquimista.painel.application.port.QuarantinedEvents;
import ai.alquimista.painel.application.port.QuarantinedEvents.Decision;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.audit.AuditEntry.Outcome;
import ai.alquimista.painel.domain.metering.AgentRequest;
import ai.alquimista.painel.domain.metering.DatedRequest;
import ai.alquimista.painel.domain.metering.QuarantineCriteria;
import ai.alquimista.painel.domain.metering.QuarantineFilter;
import ai.alquimista.painel.domain.metering.QuarantinedEvent;
import ai.alquimista.painel.domain.metering.Resolution;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.paging.PageRequest.Start;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.Rows;
import ai.alquimista.painel.persistence.Store;
import ai.alquimista.painel.persistence.database.DatabaseSettings.Account;
import ai.alquimista.painel.persistence.database.IngestDoor;
import ai.alquimista.painel.persistence.database.JobDoor;
import ai.alquimista.painel.persistence.schema.Login;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** An empty store with every door that reports, decisions and roll-ups go through. */
final class Quarantine implements AutoCloseable {

    static final TenantId ACME = new TenantId(Rows.ACME);
    static final LocalDate TUESDAY = LocalDate.parse("2026-03-10");
    static final UUID AGENT = UUID.fromString("10000000-0000-0000-0000-000000000001");

    private static final int MOST_TRIES = 200;

    private final Store store = Store.fresh();
    private final IngestDoor ingest = new IngestDoor(store.database().url(), account(Login.INGEST));
    private final JobDoor jobs = new JobDoor(store.database().url(), account(Login.JOBS));

    private Account account(Login login) {
        return new Account(login.role(), store.database().owner().password(), 4);
    }

    Store store() {
        return store;
    }

    MeteredRequests requests() {
        return new JdbiMeteredRequests(ingest);
    }

    QuarantinedEvents events() {
        return new JdbiQuarantinedEvents(store.door());
    }

    int roll() {
        return new DayRollUp(jobs).roll();
    }

    void execute(String statement) {
        store.database().asOwner().useHandle(handle -> handle.execute(statement));
    }

    List<String> rows(String query) {
        return Rows.of(store.database().asOwner(), query);
    }

    /** Acme, its agent, and nothing that was counted. */
    void onboardAcme() {
        execute("INSERT INTO tenants (id, name, cnpj, segment, plan) VALUES ('" + ACME
                + "', 'Acme', '12345678000195', 'Saúde', 'starter')");
        execute("INSERT INTO agents (id, name, display_name) VALUES ('" + AGENT + "', 'atende', 'Atendimento')");
        execute("INSERT INTO tenant_agents (tenant_id, agent_id) VALUES ('" + ACME + "', '" + AGENT + "')");
    }

    List<Reception> report(DatedRequest... told) {
        return patiently(() -> requests().add(List.of(told)));
    }

    List<QuarantinedEvent> list(QuarantineFilter filter) {
        return events().list(
                        new QuarantineCriteria(filter, Optional.empty()),
                        new PageRequest(PageRequest.MOST_ROWS, new Start.Offset(0)))
                .rows();
    }

    /** By the domain's own rule, in the name of somebody. */
    QuarantinedEvent decide(QuarantinedEvent event, Resolution resolution, String who) {
        return patiently(() -> events().decide(
                        event.id(),
                        (asked, sealedThrough) -> asked.awaits(resolution, sealedThrough)
                                ? Optional.of(new Decision(resolution, entry(asked, resolution, who)))
                                : Optional.empty())
                .orElseThrow());
    }

    private static AuditEntry entry(QuarantinedEvent event, Resolution resolution, String who) {
        return new AuditEntry(
                "quarantine." + resolution,
                Category.TENANT,
                Optional.of(event.tenant()),
                new UserId(who),
                "quarantined_event",
                Optional.of(event.id().toString()),
                "decide",
                Outcome.SUCCESS,
                Map.of("event_id", event.reported().request().eventId().toString()),
                new Origin("", ""),
                Instant.parse("2026-03-12T09:00:00Z"));
    }

    /** Tries again where there were too few connections for a moment, as callers do. */
    static <R> R patiently(Supplier<R> work) {
        for (int turnedAway = 0; ; turnedAway++) {
            try {
                return work.get();
            } catch (Unavailable busy) {
                if (turnedAway == MOST_TRIES) throw busy;
            }
        }
    }

    /** A report of Acme's event of that number. */
    static DatedRequest told(int event, LocalDate day, Optional<UUID> agent, int tokens) {
        return new DatedRequest(
                new AgentRequest(
                        new UUID(event, 7),
                        ACME,
                        agent.map(AgentId::new),
                        day.atTime(15, 0).toInstant(ZoneOffset.UTC),
                        AgentRequest.Outcome.SUCCESS,
                        100 + tokens,
                        tokens,
                        BigDecimal.valueOf(tokens, 3)),
                day);
    }

    /** Of Tuesday and Acme's agent. */
    static DatedRequest told(int event, int tokens) {
        return told(event, TUESDAY, Optional.of(AGENT), tokens);
    }

    @Override
    public void close() {
        ingest.close();
        jobs.close();
        store.close();
    }
}
