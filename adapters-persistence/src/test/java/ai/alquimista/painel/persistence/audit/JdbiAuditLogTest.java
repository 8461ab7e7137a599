package ai.alquimista.painel.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.port.AuditLog;
import ai.alquimista.painel.application.port.AuditLogContract;
import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.audit.AuditEntry.Outcome;
import ai.alquimista.painel.persistence.Store;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbiAuditLogTest extends AuditLogContract {

    private final Store store = Store.fresh();

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected Facts facts() {
        return store.facts();
    }

    @Override
    protected AuditLog log() {
        return new JdbiAuditLog(store.door());
    }

    @Test
    void keeps_what_concerns_no_tenant_and_no_resource() {
        AuditEntry entry = new AuditEntry(
                "staff.refused",
                Category.SYSTEM,
                Optional.empty(),
                new UserId("bia"),
                "platform",
                Optional.empty(),
                "getTenantMe",
                Outcome.FAILURE,
                Map.of("ground", "NOT_STAFF"),
                new Origin("", ""),
                Instant.parse("2026-03-10T09:00:00Z"));

        log().append(entry);

        assertThat(written()).containsExactly(entry);
    }

    @Override
    protected List<AuditEntry> written() {
        return WrittenEntries.of(store.database());
    }
}
