package ai.alquimista.painel.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.incident.Severity;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.Rows;
import ai.alquimista.painel.persistence.Store;
import ai.alquimista.painel.persistence.schema.WallsDown;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class DoorTest {

    private static final TenantId ACME = new TenantId(Rows.ACME);
    private static final Duration A_REQUEST = Duration.ofSeconds(3);
    private static final Duration HEALED = Duration.ofSeconds(30);

    private final Store store = Store.fresh();
    private final Door door = store.door();

    @BeforeEach
    void fill() {
        Rows.twoTenants(store.database());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void shows_the_same_rows_however_often_it_is_asked() {
        for (int i = 0; i < 50; i++) {
            assertThat(door.read(ACME, Probe.class, DoorTest::everything)).containsExactly("Parado");
        }
    }

    @Test
    void refuses_a_parameter_that_would_part_a_statement_from_its_context() {
        assertThatThrownBy(() -> door.read(ACME, Probe.class, sql -> sql.untyped(Optional.empty())))
                .hasStackTraceContaining("would not name the type of a parameter");
    }

    @Test
    void keeps_nothing_of_a_write_that_fails() {
        assertThatThrownBy(() -> door.write(ACME, Probe.class, sql -> {
                    sql.open(ACME, "half");
                    throw new IllegalArgumentException("on second thoughts");
                }))
                .hasMessage("on second thoughts");

        assertThat(door.read(ACME, Probe.class, Probe::seen)).hasSize(1);
    }

    @Test
    void calls_a_statement_that_runs_too_long_an_outage() {
        Instant start = Instant.now();

        assertThatThrownBy(() -> door.read(ACME, Probe.class, sql -> sql.sleeps(20)))
                .isInstanceOf(Refusal.Unavailable.class)
                .hasMessage("PostgreSQL is unavailable");

        assertThat(Duration.between(start, Instant.now())).isLessThan(A_REQUEST);
    }

    @Test
    void calls_a_wrong_statement_our_bug_and_keeps_its_arguments_to_itself() {
        assertThatThrownBy(() -> door.read(ACME, Probe.class, sql -> sql.fails("s3cret")))
                .isInstanceOf(JdbiException.class)
                .hasMessageContaining("division by zero")
                .hasMessageNotContainingAny("s3cret", "SELECT");
    }

    @Test
    void does_not_open_while_the_walls_are_down() {
        store.database().asOwner().useHandle(h -> h.execute("DROP POLICY tenant ON incidents"));

        assertThatThrownBy(() -> door.read(ACME, Probe.class, Probe::seen)).isInstanceOf(WallsDown.class);
        assertThatThrownBy(door::verifyWalls).hasMessageContaining("table incidents");
    }

    @Test
    void is_there_before_its_database_and_opens_once_that_is() throws IOException {
        try (var wire = new Wire(port());
                var early = doorThrough(wire)) {
            wire.cut();
            assertThatThrownBy(() -> early.read(ACME, Probe.class, Probe::seen))
                    .isInstanceOf(Refusal.Unavailable.class);

            wire.mend();
            assertThat(healed(early)).isTrue();
        }
    }

    @Test
    void is_full_once_its_connections_are_set_up_and_not_before() throws IOException {
        try (var wire = new Wire(port())) {
            wire.cut();
            try (var early = doorThrough(wire)) {
                assertThat(early.isFull()).isFalse();

                wire.mend();
                assertThat(filled(early)).isTrue();
            }
        }
    }

    @Test
    void ends_in_time_when_the_network_is_cut_and_heals_by_itself() throws IOException {
        try (var wire = new Wire(port());
                var far = doorThrough(wire)) {
            assertThat(far.read(ACME, Probe.class, Probe::seen)).containsExactly(ACME);

            wire.cut();
            for (int i = 0; i < 3; i++) {
                Instant start = Instant.now();
                assertThatThrownBy(() -> far.read(ACME, Probe.class, Probe::seen))
                        .isInstanceOf(Refusal.Unavailable.class);
                assertThat(Duration.between(start, Instant.now())).isLessThan(A_REQUEST);
            }

            wire.mend();
            assertThat(healed(far)).isTrue();
        }
    }

    @Test
    void heals_when_the_very_first_connection_is_lost_while_the_pool_gets_to_know_it() throws IOException {
        try (var wire = new Wire(port());
                var unlucky = doorThrough(wire)) {
            wire.hangUpOn("TRANSACTION ISOLATION");

            assertThat(healed(unlucky)).isTrue();
            assertThat(wire.hasHungUp()).isTrue();
        }
    }

    private static boolean healed(Door door) {
        Instant end = Instant.now().plus(HEALED);
        while (Instant.now().isBefore(end)) {
            try {
                return door.read(ACME, Probe.class, Probe::seen).size() == 1;
            } catch (Refusal.Unavailable notYet) {
                Thread.onSpinWait();
            }
        }
        return false;
    }

    private static boolean filled(Door door) {
        Instant end = Instant.now().plus(HEALED);
        while (!door.isFull() && Instant.now().isBefore(end)) Thread.onSpinWait();
        return door.isFull();
    }

    private static List<String> everything(Probe sql) {
        return sql.everything(new UUID(0, 0), Instant.EPOCH, LocalDate.EPOCH, EnumSet.allOf(Severity.class), "", 1);
    }

    private int port() {
        return URI.create(store.database().url().substring("jdbc:".length())).getPort();
    }

    private Door doorThrough(Wire wire) {
        String url = store.database().url().replace(":" + port() + "/", ":" + wire.port() + "/");
        return new Door(Store.settings(store.database(), url));
    }
}
