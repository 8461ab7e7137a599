package ai.alquimista.painel.application.user;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static ai.alquimista.painel.application.port.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.memory.InMemoryDirectory.Death;
import ai.alquimista.painel.application.memory.InMemoryDirectory.Member;
import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.Refusal.Stale;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantUser;
import ai.alquimista.painel.domain.tenant.UserChange;
import ai.alquimista.painel.domain.tenant.UserRole;
import ai.alquimista.painel.domain.tenant.UserStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the store, the use cases and the identity provider promise together; the plan allows twenty people. */
public abstract class TenantUsersContract {

    protected static final int MOST = 20;
    protected static final String NEW = "nova@acme.com.br";

    protected static final UserChange DEMOTE =
            new UserChange(Optional.empty(), Optional.of(UserRole.USER), Optional.empty());
    private static final UserChange PROMOTE =
            new UserChange(Optional.empty(), Optional.of(UserRole.ADMIN), Optional.empty());
    private static final UserChange DISABLE = new UserChange(Optional.empty(), Optional.empty(), Optional.of(false));
    private static final UserChange ENABLE = new UserChange(Optional.empty(), Optional.empty(), Optional.of(true));
    private static final UserChange RENAME =
            new UserChange(Optional.of("Outro Nome"), Optional.empty(), Optional.empty());

    protected abstract UserDesk desk();

    /** Puts somebody there whom the identity provider has as {@code sub}. */
    protected abstract void add(TenantId tenant, TenantUser user, UserId sub);

    /** The types of the log's lines about people, oldest first. */
    protected abstract List<String> logged();

    @BeforeEach
    void two_administrators() {
        existing(1, "ana@acme.com.br", UserRole.ADMIN);
        existing(2, "bruno@acme.com.br", UserRole.ADMIN);
    }

    @Test
    void are_noted_and_made_known() {
        Answered answered = desk().invite("Nova@ACME.com.br", UserRole.ADMIN);

        assertThat(answered.answer().status()).isEqualTo(201);
        assertThat(person(NEW).status()).isEqualTo(UserStatus.ACTIVE);
        assertThat(person(NEW).version()).isEqualTo(Version.FIRST);
        assertThat(member(NEW).tenant()).contains(ACME.id());
        assertThat(member(NEW).groups()).containsExactly(Group.TENANT_ADMIN);
        assertThat(logged()).containsExactly("tenant.user.invited", "tenant.user.activated");
    }

    @Test
    void are_listed_by_name() {
        assertThat(desk().list()).extracting(TenantUser::email).containsExactly("ana@acme.com.br", "bruno@acme.com.br");
    }

    @Test
    void have_an_address_once_however_it_is_written() {
        clashes(Clash.EMAIL_TAKEN, () -> desk().invite("ANA@acme.com.br", UserRole.USER));

        assertThat(desk().list()).hasSize(2);
        assertThat(logged()).isEmpty();
    }

    @Test
    void are_not_had_from_another_tenant() {
        desk().invite(NEW, UserRole.USER);

        clashes(Clash.EMAIL_UNUSABLE, () -> desk().inviteInto(RIVAL.id(), NEW));
        assertThat(member(NEW).tenant()).contains(ACME.id());
    }

    @Test
    void go_again_where_the_address_is_somebody_elses() {
        desk().directory().add(NEW, new Member(new UserId("x"), Optional.empty(), "Outra", Set.of(), true));

        clashes(Clash.EMAIL_UNUSABLE, () -> desk().invite(NEW, UserRole.USER));

        assertThat(desk().list()).extracting(TenantUser::email).doesNotContain(NEW);
        assertThat(member(NEW).groups()).isEmpty();
        assertThat(desk().catchUp()).isZero();
        assertThat(logged()).containsExactly("tenant.user.invited", "tenant.user.refused");
    }

    @Test
    void are_answered_under_their_key_as_the_first_time() {
        Answered first = desk().invite(NEW, UserRole.USER, Optional.of("k"));
        Answered again = desk().invite(NEW, UserRole.USER, Optional.of("k"));

        assertThat(again.isReplayed()).isTrue();
        assertThat(again.answer()).isEqualTo(first.answer());
        assertThat(desk().list()).hasSize(3);
    }

    @Test
    void wait_while_the_identity_provider_is_away_and_go_on_with_the_same_request() {
        desk().directory().goAway();
        assertThatThrownBy(() -> desk().invite(NEW, UserRole.ADMIN, Optional.of("k")))
                .isInstanceOf(Unavailable.class);
        assertThat(person(NEW).status()).isEqualTo(UserStatus.INVITED);

        desk().directory().comeBack();
        assertThat(desk().invite(NEW, UserRole.USER, Optional.of("k")).isReplayed())
                .isFalse();

        assertThat(person(NEW).status()).isEqualTo(UserStatus.ACTIVE);
        assertThat(member(NEW).groups()).containsExactly(Group.TENANT_USER);
        assertThat(logged()).containsExactly("tenant.user.invited", "tenant.user.changed", "tenant.user.activated");
    }

    @Test
    void are_followed_up_by_the_round() {
        desk().directory().goAway();
        assertThatThrownBy(() -> desk().invite(NEW, UserRole.USER)).isInstanceOf(Unavailable.class);
        assertThat(desk().catchUp()).isZero();

        desk().directory().comeBack();
        assertThat(desk().catchUp()).isOne();

        assertThat(person(NEW).status()).isEqualTo(UserStatus.ACTIVE);
        assertThat(member(NEW).groups()).containsExactly(Group.TENANT_USER);
        assertThat(desk().catchUp()).isZero();
    }

    @Test
    void who_were_followed_up_are_the_answer_to_the_request_that_invited_them() {
        desk().directory().goAway();
        assertThatThrownBy(() -> desk().invite(NEW, UserRole.USER, Optional.of("k")))
                .isInstanceOf(Unavailable.class);
        desk().directory().comeBack();
        desk().catchUp();

        Answered answered = desk().invite(NEW, UserRole.USER, Optional.of("k"));

        assertThat(answered.answer().status()).isEqualTo(201);
        assertThat(desk().catchUp()).isZero();
        clashes(Clash.EMAIL_TAKEN, () -> desk().invite(NEW, UserRole.USER, Optional.of("another")));
    }

    /** Before the identity provider has done anything, once it has made somebody, and once they are in their group. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void are_whole_after_the_process_ended_in_their_midst(int moment) {
        desk().directory().dieAt(moment);
        assertThatThrownBy(() -> desk().invite(NEW, UserRole.ADMIN)).isInstanceOf(Death.class);
        assertThat(person(NEW).status()).isEqualTo(UserStatus.INVITED);

        assertThat(desk().catchUp()).isOne();

        assertThat(person(NEW).status()).isEqualTo(UserStatus.ACTIVE);
        assertThat(member(NEW).groups()).containsExactly(Group.TENANT_ADMIN);
        assertThat(logged()).containsExactly("tenant.user.invited", "tenant.user.activated");
    }

    @Test
    void are_no_more_than_the_plan_allows() {
        for (int number = 3; number <= MOST; number++) desk().invite("p" + number + "@acme.com.br", UserRole.USER);

        clashes(Clash.USER_LIMIT, () -> desk().invite(NEW, UserRole.USER));
        TenantUser last = person("p20@acme.com.br");
        desk().change(last.id(), DISABLE);
        desk().invite(NEW, UserRole.USER);
        clashes(Clash.USER_LIMIT, () -> desk().change(last.id(), ENABLE));
    }

    @Test
    void change_their_role_here_and_there_and_are_signed_out_where_they_lose_one() {
        TenantUser demoted = desk().change(id(2), DEMOTE);

        assertThat(demoted.version()).isEqualTo(new Version(2));
        assertThat(member("bruno@acme.com.br").groups()).containsExactly(Group.TENANT_USER);
        assertThat(desk().directory().signedOut()).containsExactly(new UserId("sub 2"));
        desk().change(id(2), PROMOTE);
        assertThat(member("bruno@acme.com.br").groups()).containsExactly(Group.TENANT_ADMIN);
        assertThat(desk().directory().signedOut()).hasSize(1);
        assertThat(logged()).containsExactly("tenant.user.changed", "tenant.user.changed");
    }

    @Test
    void are_disabled_here_and_there_and_let_in_again() {
        assertThat(desk().change(id(2), DISABLE).status()).isEqualTo(UserStatus.INACTIVE);
        assertThat(member("bruno@acme.com.br").isEnabled()).isFalse();
        assertThat(desk().directory().signedOut()).containsExactly(new UserId("sub 2"));

        assertThat(desk().change(id(2), ENABLE).status()).isEqualTo(UserStatus.ACTIVE);
        assertThat(member("bruno@acme.com.br").isEnabled()).isTrue();
    }

    @Test
    void keep_an_active_administrator() {
        desk().directory().goAway();
        assertThatThrownBy(() -> desk().invite(NEW, UserRole.ADMIN)).isInstanceOf(Unavailable.class);
        desk().change(id(2), DISABLE);

        clashes(Clash.LAST_ADMIN, () -> desk().change(id(1), DEMOTE));
        clashes(Clash.LAST_ADMIN, () -> desk().change(id(1), DISABLE));
        assertThat(desk().change(id(1), RENAME).fullName()).isEqualTo("Outro Nome");
    }

    @Test
    void are_changed_at_once_though_the_identity_provider_is_away() {
        desk().directory().goAway();

        assertThat(desk().change(id(2), DISABLE).status()).isEqualTo(UserStatus.INACTIVE);
        assertThat(person("bruno@acme.com.br").status()).isEqualTo(UserStatus.INACTIVE);
        assertThat(member("bruno@acme.com.br").isEnabled()).isTrue();
        desk().directory().comeBack();
        desk().catchUp();

        assertThat(member("bruno@acme.com.br").isEnabled()).isFalse();
        assertThat(desk().directory().signedOut()).containsExactly(new UserId("sub 2"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void are_in_step_after_the_process_ended_in_the_midst_of_a_change(int moment) {
        desk().directory().dieAt(moment);
        assertThatThrownBy(() -> desk().change(id(2), DEMOTE)).isInstanceOf(Death.class);

        assertThat(desk().catchUp()).isOne();

        assertThat(person("bruno@acme.com.br").role()).isEqualTo(UserRole.USER);
        assertThat(member("bruno@acme.com.br").groups()).containsExactly(Group.TENANT_USER);
        assertThat(desk().directory().signedOut()).containsExactly(new UserId("sub 2"));
    }

    @Test
    void keep_what_was_changed_while_the_identity_provider_was_asked() {
        desk().directory().meanwhile(() -> desk().change(id(2), RENAME));

        desk().change(id(2), DEMOTE);
        desk().catchUp();

        assertThat(person("bruno@acme.com.br").fullName()).isEqualTo("Outro Nome");
        assertThat(person("bruno@acme.com.br").role()).isEqualTo(UserRole.USER);
        assertThat(member("bruno@acme.com.br").name()).isEqualTo("Outro Nome");
        assertThat(member("bruno@acme.com.br").groups()).containsExactly(Group.TENANT_USER);
    }

    @Test
    void can_be_disabled_before_they_are_known_and_invited_anew() {
        desk().directory().goAway();
        assertThatThrownBy(() -> desk().invite(NEW, UserRole.USER)).isInstanceOf(Unavailable.class);
        UUID user = person(NEW).id();
        desk().change(user, DISABLE);
        desk().directory().comeBack();
        desk().catchUp();
        assertThat(desk().directory().find(NEW)).isEmpty();
        assertThat(person(NEW).status()).isEqualTo(UserStatus.INACTIVE);

        assertThat(desk().change(user, ENABLE).status()).isEqualTo(UserStatus.ACTIVE);

        assertThat(member(NEW).isEnabled()).isTrue();
    }

    @Test
    void are_not_changed_by_what_changes_nothing() {
        TenantUser same = desk().change(id(2), PROMOTE);

        assertThat(same.version()).isEqualTo(Version.FIRST);
        assertThat(desk().catchUp()).isZero();
        assertThat(logged()).isEmpty();
    }

    @Test
    void are_changed_in_the_version_that_was_meant() {
        assertThatThrownBy(() -> desk().change(id(2), Optional.of(new Version(7)), DEMOTE))
                .isInstanceOf(Stale.class);

        assertThat(desk().change(id(2), Optional.of(Version.FIRST), DEMOTE).version())
                .isEqualTo(new Version(2));
    }

    @Test
    void of_another_tenant_are_nobody() {
        TenantUser theirs = user(9, "rui@rival.com.br", UserRole.USER);
        add(RIVAL.id(), theirs, new UserId("sub 9"));

        assertThatThrownBy(() -> desk().change(id(9), DISABLE)).isInstanceOf(NotFound.class);
        assertThat(desk().list()).doesNotContain(theirs);
    }

    /** Erased by the law: the row is all that is left. */
    @Test
    void who_were_erased_stay_so() {
        existing(3, "erased-3@invalid", UserRole.USER);

        clashes(Clash.WRONG_STATE, () -> desk().change(id(3), RENAME));
    }

    @Test
    void who_stand_elsewhere_as_the_same_user_are_refused() {
        add(RIVAL.id(), user(9, "rui@rival.com.br", UserRole.USER), new UserId("sub of " + NEW));

        clashes(Clash.EMAIL_UNUSABLE, () -> desk().invite(NEW, UserRole.USER));
    }

    protected static void clashes(Clash clash, ThrowingCallable work) {
        assertThatThrownBy(work)
                .asInstanceOf(type(Conflict.class))
                .satisfies(refusal -> assertThat(refusal.clash()).isEqualTo(clash));
    }

    protected TenantUser person(String email) {
        return desk().list().stream()
                .filter(user -> user.email().equals(email))
                .findFirst()
                .orElseThrow();
    }

    protected Member member(String email) {
        return desk().directory().find(email).orElseThrow();
    }

    private void existing(int number, String email, UserRole role) {
        add(ACME.id(), user(number, email, role), new UserId("sub " + number));
        desk().directory()
                .add(
                        email,
                        new Member(
                                new UserId("sub " + number),
                                Optional.of(ACME.id()),
                                email,
                                Set.of(role.group()),
                                true));
    }

    private static TenantUser user(int number, String email, UserRole role) {
        return new TenantUser(id(number), email, email, role, UserStatus.ACTIVE, Optional.empty(), Version.FIRST);
    }
}
