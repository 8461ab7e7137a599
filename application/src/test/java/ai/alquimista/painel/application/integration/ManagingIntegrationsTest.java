package ai.alquimista.painel.application.integration;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.access.Trail;
import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.integration.AddingIntegrations.Wanted;
import ai.alquimista.painel.application.integration.ChangingIntegrations.Patch;
import ai.alquimista.painel.application.integration.TestingIntegrations.Tested;
import ai.alquimista.painel.application.memory.InMemoryPorts;
import ai.alquimista.painel.application.memory.InMemoryStore;
import ai.alquimista.painel.application.memory.InMemoryTenantIntegrations;
import ai.alquimista.painel.application.port.Credentials;
import ai.alquimista.painel.application.port.IntegrationProbe;
import ai.alquimista.painel.application.port.TenantIntegrations.Which;
import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Refusal.Forbidden;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.Refusal.Stale;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.Refusal.Unprocessable;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.integration.IntegrationConfig;
import ai.alquimista.painel.domain.integration.IntegrationStatus;
import ai.alquimista.painel.domain.integration.ProbeResult;
import ai.alquimista.painel.domain.secret.Secret;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ManagingIntegrationsTest {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final Clock NOON = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final UserId ANA = new UserId("ana");
    private static final String ENDPOINT = "https://api.example.com/me";
    private static final IntegrationConfig CONFIG =
            new IntegrationConfig(Optional.of(ENDPOINT), Optional.of("ana@example.com"), Optional.empty());

    private final InMemoryPorts ports = new InMemoryPorts(new InMemoryStore());
    private final InMemoryTenantIntegrations integrations = new InMemoryTenantIntegrations();
    private final Vault vault = new Vault();
    private final TenantGate gate = new TenantGate(ports, ports, ports, new Trail(ports, NOON));
    private final CredentialHandover handover = new CredentialHandover(vault, integrations, NOON);
    private final IntegrationTrail trail = new IntegrationTrail(NOON);
    private final List<Integration> answered = new ArrayList<>();
    private ProbeResult result = ProbeResult.answered(200, Duration.ofMillis(12));
    private Runnable meanwhile = () -> {};

    /** A secret store that can be away. */
    private static final class Vault implements Credentials {

        private final Map<String, Secret> kept = new LinkedHashMap<>();
        private boolean away;

        @Override
        public String name(TenantId tenant, UUID credential) {
            return tenant + "/" + credential;
        }

        @Override
        public String keep(TenantId tenant, UUID credential, Secret secret) {
            if (away) throw new Unavailable("vault", new IllegalStateException());
            kept.put(name(tenant, credential), secret);
            return name(tenant, credential);
        }

        @Override
        public Optional<Secret> read(String name) {
            return Optional.ofNullable(kept.get(name));
        }

        @Override
        public void revoke(String name) {
            if (away) throw new Unavailable("vault", new IllegalStateException());
            kept.remove(name);
        }

        List<String> secrets() {
            return kept.values().stream().map(Secret::reveal).toList();
        }
    }

    @BeforeEach
    void ana_is_acmes_administrator() {
        ports.store().tenant(ACME, SAO_PAULO);
        ports.store().user(ACME.id(), ANA, true);
    }

    @Test
    void wait_to_be_tested_once_they_are_added() {
        Integration added = add("Gmail", Optional.of("um"));

        assertThat(added.status()).isEqualTo(IntegrationStatus.PENDING);
        assertThat(vault.secrets()).containsExactly("um");
        assertThat(log("integration.created"))
                .isEqualTo(Map.of("type", "email", "has_credential", "true", "host", "api.example.com"));
    }

    @Test
    void leave_no_credential_behind_where_they_cannot_be_added() {
        add("Gmail", Optional.of("um"));

        assertThatThrownBy(() -> add("Gmail", Optional.of("dois"))).isInstanceOf(Conflict.class);

        assertThat(vault.secrets()).containsExactly("um");
        assertThat(integrations.oldest(NOW, 10)).isEmpty();
    }

    @Test
    void leave_a_doubt_where_the_store_does_not_answer() {
        vault.away = true;
        assertThatThrownBy(() -> add("Gmail", Optional.of("um"))).isInstanceOf(Unavailable.class);
        vault.away = false;

        assertThat(integrations.oldest(NOW.plusSeconds(1), 10)).hasSize(1);
        assertThat(answered).isEmpty();
    }

    @Test
    void have_the_new_credential_and_not_the_old_one() {
        Integration added = add("Gmail", Optional.of("um"));

        reconnect(added, "dois");

        assertThat(vault.secrets()).containsExactly("dois");
        assertThat(integrations.oldest(NOW.plusSeconds(1), 10)).isEmpty();
    }

    @Test
    void bring_no_credential_to_the_store_for_what_is_not_there() {
        assertThatThrownBy(() -> reconnect(Integration.fresh(UUID.randomUUID(), "a", "a", CONFIG), "um"))
                .isInstanceOf(NotFound.class);
        assertThat(vault.secrets()).isEmpty();
    }

    @Test
    void are_gone_though_the_store_does_not_answer_and_their_credential_after_the_round() {
        Integration added = add("Gmail", Optional.of("um"));
        vault.away = true;
        new RemovingIntegrations(gate, integrations, handover, trail)
                .remove(caller(Group.TENANT_ADMIN), Optional.empty(), which(added));
        assertThat(vault.secrets()).containsExactly("um");
        RevokingCredentials revoking = new RevokingCredentials(integrations, vault, NOON);
        assertThatThrownBy(revoking::round).isInstanceOf(Unavailable.class);
        vault.away = false;

        assertThat(revoking.round()).isEqualTo(1);

        assertThat(vault.secrets()).isEmpty();
        assertThat(revoking.round()).isZero();
        assertThat(log("integration.deleted")).containsEntry("before.status", "pending");
    }

    @Test
    void tell_the_log_that_a_name_changed_and_not_to_what() {
        Integration added = add("Gmail", Optional.of("um"));

        change(added, new Patch(Optional.of("Ana"), Optional.of(IntegrationConfig.NONE), Optional.of(false)));

        assertThat(log("integration.changed"))
                .isEqualTo(Map.of(
                        "name", "changed",
                        "account", "changed",
                        "before.host", "api.example.com",
                        "before.status", "pending",
                        "after.status", "inactive"));
    }

    @Test
    void are_switched_on_by_hand_only_where_they_were_switched_off() {
        Patch on = new Patch(Optional.empty(), Optional.empty(), Optional.of(true));
        Integration bare = add("Outlook", Optional.empty());
        assertThatThrownBy(() -> change(bare, on))
                .asInstanceOf(type(Conflict.class))
                .returns(Clash.NOT_CONNECTED, Conflict::clash);
        Integration added = add("Gmail", Optional.of("um"));
        assertThatThrownBy(() -> change(added, on))
                .asInstanceOf(type(Conflict.class))
                .returns(Clash.WRONG_STATE, Conflict::clash);

        change(added, new Patch(Optional.empty(), Optional.empty(), Optional.of(false)));
        change(added, on);

        assertThat(answered.getLast().status()).isEqualTo(IntegrationStatus.ACTIVE);
    }

    @Test
    void stand_as_their_test_goes() {
        Integration added = add("Gmail", Optional.of("um"));
        result = ProbeResult.answered(401, Duration.ofMillis(12));
        test(added);
        assertThat(answered.getLast().status()).isEqualTo(IntegrationStatus.ERROR);
        assertThat(answered.getLast().lastError()).contains("401: credential refused");
        assertThat(answered.getLast().lastSyncAt()).isEmpty();

        result = ProbeResult.answered(200, Duration.ofMillis(12));
        test(added);

        assertThat(answered.getLast().status()).isEqualTo(IntegrationStatus.ACTIVE);
        assertThat(answered.getLast().lastError()).isEmpty();
        assertThat(answered.getLast().lastSyncAt()).contains(NOW);
        assertThat(log("integration.tested"))
                .containsEntry("http_status", "401")
                .containsEntry("failure", "CREDENTIAL_REFUSED");
    }

    @Test
    void are_not_moved_by_a_test_of_what_they_were_before() {
        Integration added = add("Gmail", Optional.of("um"));
        meanwhile = () -> reconnect(added, "dois");

        assertThatThrownBy(() -> test(added)).isInstanceOf(Stale.class);
    }

    @Test
    void are_tested_only_with_something_to_call_and_to_call_with() {
        assertThatThrownBy(() -> test(add("Outlook", Optional.empty())))
                .asInstanceOf(type(Conflict.class))
                .returns(Clash.NOT_CONNECTED, Conflict::clash);
        Integration added = add("Gmail", Optional.of("um"));
        change(added, new Patch(Optional.empty(), Optional.of(IntegrationConfig.NONE), Optional.empty()));
        assertThatThrownBy(() -> test(added)).isInstanceOf(Unprocessable.class);
        change(added, new Patch(Optional.empty(), Optional.empty(), Optional.of(false)));
        assertThatThrownBy(() -> test(added))
                .asInstanceOf(type(Conflict.class))
                .returns(Clash.WRONG_STATE, Conflict::clash);
    }

    @Test
    void are_not_for_users_who_only_look() {
        assertThatThrownBy(() -> adding().add(
                                caller(Group.TENANT_USER),
                                Optional.empty(),
                                wanted("Gmail", Optional.of("um")),
                                once()))
                .isInstanceOf(Forbidden.class);
        assertThat(vault.secrets()).isEmpty();
    }

    private Integration add(String name, Optional<String> credential) {
        adding().add(caller(Group.TENANT_ADMIN), Optional.empty(), wanted(name, credential), once());
        return answered.getLast();
    }

    private AddingIntegrations adding() {
        return new AddingIntegrations(gate, integrations, handover, trail);
    }

    private static Wanted wanted(String name, Optional<String> credential) {
        return new Wanted("email", name, CONFIG, credential.map(Secret::new));
    }

    private void change(Integration integration, Patch patch) {
        new ChangingIntegrations(gate, integrations, trail)
                .change(caller(Group.TENANT_ADMIN), Optional.empty(), which(integration), patch, once());
    }

    private void reconnect(Integration integration, String credential) {
        new ReconnectingIntegrations(gate, integrations, handover, trail)
                .reconnect(
                        caller(Group.TENANT_ADMIN),
                        Optional.empty(),
                        which(integration),
                        new Secret(credential),
                        once());
    }

    private void test(Integration integration) {
        IntegrationProbe probe = (endpoint, credential) -> {
            meanwhile.run();
            return result;
        };
        Repeatable<Tested> request = new Repeatable<>(Optional.empty(), tested -> answer(tested.integration()));
        new TestingIntegrations(gate, integrations, new TrialCalls(vault, probe), trail)
                .test(caller(Group.TENANT_ADMIN), Optional.empty(), integration.id(), request);
    }

    private Repeatable<Integration> once() {
        return new Repeatable<>(Optional.empty(), this::answer);
    }

    private FirstAnswer answer(Integration integration) {
        answered.add(integration);
        return new FirstAnswer(200, Map.of(), "");
    }

    /** The details of the first line of that type. */
    private Map<String, String> log(String type) {
        return integrations.log().stream()
                .filter(line -> line.type().equals(type))
                .map(AuditEntry::details)
                .findFirst()
                .orElseThrow();
    }

    private static Which which(Integration integration) {
        return new Which(integration.id(), Optional.empty());
    }

    private static Caller caller(Group group) {
        return new Caller(ANA, Set.of(group), Optional.empty(), NOW, new Origin("", ""));
    }
}
