package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.access.Trail;
import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.integration.AddingIntegrations;
import ai.alquimista.painel.application.integration.AddingIntegrations.Wanted;
import ai.alquimista.painel.application.integration.CredentialHandover;
import ai.alquimista.painel.application.integration.IntegrationTrail;
import ai.alquimista.painel.application.integration.ReconnectingIntegrations;
import ai.alquimista.painel.application.integration.RemovingIntegrations;
import ai.alquimista.painel.application.integration.RevokingCredentials;
import ai.alquimista.painel.application.port.CredentialDoubts;
import ai.alquimista.painel.application.port.Credentials;
import ai.alquimista.painel.application.port.TenantIntegrations;
import ai.alquimista.painel.application.port.TenantIntegrations.Which;
import ai.alquimista.painel.aws.credential.EncryptedCredentials;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.integration.IntegrationConfig;
import ai.alquimista.painel.domain.secret.Secret;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.access.JdbiMemberships;
import ai.alquimista.painel.persistence.access.JdbiStaffDirectory;
import ai.alquimista.painel.persistence.audit.JdbiAuditLog;
import ai.alquimista.painel.persistence.database.Door;
import ai.alquimista.painel.persistence.database.JobDoor;
import ai.alquimista.painel.persistence.integration.JdbiCondemnedCredentials;
import ai.alquimista.painel.persistence.integration.JdbiCredentialDoubts;
import ai.alquimista.painel.persistence.integration.JdbiTenantIntegrations;
import ai.alquimista.painel.persistence.tenant.JdbiTenants;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The process dies between any two steps, on a real database and real files; the round puts right what is left. */
class CredentialHandoverIT {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Caller CALLER = new Caller(
            new UserId(INTERNAL_ADMIN.sub().toString()),
            Set.of(Group.INTERNAL_ADMIN),
            Optional.empty(),
            Instant.EPOCH,
            new Origin("", ""));
    private static final Repeatable<Integration> ONCE =
            new Repeatable<>(Optional.empty(), integration -> new FirstAnswer(200, Map.of(), "{}"));

    private final UUID tenant = MeteredTenant.onboard().id();
    private final Optional<TenantId> asked = Optional.of(new TenantId(tenant));
    private final Door door = Service.running().door();
    private final JobDoor jobs = Service.running().jobDoor();
    private final TenantGate gate = new TenantGate(
            new JdbiMemberships(door),
            new JdbiStaffDirectory(door),
            new JdbiTenants(door),
            new Trail(new JdbiAuditLog(door), CLOCK));
    private final IntegrationTrail trail = new IntegrationTrail(CLOCK);
    private final Credentials credentials = EncryptedCredentials.in(Outside.folder());

    @AfterEach
    void close() {
        jobs.close();
        door.close();
    }

    /** What one process does, on stores that have moments. */
    @FunctionalInterface
    private interface Deed {
        void doIt(TenantIntegrations integrations, CredentialHandover handover);
    }

    @Test
    void of_a_new_integration_leaves_neither_without_the_other() {
        diesEverywhere((integrations, handover) -> add(integrations, handover, Outside.name()));

        assertThat(Outside.pointedTo(tenant)).isNotEmpty();
    }

    @Test
    void of_another_credential_leaves_the_old_one_or_the_new_one() {
        UUID integration = present();

        diesEverywhere((integrations, handover) -> reconnect(integrations, handover, integration));

        assertThat(Outside.pointedTo(tenant)).hasSize(1);
    }

    @Test
    void back_to_nobody_leaves_no_credential() {
        for (int moment = 1; moment < 20; moment++) {
            UUID integration = present();
            diesAt(
                    moment,
                    (integrations, handover) -> new RemovingIntegrations(gate, integrations, handover, trail)
                            .remove(CALLER, asked, new Which(integration, Optional.empty())));
            assertWhole(moment);
        }
    }

    @Test
    void that_was_given_up_meanwhile_changes_nothing() {
        UUID integration = present();
        List<String> before = Outside.pointedTo(tenant);
        CredentialHandover slow = new CredentialHandover(
                credentials,
                new JdbiCredentialDoubts(door),
                Clock.fixed(CLOCK.instant().minusSeconds(300), CLOCK.getZone()));
        TenantIntegrations late = after(this::round);

        assertThatThrownBy(() -> reconnect(late, slow, integration)).isInstanceOf(Unavailable.class);

        assertThat(Outside.pointedTo(tenant)).isEqualTo(before);
        assertWhole(0);
    }

    @Test
    void that_the_store_refuses_leaves_the_integration_as_it_was() {
        String name = Outside.name();
        TenantIntegrations integrations = new JdbiTenantIntegrations(door, CLOCK);
        add(integrations, handover(credentials, new JdbiCredentialDoubts(door)), name);

        assertThatThrownBy(() -> add(integrations, handover(credentials, new JdbiCredentialDoubts(door)), name))
                .hasMessageContaining("NAME_TAKEN");

        assertThat(Outside.kept(tenant)).hasSize(1).isEqualTo(Outside.pointedTo(tenant));
        assertThat(Outside.doubted(tenant)).isEmpty();
    }

    private void diesEverywhere(Deed deed) {
        int moment = 1;
        while (diesAt(moment, deed)) assertWhole(moment++);
        assertWhole(moment);
        assertThat(moment).isGreaterThan(8);
    }

    /** Whether it came to that moment. */
    private boolean diesAt(int moment, Deed deed) {
        Moments moments = new Moments(moment);
        TenantIntegrations integrations = moments.of(TenantIntegrations.class, new JdbiTenantIntegrations(door, CLOCK));
        CredentialHandover handover = handover(
                moments.of(Credentials.class, credentials),
                moments.of(CredentialDoubts.class, new JdbiCredentialDoubts(door)));
        try {
            deed.doIt(integrations, handover);
            return false;
        } catch (Moments.Death death) {
            return true;
        }
    }

    private void assertWhole(int moment) {
        assertThat(Outside.kept(tenant)).as("before the round, %d", moment).containsAll(Outside.pointedTo(tenant));
        round();
        assertThat(Outside.kept(tenant)).as("after the round, %d", moment).isEqualTo(Outside.pointedTo(tenant));
        assertThat(Outside.doubted(tenant)).as("after the round, %d", moment).isEmpty();
    }

    /** Three minutes later. */
    private void round() {
        new RevokingCredentials(
                        new JdbiCondemnedCredentials(jobs), credentials, Clock.offset(CLOCK, Duration.ofMinutes(3)))
                .round();
    }

    private UUID present() {
        add(
                new JdbiTenantIntegrations(door, CLOCK),
                handover(credentials, new JdbiCredentialDoubts(door)),
                Outside.name());
        return OwnerEyes.rows(
                        "SELECT id FROM tenant_integrations WHERE tenant_id = :tenant",
                        Map.of("tenant", tenant),
                        (row, context) -> row.getObject(1, UUID.class))
                .getFirst();
    }

    /** Something else is done first whenever a change is about to be written. */
    private TenantIntegrations after(Runnable before) {
        TenantIntegrations real = new JdbiTenantIntegrations(door, CLOCK);
        return (TenantIntegrations) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {TenantIntegrations.class}, (self, method, arguments) -> {
                    if (method.getName().equals("change")) before.run();
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private static CredentialHandover handover(Credentials credentials, CredentialDoubts doubts) {
        return new CredentialHandover(credentials, doubts, CLOCK);
    }

    private void add(TenantIntegrations integrations, CredentialHandover handover, String name) {
        new AddingIntegrations(gate, integrations, handover, trail)
                .add(
                        CALLER,
                        asked,
                        new Wanted("crm", name, IntegrationConfig.NONE, Optional.of(new Secret("segredo"))),
                        ONCE);
    }

    private void reconnect(TenantIntegrations integrations, CredentialHandover handover, UUID integration) {
        new ReconnectingIntegrations(gate, integrations, handover, trail)
                .reconnect(CALLER, asked, new Which(integration, Optional.empty()), new Secret("outro"), ONCE);
    }
}
