package ai.alquimista.painel.aws.directory;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.port.IdentityDirectory;
import ai.alquimista.painel.application.port.IdentityDirectory.DirectoryUser;
import ai.alquimista.painel.application.port.IdentityDirectory.Matched;
import ai.alquimista.painel.aws.directory.LocalUserPool.User;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.UserId;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** The real client against {@link LocalUserPool}, the nearest thing to the service that a build can reach. */
class CognitoDirectoryTest {

    private static final String NOVA = "nova@acme.com.br";
    private static final String TENANT = "custom:tenant_id";
    private static final Matched KNOWN = new Matched.Known(new UserId("sub of " + NOVA));
    private static final DirectoryUser USER = wanted(Group.TENANT_USER, true, Optional.empty(), false);

    private final LocalUserPool pool;
    private final CognitoIdentityProviderClient client;
    private final IdentityDirectory directory;

    CognitoDirectoryTest() throws Exception {
        pool = new LocalUserPool();
        client = CognitoClients.open(pool.settings());
        directory = new CognitoDirectory(client, pool.settings().userPool());
    }

    @AfterEach
    void stop() {
        client.close();
        pool.close();
    }

    @Test
    void makes_somebody_of_the_tenant_in_their_group() {
        assertThat(directory.match(USER)).isEqualTo(KNOWN);

        User nova = pool.find(NOVA).orElseThrow();
        assertThat(nova.attributes)
                .containsEntry("email", NOVA)
                .containsEntry("email_verified", "true")
                .containsEntry("name", "Nova D'Ávila")
                .containsEntry(TENANT, ACME.id().toString());
        assertThat(nova.groups).containsExactly("TENANT_USER");
        assertThat(pool.changes()).containsExactly("AdminCreateUser", "AdminAddUserToGroup");
    }

    @Test
    void changes_nothing_where_all_is_as_wanted() {
        directory.match(USER);
        directory.match(USER);
        directory.match(wanted(Group.TENANT_USER, true, Optional.of(new UserId("sub of " + NOVA)), false));

        assertThat(pool.changes()).containsExactly("AdminCreateUser", "AdminAddUserToGroup");
    }

    @Test
    void goes_on_where_it_broke_off() {
        pool.fallSilentAfter(1);
        assertThatThrownBy(() -> directory.match(USER)).isInstanceOf(Unavailable.class);
        pool.comeBack();

        assertThat(directory.match(USER)).isEqualTo(KNOWN);
        assertThat(pool.find(NOVA).orElseThrow().groups).containsExactly("TENANT_USER");
    }

    /** After each change but the last: what is taken away first is never given back by what comes after. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void takes_everything_away_however_often_it_breaks_off(int changes) {
        ofAcme("TENANT_ADMIN");
        DirectoryUser shut = wanted(Group.TENANT_USER, false, Optional.of(new UserId("sub of " + NOVA)), true);
        pool.fallSilentAfter(changes);
        assertThatThrownBy(() -> directory.match(shut)).isInstanceOf(Unavailable.class);
        pool.comeBack();

        assertThat(directory.match(shut)).isEqualTo(KNOWN);

        User nova = pool.find(NOVA).orElseThrow();
        assertThat(nova.enabled).isFalse();
        assertThat(nova.groups).containsExactly("TENANT_USER");
        assertThat(nova.attributes).containsEntry("name", "Nova D'Ávila").containsEntry("signed_out", "true");
    }

    @Test
    void lets_somebody_in_again() {
        ofAcme("TENANT_USER").enabled = false;

        directory.match(wanted(Group.TENANT_ADMIN, true, Optional.of(new UserId("sub of " + NOVA)), false));

        User nova = pool.find(NOVA).orElseThrow();
        assertThat(nova.enabled).isTrue();
        assertThat(nova.groups).containsExactly("TENANT_ADMIN");
        assertThat(nova.attributes).doesNotContainKey("signed_out");
    }

    @Test
    void takes_over_whom_another_process_made_for_the_same_tenant() {
        pool.beQuicker(Map.of(TENANT, ACME.id().toString()));

        assertThat(directory.match(USER)).isEqualTo(new Matched.Known(new UserId("quicker")));
        assertThat(pool.find(NOVA).orElseThrow().groups).containsExactly("TENANT_USER");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leaves_somebody_elses_user_alone(boolean ofAnotherTenant) {
        Map<String, String> attributes =
                ofAnotherTenant ? Map.of(TENANT, RIVAL.id().toString()) : Map.of();
        pool.add(NOVA, attributes, "TENANT_USER");

        assertThat(directory.match(USER)).isEqualTo(new Matched.Unusable());
        assertThat(pool.changes()).isEmpty();
    }

    @Test
    void leaves_somebody_elses_user_alone_though_they_come_first() {
        pool.beQuicker(Map.of(TENANT, RIVAL.id().toString()));

        assertThat(directory.match(USER)).isEqualTo(new Matched.Unusable());
    }

    @ParameterizedTest
    @CsvSource({"INTERNAL_ADMIN", "INTERNAL_SUPPORT"})
    void leaves_our_own_people_alone_whatever_tenant_they_name(String group) {
        ofAcme(group);

        assertThat(directory.match(USER)).isEqualTo(new Matched.Unusable());
        assertThat(pool.changes()).isEmpty();
    }

    @Test
    void finds_whom_it_knows_by_sub_though_the_pool_names_no_tenant() {
        pool.add("old@acme.com.br", Map.of("name", "Nova D'Ávila"), "TENANT_USER");

        Matched matched = directory.match(
                wanted(Group.TENANT_USER, true, Optional.of(new UserId("sub of old@acme.com.br")), false));

        assertThat(matched).isEqualTo(new Matched.Known(new UserId("sub of old@acme.com.br")));
        assertThat(pool.changes()).isEmpty();
    }

    @Test
    void makes_nobody_who_may_not_sign_in() {
        assertThat(directory.match(wanted(Group.TENANT_USER, false, Optional.empty(), false)))
                .isEqualTo(new Matched.Nobody());
        assertThat(pool.changes()).isEmpty();
    }

    @Test
    void says_which_address_the_pool_does_not_take() {
        DirectoryUser odd = new DirectoryUser(
                ACME.id(), "nova@acme.refused", "Nova", Group.TENANT_USER, true, Optional.empty(), false);

        assertThat(directory.match(odd)).isEqualTo(new Matched.Unusable());
    }

    @Test
    void says_that_the_service_is_away() {
        pool.close();

        assertThatThrownBy(() -> directory.match(USER)).isInstanceOf(Unavailable.class);
    }

    @Test
    void has_the_pool_that_the_issuer_names() {
        assertThat(CognitoSettings.userPoolOf(
                        URI.create("https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCd12345")))
                .isEqualTo("us-east-1_AbCd12345");
    }

    private User ofAcme(String group) {
        return pool.add(NOVA, Map.of(TENANT, ACME.id().toString()), group);
    }

    private static DirectoryUser wanted(Group group, boolean enabled, Optional<UserId> known, boolean signOut) {
        return new DirectoryUser(ACME.id(), NOVA, "Nova D'Ávila", group, enabled, known, signOut);
    }
}
