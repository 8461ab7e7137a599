package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.EventStream.Event;
import ai.alquimista.painel.local.issuer.DemoUser;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands' changes as they happen. */
class CommandEventsIT {

    private static final int SEATS = 5;
    private static final Duration AT_ONCE = Duration.ofSeconds(3);
    private static final Duration NOTICED = Duration.ofSeconds(20);

    private final DemoUser user = Colleague.support();
    private final Commander reader = new Commander(user);
    private final Repair repair = Repair.needed();
    private final String check = Commander.order("HEALTH_CHECK", repair.tenant(), "{\"targets\":[\"redis\"]}");

    @Test
    void are_told_in_their_order() {
        Instant asked = Instant.now();
        try (EventStream stream = EventStream.open(token())) {
            assertThat(Duration.between(asked, Instant.now())).isLessThan(AT_ONCE);
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
            assertThat(stream.header("Cache-Control")).isEqualTo("no-store");

            String first = reader.given(check);
            String second = reader.given(check);

            for (String id : List.of(first, second)) assertTold(stream, id, "CREATED", "CLAIMED", "FINISHED");
            assertThat(stream.events()).extracting(Event::id).isSorted().doesNotHaveDuplicates();
            assertThat(stream.about(first)).allSatisfy(event -> {
                assertThat(event.kind()).isEqualTo("command");
                assertThat(event.data().path("tenant_id").asText())
                        .isEqualTo(repair.tenant().toString());
            });
        }
    }

    @Test
    void go_on_where_a_reader_left_off() {
        String seen;
        String first;
        try (EventStream stream = EventStream.open(token())) {
            first = reader.given(check);
            String id = first;
            assertTold(stream, id, "CREATED", "CLAIMED", "FINISHED");
            seen = Long.toString(stream.about(id).getFirst().id());
        }
        String second = reader.given(check);
        reader.ended(second);

        try (EventStream stream = resumed(seen)) {
            assertTold(stream, second, "CREATED", "CLAIMED", "FINISHED");
            assertThat(stream.causes(first)).containsExactly("CLAIMED", "FINISHED");
        }
    }

    @Test
    void say_that_some_are_missing() {
        try (EventStream stream = resumed("999999999999")) {
            Eventually.within(
                    AT_ONCE,
                    () -> assertThat(stream.events()).extracting(Event::kind).contains("reset"));
            assertTold(stream, reader.given(check), "CREATED", "CLAIMED", "FINISHED");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1.5", "1234567890123456789"})
    void go_on_from_a_number_alone(String last) {
        try (EventStream stream = resumed(last)) {
            assertThat(stream.status()).isEqualTo(400);
        }
    }

    @Test
    void end_with_the_token_and_are_never_silent_until_then() {
        Instant end = Instant.now().plusSeconds(20);
        try (EventStream stream = EventStream.open(OddTokens.with(user, Map.of("exp", end.getEpochSecond())))) {
            Eventually.until(NOTICED, () -> stream.heartbeats() > 0);
            assertThat(stream.isEnded()).isFalse();

            Eventually.until(NOTICED, stream::isEnded);
            assertThat(Instant.now()).isBetween(end.minusSeconds(2), end.plus(AT_ONCE));
        }
    }

    @Test
    void are_told_to_a_person_five_times_at_once() {
        List<EventStream> streams = new ArrayList<>(
                Stream.generate(() -> EventStream.open(token())).limit(SEATS).toList());
        try {
            assertThat(streams).extracting(EventStream::status).containsOnly(200);
            assertThat(statusOfOneMore()).isEqualTo(429);

            streams.removeLast().close();

            Eventually.until(NOTICED, () -> {
                reader.given(check);
                return statusOfOneMore() == 200;
            });
        } finally {
            streams.forEach(EventStream::close);
        }
    }

    @Test
    void are_told_by_other_pods_while_redis_says_nothing() throws Exception {
        try (LimitedServer other = new LimitedServer();
                EventStream stream = EventStream.open(other.baseUrl(), token(), Map.of())) {
            assertTold(stream, reader.given(check), "CREATED", "CLAIMED", "FINISHED");
            RedisSwitch.stop();
            try {
                assertTold(stream, reader.given(check), "CREATED", "CLAIMED", "FINISHED");
            } finally {
                RedisSwitch.goOn();
            }
        }
    }

    private static void assertTold(EventStream stream, String command, String... causes) {
        Eventually.within(AT_ONCE, () -> assertThat(stream.causes(command)).containsExactly(causes));
    }

    private EventStream resumed(String last) {
        return EventStream.open(Service.running().baseUrl(), token(), Map.of("Last-Event-ID", last));
    }

    private int statusOfOneMore() {
        try (EventStream stream = EventStream.open(token())) {
            return stream.status();
        }
    }

    private String token() {
        return Service.running().token(user);
    }
}
