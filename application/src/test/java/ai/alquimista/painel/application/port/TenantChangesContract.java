package ai.alquimista.painel.application.port;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.NOBODY;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static ai.alquimista.painel.application.port.Samples.agent;
import static ai.alquimista.painel.application.port.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Refusal.Mismatched;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.Refusal.Stale;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.tenant.Places;
import ai.alquimista.painel.domain.tenant.PlanLimits;
import ai.alquimista.painel.domain.tenant.TenantFile;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantUser;
import ai.alquimista.painel.domain.tenant.UserRole;
import ai.alquimista.painel.domain.tenant.UserStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class TenantChangesContract {

    protected abstract Facts facts();

    protected abstract TenantChanges tenants();

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
    void begin_a_history_and_a_log() {
        Answered answered = open(ChangeSamples.company(1), "a", "1");

        assertThat(answered.isReplayed()).isFalse();
        assertThat(answered.answer().body())
                .contains(ChangeSamples.company(1).cnpj().value());
        assertThat(history(ChangeSamples.id(1))).containsExactly("starter Saúde active 500.00");
        assertThat(logged()).containsExactly("tenant.onboarded");
    }

    @Test
    void come_once_for_a_key() {
        Answered first = open(ChangeSamples.company(1), "a", "1");
        Answered again = open(ChangeSamples.company(2), "a", "1");

        assertThat(again.isReplayed()).isTrue();
        assertThat(again.answer()).isEqualTo(first.answer());
        assertThat(history(ChangeSamples.id(2))).isEmpty();
        assertThat(logged()).hasSize(1);
        assertThatThrownBy(() -> open(ChangeSamples.company(2), "a", "2")).isInstanceOf(Mismatched.class);
    }

    @Test
    void come_once_for_a_cnpj() {
        TenantFile same = ChangeSamples.company(1, ACME.cnpj());

        assertThatThrownBy(() -> open(same, "a", "1"))
                .asInstanceOf(type(Conflict.class))
                .extracting(Conflict::clash)
                .isEqualTo(Clash.CNPJ_TAKEN);
        assertThat(history(same.id())).isEmpty();
        assertThat(logged()).isEmpty();
        assertThat(open(ChangeSamples.company(1), "a", "1").isReplayed()).isFalse();
    }

    @Test
    void leave_a_row_of_history_and_a_line_each() {
        TenantFile changed = change(Optional.empty(), "Saúde", "1600.00");

        assertThat(changed.version()).isEqualTo(new Version(2));
        assertThat(change(Optional.of(changed.version()), "Varejo", "1600.00").version())
                .isEqualTo(new Version(3));
        assertThat(history(ACME.id()))
                .containsExactly("professional Saúde active 1600.00", "professional Varejo active 1600.00");
        assertThat(logged()).containsExactly("tenant.changed", "tenant.changed");
    }

    @Test
    void leave_nothing_where_nothing_changes() {
        TenantFile kept = change(Optional.empty(), "Saúde", "1500.00");

        assertThat(kept.version()).isEqualTo(Version.FIRST);
        assertThat(history(ACME.id())).isEmpty();
        assertThat(logged()).isEmpty();
    }

    @Test
    void leave_no_history_of_a_name() {
        TenantFile renamed = tenants()
                .change(
                        ChangeSamples.granted(ACME.id()),
                        Optional.empty(),
                        (now, taken, offered) -> ChangeSamples.renamed(now, "Acme"));

        assertThat(renamed.name()).isEqualTo("Acme");
        assertThat(renamed.version()).isEqualTo(new Version(2));
        assertThat(history(ACME.id())).isEmpty();
        assertThat(logged()).containsExactly("tenant.changed");
    }

    @Test
    void are_made_of_the_version_that_was_meant() {
        change(Optional.of(Version.FIRST), "Saúde", "1600.00");

        assertThatThrownBy(() -> change(Optional.of(Version.FIRST), "Saúde", "1700.00"))
                .isInstanceOf(Stale.class);
        assertThat(history(ACME.id())).hasSize(1);
    }

    @Test
    void are_of_a_tenant_that_is_there() {
        assertThatThrownBy(() -> tenants()
                        .change(
                                ChangeSamples.granted(NOBODY),
                                Optional.empty(),
                                (now, taken, offered) -> ChangeSamples.renamed(now, "x")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void do_not_happen_where_the_rule_refuses() {
        assertThatThrownBy(() -> tenants()
                        .change(ChangeSamples.granted(ACME.id()), Optional.empty(), (now, taken, offered) -> {
                            throw new Conflict(Clash.PLAN_TOO_SMALL);
                        }))
                .isInstanceOf(Conflict.class);
        assertThat(logged()).isEmpty();
    }

    @Test
    void are_decided_on_what_the_tenant_takes_up_and_what_is_on_offer() {
        facts().subnucleo(id(9), "Vendas");
        facts().agent(agent(1), "Atendimento", "Saúde", id(9));
        facts().agent(agent(2), "Cobrança", "Saúde", id(9));
        facts().assigned(ACME.id(), agent(1), AgentStatus.ACTIVE, Instant.EPOCH);
        facts().assigned(ACME.id(), agent(2), AgentStatus.SUSPENDED, Instant.EPOCH);
        facts().user(ACME.id(), new UserId("in"), true);
        facts().user(ACME.id(), new UserId("out"), false);
        facts().user(
                        ACME.id(),
                        new TenantUser(
                                id(3), "c@acme.example", "Caio", UserRole.USER, UserStatus.INVITED, Optional.empty()));
        facts().user(RIVAL.id(), new UserId("other"), true);
        AtomicReference<Places> told = new AtomicReference<>(new Places(0, 0));

        tenants().change(ChangeSamples.granted(ACME.id()), Optional.empty(), (now, taken, offered) -> {
            told.set(taken);
            assertThat(offered)
                    .containsOnlyKeys("starter", "professional", "enterprise")
                    .containsEntry("starter", new PlanLimits(3, 5, 10_000));
            return ChangeSamples.renamed(now, now.name());
        });

        assertThat(told).hasValue(new Places(1, 2));
    }

    protected Answered open(TenantFile tenant, String key, String body) {
        return ChangeSamples.open(tenants(), tenant, key, body);
    }

    protected TenantFile change(Optional<Version> expected, String segment, String mrr) {
        return ChangeSamples.change(tenants(), ACME.id(), expected, segment, mrr);
    }
}
