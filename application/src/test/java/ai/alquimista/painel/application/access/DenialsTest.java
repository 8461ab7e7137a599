package ai.alquimista.painel.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.access.Denials.Denied;
import ai.alquimista.painel.domain.Refusal.Ground;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditEntry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DenialsTest {

    private final List<AuditEntry> log = new ArrayList<>();
    private final Denials denials =
            new Denials(log::add, Clock.fixed(Instant.parse("2026-03-10T12:00:00.123456789Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @EnumSource(Ground.class)
    void are_written_down_once_whatever_their_ground(Ground ground) {
        denials.turnedAway(denied(Optional.of(Operation.GET_INTERNAL_COMMAND), ground));

        assertThat(log).hasSize(ground.isIsolationViolation() ? 0 : 1);
        assertThat(log).allSatisfy(entry -> {
            assertThat(entry.type()).isEqualTo("access.denied");
            assertThat(entry.action()).isEqualTo("getInternalCommand");
            assertThat(entry.details()).containsEntry("ground", ground.name()).hasSize(1);
            assertThat(entry.createdAt()).isEqualTo(Instant.parse("2026-03-10T12:00:00.123456Z"));
        });
    }

    @Test
    void are_written_down_where_there_is_no_operation() {
        denials.turnedAway(denied(Optional.empty(), Ground.NO_GROUP));

        assertThat(log).extracting(AuditEntry::action).containsExactly("unmatched");
    }

    private static Denied denied(Optional<Operation> operation, Ground ground) {
        return new Denied(
                new UserId("bia"),
                new Origin("203.0.113.9", "test"),
                operation,
                "/internal/operations/commands/{id}",
                ground);
    }
}
