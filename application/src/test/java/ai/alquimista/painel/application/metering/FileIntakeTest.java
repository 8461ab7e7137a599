package ai.alquimista.painel.application.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.metering.FileIntake.Batch;
import ai.alquimista.painel.application.port.EventFiles;
import ai.alquimista.painel.application.port.MeteredRequests.Reception;
import ai.alquimista.painel.domain.metering.AgentRequest;
import ai.alquimista.painel.domain.metering.AgentRequest.Outcome;
import ai.alquimista.painel.domain.metering.DatedRequest;
import ai.alquimista.painel.domain.metering.EventFile;
import ai.alquimista.painel.domain.metering.FileProgress;
import ai.alquimista.painel.domain.metering.FileProgress.Position;
import ai.alquimista.painel.domain.metering.MeteredTenant;
import ai.alquimista.painel.domain.metering.Rejection;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantStanding;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class FileIntakeTest {

    private static final Instant NOW = Instant.parse("2026-11-25T15:00:00Z");
    private static final TenantId TENANT = new TenantId(new UUID(1, 1));
    private static final EventFile FILE = new EventFile("a1".repeat(32), "events.csv", 1_000);
    private static final Position END = new Position(700, 5);

    private final Memory files = new Memory();
    private final FileIntake intake =
            new FileIntake(tenants -> Map.of(TENANT, tenant()), files, Clock.fixed(NOW, ZoneOffset.UTC));
    private final List<SortedMap<Integer, Rejection>> told = new ArrayList<>();

    @Test
    void counts_what_became_of_every_line() {
        SortedMap<Integer, AgentRequest> events = new TreeMap<>(Map.of(
                0, request(1, TENANT),
                1, request(1, TENANT),
                3, request(2, new TenantId(new UUID(9, 9))),
                4, request(3, TENANT)));

        FileProgress moved = intake.take(
                FileProgress.beginning(FILE), new Batch(events, Map.of(2, Rejection.INVALID_EVENT), END), told::add);

        assertThat(moved).isEqualTo(new FileProgress(FILE, END, 2, 1, 2, Optional.empty()));
        assertThat(files.open(FILE)).isEqualTo(moved);
        assertThat(told)
                .containsExactly(new TreeMap<>(Map.of(2, Rejection.INVALID_EVENT, 3, Rejection.UNKNOWN_TENANT)));
    }

    @Test
    void moves_on_over_lines_of_which_none_is_good() {
        intake.take(
                FileProgress.beginning(FILE),
                new Batch(new TreeMap<>(), Map.of(0, Rejection.INVALID_STATUS), END),
                told::add);

        assertThat(files.open(FILE)).isEqualTo(new FileProgress(FILE, END, 0, 0, 1, Optional.empty()));
    }

    @Test
    void leaves_nothing_of_a_batch_whose_rejections_cannot_be_told() {
        assertThatThrownBy(() -> intake.take(
                        FileProgress.beginning(FILE),
                        new Batch(new TreeMap<>(Map.of(0, request(1, TENANT))), Map.of(), END),
                        rejected -> {
                            throw new IllegalStateException("no room");
                        }))
                .hasMessage("no room");
        assertThat(files.open(FILE)).isEqualTo(FileProgress.beginning(FILE));
        assertThat(files.events).isEmpty();
    }

    private static MeteredTenant tenant() {
        return new MeteredTenant(
                new TenantStanding(TENANT, TenantStatus.ACTIVE, ZoneOffset.UTC), Set.of(), Optional.empty());
    }

    private static AgentRequest request(long event, TenantId tenant) {
        return new AgentRequest(
                new UUID(0, event), tenant, Optional.empty(), NOW, Outcome.SUCCESS, 120, 30, BigDecimal.ZERO);
    }

    /** One file in memory. */
    private static final class Memory implements EventFiles {

        private FileProgress at = FileProgress.beginning(FILE);
        private List<UUID> events = new ArrayList<>();

        @Override
        public boolean alone(EventFile file, Runnable work) {
            work.run();
            return true;
        }

        @Override
        public FileProgress open(EventFile file) {
            return at;
        }

        @Override
        public FileProgress restart(EventFile file) {
            at = FileProgress.beginning(file);
            return at;
        }

        @Override
        public FileProgress add(
                FileProgress from, List<DatedRequest> requests, Function<List<Reception>, FileProgress> next) {
            List<UUID> known = new ArrayList<>(events);
            List<Reception> receptions = new ArrayList<>();
            for (DatedRequest dated : requests) {
                UUID event = dated.request().eventId();
                receptions.add(known.contains(event) ? Reception.DUPLICATE : Reception.ACCEPTED);
                known.add(event);
            }
            at = next.apply(receptions);
            events = known;
            return at;
        }

        @Override
        public FileProgress finish(FileProgress reached) {
            return reached;
        }
    }
}
