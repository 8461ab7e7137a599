package ai.alquimista.painel.persistence.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Refusal.Mismatched;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.GrantedPlatform;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.persistence.Rows;
import ai.alquimista.painel.persistence.Store;
import ai.alquimista.painel.persistence.database.DatabaseSettings;
import ai.alquimista.painel.persistence.database.DatabaseSettings.Account;
import ai.alquimista.painel.persistence.database.Door;
import ai.alquimista.painel.persistence.schema.Login;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {

    private static final int AT_ONCE = 50;
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Once.Key KEY = key("1");

    private final Store store = Store.fresh();
    private final Door door = wide(store);

    @BeforeEach
    void let_our_own_people_act() {
        store.database().asOwner().useHandle(handle -> handle.execute("GRANT INSERT ON subnucleos TO painel_internal"));
    }

    @AfterEach
    void close() {
        door.close();
        store.close();
    }

    @Test
    void are_of_one_effect_though_fifty_come_at_once() throws Exception {
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        List<Callable<Optional<Answered>>> requests = new ArrayList<>();
        for (int each = 0; each < AT_ONCE; each++)
            requests.add(() -> {
                start.await();
                return unlessInFlight(KEY);
            });

        List<Answered> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Optional<Answered>> each : threads.invokeAll(requests))
                each.get().ifPresent(answers::add);
        }

        assertThat(effects()).isEqualTo(1);
        assertThat(answers.stream().map(Answered::answer).distinct()).hasSize(1);
        assertThat(answers.stream().filter(answer -> !answer.isReplayed())).hasSize(1);
        assertThat(send("bia", KEY, NOW))
                .isEqualTo(new Answered(answers.getFirst().answer(), true));
    }

    @Test
    void are_given_word_for_word_with_their_headers() {
        Answered first = send("bia", KEY, NOW);
        Answered again = send("bia", KEY, NOW.plusSeconds(1));

        assertThat(first.isReplayed()).isFalse();
        assertThat(again).isEqualTo(new Answered(first.answer(), true));
        assertThat(again.answer().headers()).containsOnlyKeys("Location", "ETag");
        assertThat(again.answer().body()).contains("Ação \\u0001 🙂");
    }

    @Test
    void are_none_to_another_request_under_the_same_key() {
        send("bia", KEY, NOW);

        assertThatThrownBy(() -> send("bia", key("2"), NOW)).isInstanceOf(Mismatched.class);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void are_nothing_to_another_caller() {
        send("bia", KEY, NOW);

        assertThat(send("caio", key("2"), NOW).isReplayed()).isFalse();
        assertThat(effects()).isEqualTo(2);
    }

    @Test
    void are_kept_for_a_day() {
        send("bia", KEY, NOW);

        assertThat(send("bia", KEY, NOW.plus(KEPT).minusSeconds(1)).isReplayed())
                .isTrue();
        assertThat(send("bia", key("2"), NOW.plus(KEPT)).isReplayed()).isFalse();
        assertThat(send("bia", key("2"), NOW.plus(KEPT).plusSeconds(1)).isReplayed())
                .isTrue();
        assertThat(effects()).isEqualTo(2);
    }

    @Test
    void are_not_kept_of_what_was_rolled_back() {
        assertThatThrownBy(() -> door.inInternalTransaction(OnceProbe.class, sql -> {
                    answer(sql, "bia", KEY, NOW);
                    throw new Conflict(Clash.WRONG_STATE);
                }))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> door.inInternalTransaction(
                        OnceProbe.class,
                        sql -> KeptAnswers.once(sql.once(), by("bia"), request(KEY), NOW, () -> {
                            sql.act();
                            throw new Conflict(Clash.WRONG_STATE);
                        })))
                .isInstanceOf(Conflict.class);

        assertThat(effects()).isZero();
        assertThat(Rows.of(store.database().asOwner(), "SELECT key FROM idempotency_keys"))
                .isEmpty();
        assertThat(send("bia", KEY, NOW).isReplayed()).isFalse();
    }

    @Test
    void are_given_as_often_as_is_asked_without_a_key() {
        Repeatable<UUID> request = new Repeatable<>(Optional.empty(), KeptAnswersTest::rendered);
        for (int time = 0; time < 2; time++)
            door.inInternalTransaction(
                    OnceProbe.class, sql -> KeptAnswers.once(sql.once(), by("bia"), request, NOW, () -> done(sql)));

        assertThat(effects()).isEqualTo(2);
    }

    private Optional<Answered> unlessInFlight(Once.Key key) {
        while (true) {
            try {
                return Optional.of(send("bia", key, NOW));
            } catch (Conflict conflict) {
                assertThat(conflict.clash()).isEqualTo(Clash.IN_FLIGHT);
                return Optional.empty();
            } catch (Unavailable opening) {
                // Fifty connections are not opened at once.
                Thread.onSpinWait();
            }
        }
    }

    private Answered send(String who, Once.Key key, Instant now) {
        return door.inInternalTransaction(OnceProbe.class, sql -> answer(sql, who, key, now));
    }

    private static Answered answer(OnceProbe sql, String who, Once.Key key, Instant now) {
        return KeptAnswers.once(sql.once(), by(who), request(key), now, () -> done(sql));
    }

    private static UUID done(OnceProbe sql) {
        sql.act();
        sql.dawdle();
        return UUID.randomUUID();
    }

    private static Repeatable<UUID> request(Once.Key key) {
        return new Repeatable<>(Optional.of(key), KeptAnswersTest::rendered);
    }

    private static FirstAnswer rendered(UUID done) {
        return new FirstAnswer(
                201, Map.of("Location", "/things/" + done, "ETag", "\"1\""), "{\"Ação \\u0001 🙂\":\"" + done + "\"}");
    }

    private int effects() {
        return door.readInternally(OnceProbe.class, OnceProbe::count);
    }

    private static Once.Key key(String body) {
        return new Once.Key("a key", body.repeat(64));
    }

    private static GrantedPlatform by(String who) {
        Caller caller = new Caller(
                new UserId(who),
                Set.of(Group.INTERNAL_ADMIN),
                Optional.empty(),
                NOW,
                new Origin("203.0.113.9", "test"));
        return GrantedPlatform.toStaff(caller, Operation.CREATE_INTERNAL_TENANT);
    }

    /** With a connection for each of fifty. */
    private static Door wide(Store store) {
        String password = store.database().owner().password();
        return new Door(new DatabaseSettings(
                store.database().url(),
                new Account(Login.TENANT.role(), password, 1),
                new Account(Login.INTERNAL.role(), password, AT_ONCE)));
    }
}
