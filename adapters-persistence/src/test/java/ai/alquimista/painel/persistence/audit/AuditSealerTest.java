package ai.alquimista.painel.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.audit.ChainPoint;
import ai.alquimista.painel.persistence.schema.Login;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditSealerTest {

    private static final int A_MINUTES = 20_000;

    private final Trail trail = Trail.fresh();

    @AfterEach
    void close() {
        trail.close();
    }

    @Test
    void gives_every_event_a_place_without_a_gap() {
        trail.write(25);

        trail.sealer().seal();
        trail.write(5);
        trail.sealer().seal();

        assertThat(trail.rows("SELECT seq FROM audit_chain ORDER BY seq"))
                .hasSize(30)
                .startsWith("1", "2")
                .endsWith("29", "30");
        assertThat(trail.rows(
                        "SELECT count(DISTINCT event_id) FROM audit_chain JOIN operational_events ON id = event_id"))
                .containsExactly("30");
        assertThat(trail.rows("SELECT count(*) FROM audit_unsealed")).containsExactly("0");
        assertThat(trail.verified().finding()).isEmpty();
    }

    @Test
    void passes_by_no_event_that_is_committed_late() {
        try (Handle late = trail.store().database().as(Login.JOBS).open()) {
            late.begin();
            late.execute(
                    "INSERT INTO operational_events (event_type, event_category, action) VALUES ('late', 'system', 'x')");
            trail.write(3);
            trail.sealer().seal();
            late.commit();
        }

        trail.sealer().seal();

        assertThat(trail.rows(
                        "SELECT event_type FROM audit_chain JOIN operational_events ON id = event_id ORDER BY seq"))
                .hasSize(4)
                .endsWith("late");
    }

    @Test
    void keeps_up_with_twenty_thousand_events_a_minute() {
        trail.bend("""
                INSERT INTO operational_events (event_type, event_category, action, details)
                SELECT 'bulk', 'system', 'x', jsonb_build_object('n', n) FROM generate_series(1, %d) AS n""".formatted(A_MINUTES));
        trail.bend("INSERT INTO audit_unsealed SELECT created_at, id FROM operational_events");

        Instant start = Instant.now();
        while (trail.head().seq() < A_MINUTES) trail.sealer().seal();

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMinutes(1));
        assertThat(trail.verified().through().seq()).isEqualTo(A_MINUTES);
    }

    @Test
    void leaves_the_chain_alone_where_somebody_handed_over_what_is_no_event() {
        trail.write(2);
        trail.bend("INSERT INTO audit_unsealed VALUES (now() - interval '10 years', gen_random_uuid())");

        trail.sealer().seal();

        assertThat(trail.head().seq()).isEqualTo(2);
        assertThat(trail.rows("SELECT count(*) FROM audit_unsealed")).containsExactly("0");
    }

    @Test
    void seals_an_event_that_was_brought_again_once() {
        UUID id = UUID.randomUUID();

        assertThat(bring(id)).isTrue();
        assertThat(bring(id)).isFalse();
        trail.sealer().seal();
        assertThat(bring(id)).isFalse();
        trail.sealer().seal();

        assertThat(trail.head()).isNotEqualTo(ChainPoint.START);
        assertThat(trail.rows("SELECT event_id FROM audit_chain")).isEqualTo(List.of(id.toString()));
        assertThat(trail.rows("SELECT event_id FROM audit_subjects")).isEqualTo(List.of(id.toString()));
    }

    private boolean bring(UUID id) {
        return trail.jobs()
                .inTransaction(
                        AuditSql.class,
                        sql -> sql.appendOnce(
                                id, Trail.entry("ana", Optional.empty(), Category.COMMAND, "act", Trail.NOON)));
    }
}
