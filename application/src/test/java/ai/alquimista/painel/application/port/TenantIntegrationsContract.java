package ai.alquimista.painel.application.port;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static ai.alquimista.painel.application.port.Samples.id;
import static ai.alquimista.painel.application.port.StepSamples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.port.TenantIntegrations.Added;
import ai.alquimista.painel.application.port.TenantIntegrations.Change;
import ai.alquimista.painel.application.port.TenantIntegrations.Changed;
import ai.alquimista.painel.application.port.TenantIntegrations.Connected;
import ai.alquimista.painel.application.port.TenantIntegrations.Kept;
import ai.alquimista.painel.application.port.TenantIntegrations.Which;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Refusal.Mismatched;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.Refusal.Stale;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Membership;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.integration.IntegrationConfig;
import ai.alquimista.painel.domain.integration.IntegrationStatus;
import ai.alquimista.painel.domain.tenant.TenantProfile;
import ai.alquimista.painel.domain.tenant.TenantStanding;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class TenantIntegrationsContract {

    private static final IntegrationConfig CONFIG =
            new IntegrationConfig(Optional.of("https://api.example.com"), Optional.empty(), Optional.of(15));
    private static final Integration GMAIL = Integration.fresh(id(1), "email", "Gmail", CONFIG);
    private static final Integration OUTLOOK = Integration.fresh(id(2), "email", "Outlook", IntegrationConfig.NONE);
    private static final Kept OLD = new Kept(id(11), "painel/old");
    private static final Kept NEW = new Kept(id(12), "painel/new");
    private static final Instant LATER = at(0).plusSeconds(1);

    private final Granted customer = granted(ACME);
    private final Granted rival = granted(RIVAL);

    protected abstract Facts facts();

    protected abstract TenantIntegrations integrations();

    protected abstract CredentialDoubts doubts();

    protected abstract CondemnedCredentials condemned();

    /** The types of the log's lines. */
    protected abstract List<String> logged();

    @BeforeEach
    void two_tenants() {
        facts().tenant(ACME, SAO_PAULO);
        facts().tenant(RIVAL, SAO_PAULO);
    }

    @Test
    void have_what_is_added_to_them() {
        Answered answered = add(GMAIL, Optional.empty());

        assertThat(answered.answer().body()).isEqualTo("Gmail 1");
        assertThat(find()).isEqualTo(new Connected(GMAIL, Optional.empty()));
        assertThat(logged()).containsExactly("integration.created");
    }

    @Test
    void have_a_name_once_for_each_type_and_tenant() {
        add(GMAIL, Optional.empty());

        assertThatThrownBy(() -> add(Integration.fresh(id(3), "email", "Gmail", CONFIG), Optional.empty()))
                .isInstanceOf(Conflict.class);
        add(OUTLOOK, Optional.empty());
        assertThatThrownBy(() -> change(OUTLOOK, outlook -> outlook.named("Gmail", CONFIG)))
                .isInstanceOf(Conflict.class);
        add(Integration.fresh(id(4), "chat", "Gmail", CONFIG), Optional.empty());
        integrations()
                .add(
                        rival,
                        new Added(
                                Integration.fresh(id(5), "email", "Gmail", CONFIG),
                                Optional.empty(),
                                StepSamples.entry("integration.created", Optional.of(RIVAL.id()), 1)),
                        once());
        assertThat(logged()).hasSize(4);
    }

    @Test
    void take_a_credential_out_of_doubt() {
        note(OLD);

        add(GMAIL, Optional.of(OLD));

        assertThat(find().credential()).contains("painel/old");
        assertThat(condemned().oldest(LATER, 10)).isEmpty();
        assertThat(doubts().condemn(customer, doubt(OLD))).isFalse();
    }

    @Test
    void take_none_that_was_given_up() {
        add(GMAIL, Optional.empty());
        note(NEW);
        condemned().oldest(LATER, 10);

        assertThatThrownBy(() -> connect(NEW)).isInstanceOf(Unavailable.class);

        assertThat(find()).isEqualTo(new Connected(GMAIL, Optional.empty()));
        assertThat(logged()).containsExactly("integration.created");
    }

    /** It may have come to the store after it was revoked there. */
    @Test
    void condemn_one_once_more_that_was_given_up_and_settled() {
        note(NEW);
        condemned().oldest(LATER, 10).forEach(condemned()::settle);

        assertThatThrownBy(() -> add(GMAIL, Optional.of(NEW))).isInstanceOf(Unavailable.class);

        assertThat(condemned().oldest(LATER, 10)).extracting(Doubt::name).containsExactly("painel/new");
        assertThat(integrations().find(customer, GMAIL.id())).isEmpty();
    }

    @Test
    void condemn_the_credential_that_another_takes_the_place_of() {
        connected();
        note(NEW);

        Changed changed = connect(NEW);

        assertThat(find().credential()).contains("painel/new");
        assertThat(changed.freed()).map(Doubt::name).contains("painel/old");
        assertThat(condemned().oldest(at(0).minusSeconds(60), 10))
                .containsExactly(changed.freed().orElseThrow());
        doubts().settle(customer, changed.freed().orElseThrow());
        assertThat(condemned().oldest(LATER, 10)).isEmpty();
    }

    @Test
    void change_by_their_rule() {
        connected();

        Changed changed = change(
                GMAIL, gmail -> gmail.named("Correio", IntegrationConfig.NONE).in(IntegrationStatus.INACTIVE));

        assertThat(changed.answered().answer().body()).isEqualTo("Correio 2");
        Integration after = find().integration();
        assertThat(after.config()).isEqualTo(IntegrationConfig.NONE);
        assertThat(after.status()).isEqualTo(IntegrationStatus.INACTIVE);
        assertThat(after.version()).isEqualTo(new Version(2));
        assertThat(find().credential()).contains("painel/old");
        assertThat(logged()).containsExactlyInAnyOrder("integration.created", "integration.changed");
    }

    @Test
    void write_nothing_where_nothing_changes() {
        add(GMAIL, Optional.empty());

        change(GMAIL, UnaryOperator.identity());

        assertThat(find().integration()).isEqualTo(GMAIL);
        assertThat(logged()).containsExactly("integration.created");
    }

    @Test
    void are_changed_as_they_were_read() {
        add(GMAIL, Optional.empty());
        Which stale = new Which(GMAIL.id(), Optional.of(new Version(2)));

        assertThatThrownBy(() -> integrations().change(customer, stale, rule(UnaryOperator.identity()), once()))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> integrations().remove(customer, stale, gone -> line("integration.deleted")))
                .isInstanceOf(Stale.class);
    }

    @Test
    void are_their_own_tenants_alone() {
        add(GMAIL, Optional.empty());
        Which gmail = new Which(GMAIL.id(), Optional.empty());

        assertThat(integrations().find(rival, GMAIL.id())).isEmpty();
        assertThatThrownBy(() -> integrations().change(rival, gmail, rule(UnaryOperator.identity()), once()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> integrations().remove(rival, gmail, gone -> line("integration.deleted")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void leave_a_condemned_credential_behind() {
        connected();

        Optional<Doubt> freed = integrations()
                .remove(
                        customer,
                        new Which(GMAIL.id(), Optional.of(Version.FIRST)),
                        gone -> line("integration.deleted"));

        assertThat(freed).map(Doubt::name).contains("painel/old");
        assertThat(integrations().find(customer, GMAIL.id())).isEmpty();
        assertThat(condemned().oldest(at(0).minusSeconds(60), 10)).containsExactly(freed.orElseThrow());
        assertThat(logged()).containsExactlyInAnyOrder("integration.created", "integration.deleted");
    }

    @Test
    void count_a_request_once_under_its_key() {
        Repeatable<Integration> request = keyed("00");
        Added added = new Added(GMAIL, Optional.empty(), line("integration.created"));

        assertThat(integrations().add(customer, added, request).isReplayed()).isFalse();
        assertThat(integrations().add(customer, added, request)).satisfies(again -> {
            assertThat(again.isReplayed()).isTrue();
            assertThat(again.answer().body()).isEqualTo("Gmail 1");
        });
        assertThatThrownBy(() -> integrations().add(customer, added, keyed("01")))
                .isInstanceOf(Mismatched.class);
        assertThat(logged()).containsExactly("integration.created");
    }

    private void connected() {
        note(OLD);
        add(GMAIL, Optional.of(OLD));
    }

    private Answered add(Integration fresh, Optional<Kept> credential) {
        return integrations().add(customer, new Added(fresh, credential, line("integration.created")), once());
    }

    private Changed change(Integration integration, UnaryOperator<Integration> to) {
        return integrations()
                .change(customer, new Which(integration.id(), Optional.of(Version.FIRST)), rule(to), once());
    }

    private Changed connect(Kept credential) {
        Change change = new Change(
                found -> new Decision<>(found.integration().reconnected(), List.of(line("integration.reconnected"))),
                Optional.of(credential));
        return integrations().change(customer, new Which(GMAIL.id(), Optional.empty()), change, once());
    }

    private static Change rule(UnaryOperator<Integration> to) {
        return new Change(
                found -> new Decision<>(to.apply(found.integration()), List.of(line("integration.changed"))),
                Optional.empty());
    }

    private Connected find() {
        return integrations().find(customer, GMAIL.id()).orElseThrow();
    }

    private void note(Kept kept) {
        doubts().note(customer, doubt(kept), at(0));
    }

    private static Doubt doubt(Kept kept) {
        return new Doubt(ACME.id(), kept.id(), kept.name());
    }

    private static Repeatable<Integration> once() {
        return new Repeatable<>(Optional.empty(), TenantIntegrationsContract::answer);
    }

    private static Repeatable<Integration> keyed(String fingerprint) {
        return new Repeatable<>(Optional.of(new Once.Key("k", fingerprint)), TenantIntegrationsContract::answer);
    }

    private static FirstAnswer answer(Integration integration) {
        return new FirstAnswer(200, Map.of(), integration.name() + " " + integration.version());
    }

    private static AuditEntry line(String type) {
        return StepSamples.entry(type, Optional.of(ACME.id()), 1);
    }

    /** A customer's administrator. */
    public static Granted granted(TenantProfile tenant) {
        return Granted.toMember(
                new Caller(
                        new UserId("ana"),
                        Set.of(Group.TENANT_ADMIN),
                        Optional.empty(),
                        Instant.EPOCH,
                        new Origin("", "")),
                Operation.CREATE_TENANT_INTEGRATION,
                new Membership(new TenantStanding(tenant.id(), TenantStatus.ACTIVE, SAO_PAULO), Optional.empty()),
                Optional.empty());
    }
}
