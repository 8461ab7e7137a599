package ai.alquimista.painel.rest.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.command.WatchingCommands;
import ai.alquimista.painel.application.port.CommandFeed.Change;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.rest.json.WireExample;
import ai.alquimista.painel.rest.live.ChangeStream.Watch;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ServiceUnavailableException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ChangeStreamTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final EventKind<Change> COMMANDS = new EventKind<>("command", CommandEventView::of);
    private static final Caller BIA = caller("bia");

    private final KeptFeed feed = new KeptFeed();
    private final AtomicBoolean employed = new AtomicBoolean(true);
    private final WatchingCommands watching = new WatchingCommands(new PlatformGate(user -> employed.get()), feed);
    private ChangeStreams<Change> streams =
            new ChangeStreams<>("command", watching, new StreamLimits(3, 2, 4, LONG, LONG, LONG));

    @AfterEach
    void close() {
        streams.close();
    }

    @Test
    void tells_what_comes_from_now_on() {
        feed.add();
        Reader reader = watch(Optional.empty());
        assertThat(reader.event()).isEqualTo("retry: 2000\nid: 1");

        feed.add();

        assertThat(reader.event()).startsWith("id: 2\nevent: command\ndata: {\"sequence\":2,");
    }

    @Test
    void goes_on_where_somebody_was() {
        for (int change = 1; change <= 4; change++) feed.add();
        Reader reader = watch(Optional.of(2L));
        assertThat(reader.event()).endsWith("id: 2");

        feed.add();

        assertThat(List.of(reader.event(), reader.event(), reader.event()))
                .extracting(event -> event.lines().findFirst().orElseThrow())
                .containsExactly("id: 3", "id: 4", "id: 5");
    }

    @Test
    void goes_on_from_before_the_first() {
        feed.add();
        Reader reader = watch(Optional.of(0L));
        assertThat(reader.event()).endsWith("id: 0");

        assertThat(reader.event()).startsWith("id: 1\nevent: command");
    }

    @Test
    void says_so_where_changes_are_kept_no_longer() {
        for (int change = 1; change <= 5; change++) feed.add();
        feed.forgetUntil(3);

        Reader reader = watch(Optional.of(2L));

        assertThat(reader.event()).endsWith("id: 5");
        assertThat(reader.event()).isEqualTo("id: 5\nevent: reset\ndata: {}");
        feed.add();
        assertThat(reader.event()).startsWith("id: 6\nevent: command");
    }

    @Test
    void says_so_to_whoever_was_where_nobody_has_been() {
        feed.add();

        Reader reader = watch(Optional.of(77L));

        assertThat(reader.event()).endsWith("id: 1");
        assertThat(reader.event()).contains("event: reset");
    }

    @Test
    void is_told_once_whatever_comes_while_it_catches_up() {
        feed.add();
        feed.beforeTheNextBatch(feed::add);
        Reader reader = watch(Optional.of(0L));

        feed.add();

        assertThat(List.of(reader.event(), reader.event(), reader.event(), reader.event()))
                .extracting(event -> event.lines()
                        .filter(line -> line.startsWith("id: "))
                        .findFirst()
                        .orElseThrow())
                .containsExactly("id: 0", "id: 1", "id: 2", "id: 3");
    }

    @Test
    void beats_while_nothing_happens_and_ends_for_whoever_may_no_longer_watch() {
        limited(new StreamLimits(3, 2, 4, LONG, Duration.ofMillis(30), LONG));
        Reader reader = watch(Optional.empty());
        reader.event();
        assertThat(reader.event()).isEqualTo(": heartbeat");

        employed.set(false);

        reader.untilTheEnd();
    }

    @Test
    void ends_with_the_token() {
        Reader reader = watch(Optional.empty(), Duration.ofMillis(200));

        assertThat(reader.event()).contains("retry");
        reader.untilTheEnd();
    }

    @Test
    void is_cut_when_it_is_read_too_slowly() {
        Reader reader = watch(Optional.empty());
        reader.event();
        reader.untilItWaits();
        reader.stop();

        for (int change = 1; change <= 20; change++) feed.add();
        while (!reader.seat().isCut()) Thread.onSpinWait();
        reader.goOn();

        reader.untilTheEnd();
        assertThat(reader.left()).hasSizeLessThan(20);
    }

    @Test
    void is_late_and_not_lost_when_nobody_calls() {
        limited(new StreamLimits(3, 2, 4, LONG, LONG, Duration.ofMillis(20)));
        Reader reader = watch(Optional.empty());
        reader.event();

        feed.addSilently();

        assertThat(reader.event()).startsWith("id: 1");
    }

    @Test
    void has_a_bounded_number_beside_it() {
        streams.take(BIA.user());
        Seat<Change> second = streams.take(BIA.user());
        assertThatThrownBy(() -> streams.take(BIA.user())).isInstanceOf(ClientErrorException.class);
        streams.take(new UserId("ana"));
        assertThatThrownBy(() -> streams.take(new UserId("zoe"))).isInstanceOf(ServiceUnavailableException.class);

        streams.leave(second);

        assertThat(streams.take(BIA.user())).isNotNull();
    }

    @Test
    void ends_when_the_server_does() {
        Reader reader = watch(Optional.empty());
        reader.event();

        streams.close();

        reader.untilTheEnd();
    }

    @Test
    void is_what_the_document_shows() throws IOException {
        WireExample.assertIsAnsweredBy(CommandEventView.of(KeptFeed.EXAMPLE), Operation.WATCH_INTERNAL_COMMANDS);
    }

    private void limited(StreamLimits limits) {
        streams.close();
        streams = new ChangeStreams<>("command", watching, limits);
    }

    private Reader watch(Optional<Long> seen) {
        return watch(seen, LONG);
    }

    private Reader watch(Optional<Long> seen, Duration length) {
        var beginning = watching.begin(BIA, seen);
        Seat<Change> seat = streams.take(BIA.user());
        var watch = new Watch(
                BIA, beginning, Instant.now().plus(length), streams.limits().heartbeat());
        Reader reader = new Reader(seat);
        reader.readingFrom(new ChangeStream<>(watching, COMMANDS, seat, watch, Clock.systemUTC()));
        return reader;
    }

    private static Caller caller(String name) {
        return new Caller(
                new UserId(name), Set.of(Group.INTERNAL_SUPPORT), Optional.empty(), Instant.EPOCH, new Origin("", ""));
    }
}
