package ai.alquimista.painel.application.port;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.audit.AuditEntry.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public abstract class AuditLogContract {

    protected abstract Facts facts();

    protected abstract AuditLog log();

    /** Everything in the log, oldest first. */
    protected abstract List<AuditEntry> written();

    @Test
    void keeps_every_entry_as_it_was_given() {
        facts().tenant(ACME, SAO_PAULO);
        AuditEntry entry = new AuditEntry(
                "isolation.violation",
                Category.AUTH,
                Optional.of(ACME.id()),
                new UserId("ana"),
                "tenant",
                Optional.of("t-1"),
                "getTenantMe",
                Outcome.FAILURE,
                Map.of("ground", "FOREIGN_TENANT", "text", "it's \"quoted\" \\ and ação"),
                new Origin("203.0.113.9", "curl/8"),
                Instant.parse("2026-03-10T09:00:00.123456Z"));

        log().append(entry);
        log().append(entry);

        assertThat(written()).containsExactly(entry, entry);
    }
}
