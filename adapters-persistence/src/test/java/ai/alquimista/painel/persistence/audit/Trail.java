package ai.alquimista.painel.persistence.audit;

import ai.alquimista.painel.application.port.DigestVault;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.audit.AuditEntry.Outcome;
import ai.alquimista.painel.domain.audit.AuditStanding.Check;
import ai.alquimista.painel.domain.audit.ChainPoint;
import ai.alquimista.painel.domain.audit.Digest;
import ai.alquimista.painel.domain.audit.SignedDigest;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.Rows;
import ai.alquimista.painel.persistence.Store;
import ai.alquimista.painel.persistence.audit.CheckSql.CheckRow;
import ai.alquimista.painel.persistence.audit.CheckSql.Scope;
import ai.alquimista.painel.persistence.database.DatabaseSettings.Account;
import ai.alquimista.painel.persistence.database.JobDoor;
import ai.alquimista.painel.persistence.schema.Login;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/** A log of its own with its sealer, its verifier and a vault in memory, and an owner that may bend it all. */
record Trail(Store store, JobDoor jobs, AuditSealer sealer, AuditVerifier verifier, Vault vault)
        implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    static Trail fresh() {
        Store store = Store.fresh();
        JobDoor jobs = new JobDoor(
                store.database().url(),
                new Account(Login.JOBS.role(), store.database().owner().password(), 2));
        Rfc8785Json json = new Rfc8785Json();
        Vault vault = new Vault(new ArrayList<>());
        return new Trail(
                store,
                jobs,
                new AuditSealer(jobs, json),
                new AuditVerifier(jobs, json, vault, Clock.systemUTC()),
                vault);
    }

    static AuditEntry entry(String user, Optional<TenantId> tenant, Category category, String action, Instant at) {
        return new AuditEntry(
                "test." + action,
                category,
                tenant,
                new UserId(user),
                "thing",
                Optional.of("thing-1"),
                action,
                Outcome.SUCCESS,
                Map.of("text", "ação \"quoted\" \\ \u0001"),
                new Origin("203.0.113.9", "curl/8"),
                at);
    }

    void write(int events) {
        for (int i = 0; i < events; i++)
            new JdbiAuditLog(store.door())
                    .append(entry("user-" + i, Optional.empty(), Category.SYSTEM, "act", NOON.plusSeconds(i)));
    }

    ChainPoint head() {
        return new JdbiAuditChain(jobs).head();
    }

    Check verified() {
        verifier.verifyWhole(Instant.MAX);
        return checked(Scope.WHOLE);
    }

    Check checked(Scope scope) {
        return store.database()
                .as(Login.JOBS)
                .installPlugin(new SqlObjectPlugin())
                .installPlugin(new ai.alquimista.painel.persistence.database.Vocabulary())
                .withExtension(CheckSql.class, sql -> sql.find(scope))
                .map(CheckRow::check)
                .orElseThrow();
    }

    /** Past every trigger, as only who owns the tables can. */
    void bend(String statement) {
        store.database().asOwner().useHandle(h -> {
            h.execute("ALTER TABLE operational_events DISABLE TRIGGER ALL");
            h.execute("ALTER TABLE audit_chain DISABLE TRIGGER ALL");
            h.execute(statement);
            h.execute("ALTER TABLE operational_events ENABLE ALWAYS TRIGGER append_only");
            h.execute("ALTER TABLE operational_events ENABLE ALWAYS TRIGGER await_seal");
            h.execute("ALTER TABLE audit_chain ENABLE ALWAYS TRIGGER append_only");
        });
    }

    List<String> rows(String query) {
        return Rows.of(store.database().asOwner(), query);
    }

    @Override
    public void close() {
        jobs.close();
        store.close();
    }

    /** Keeps digests in memory, and takes every one for its own whose signature is not "forged". */
    record Vault(List<SignedDigest> digests) implements DigestVault {

        @Override
        public void keep(Digest digest) {
            digests.add(new SignedDigest(digest, "none", "signed"));
        }

        @Override
        public Optional<SignedDigest> newest() {
            return digests.isEmpty() ? Optional.empty() : Optional.of(digests.getLast());
        }

        @Override
        public List<SignedDigest> list() {
            return List.copyOf(digests);
        }

        @Override
        public boolean isOurs(SignedDigest digest) {
            return !digest.signature().equals("forged");
        }
    }
}
