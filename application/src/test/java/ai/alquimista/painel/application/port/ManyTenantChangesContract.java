package ai.alquimista.painel.application.port;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.NOBODY;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.tenant.TenantFile;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantProfile;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Acme is active, its rival suspended. */
public abstract class ManyTenantChangesContract {

    private static final Set<TenantId> ALL_THREE = Set.of(ACME.id(), RIVAL.id(), NOBODY);

    protected abstract Facts facts();

    protected abstract ManyTenantChanges tenants();

    /** The tenant's history since it was laid down: plan, segment, status and revenue of each row, oldest first. */
    protected abstract List<String> history(TenantId tenant);

    /** The types of the log's lines, oldest first. */
    protected abstract List<String> logged();

    @BeforeEach
    void two_tenants() {
        facts().tenant(ACME, SAO_PAULO);
        facts().tenant(RIVAL, SAO_PAULO);
    }

    @Test
    void are_decided_on_those_that_there_are() {
        tenants().change(ChangeSamples.ONBOARDING, ALL_THREE, before -> {
            assertThat(before).isEqualTo(found()).containsOnlyKeys(ACME.id(), RIVAL.id());
            return List.of();
        });

        assertThat(of(found(), ACME))
                .extracting(TenantFile::name, TenantFile::status, TenantFile::version)
                .containsExactly(ACME.name(), TenantStatus.ACTIVE, Version.FIRST);
        assertThat(logged()).isEmpty();
    }

    @Test
    void leave_a_row_of_history_and_a_line_each() {
        tenants()
                .change(
                        ChangeSamples.ONBOARDING,
                        ALL_THREE,
                        before -> List.of(
                                ChangeSamples.moved(of(before, ACME), TenantStatus.INACTIVE),
                                ChangeSamples.moved(of(before, RIVAL), TenantStatus.ACTIVE)));

        assertThat(found().values())
                .allMatch(tenant -> tenant.version().equals(new Version(2)))
                .extracting(TenantFile::status)
                .containsExactlyInAnyOrder(TenantStatus.INACTIVE, TenantStatus.ACTIVE);
        assertThat(history(ACME.id())).containsExactly("professional Saúde inactive 1500.00");
        assertThat(history(RIVAL.id())).hasSize(1);
        assertThat(logged()).containsExactly("tenant.changed", "tenant.changed");
    }

    @Test
    void leave_those_alone_that_are_left_out() {
        tenants()
                .change(
                        ChangeSamples.ONBOARDING,
                        ALL_THREE,
                        before -> List.of(ChangeSamples.renamed(of(before, ACME), "Acme")));

        assertThat(of(found(), ACME).name()).isEqualTo("Acme");
        assertThat(of(found(), RIVAL).version()).isEqualTo(Version.FIRST);
        assertThat(history(ACME.id())).isEmpty();
        assertThat(logged()).hasSize(1);
    }

    @Test
    void do_not_happen_where_the_rule_refuses() {
        assertThatThrownBy(() -> tenants().change(ChangeSamples.ONBOARDING, ALL_THREE, before -> {
                    throw new Conflict(Clash.WRONG_STATE);
                }))
                .isInstanceOf(Conflict.class);
        assertThat(logged()).isEmpty();
    }

    protected static TenantFile of(Map<TenantId, TenantFile> tenants, TenantProfile tenant) {
        return Objects.requireNonNull(tenants.get(tenant.id()));
    }

    private Map<TenantId, TenantFile> found() {
        return tenants().find(ChangeSamples.ONBOARDING, ALL_THREE);
    }
}
