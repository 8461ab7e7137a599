package ai.alquimista.painel.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.audit.ChainPoint;
import ai.alquimista.painel.domain.audit.Digest;
import ai.alquimista.painel.domain.audit.Fault;
import ai.alquimista.painel.domain.audit.Finding;
import ai.alquimista.painel.domain.audit.Hash;
import ai.alquimista.painel.domain.audit.SignedDigest;
import ai.alquimista.painel.persistence.audit.CheckSql.Scope;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditVerifierTest {

    private final Trail trail = Trail.fresh();

    @BeforeEach
    void seal() {
        trail.write(10);
        trail.sealer().seal();
        trail.vault().keep(new Digest(trail.head(), Trail.NOON));
    }

    @AfterEach
    void close() {
        trail.close();
    }

    @Test
    void finds_a_chain_sound_that_nobody_touched() {
        assertThat(trail.verified().finding()).isEmpty();
        assertThat(trail.checked(Scope.WHOLE).through()).isEqualTo(trail.head());
        assertThat(trail.checked(Scope.WHOLE).digest().orElseThrow().seq()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE operational_events SET status = 'failure' WHERE id = (SELECT event_id FROM audit_chain WHERE seq = 4) | 4 | HASH_DIFFERS",
                "UPDATE operational_events SET details = '{\"text\": \"x\"}' WHERE id = (SELECT event_id FROM audit_chain WHERE seq = 1) | 1 | HASH_DIFFERS",
                "UPDATE audit_chain SET hash = sha256('x') WHERE seq = 7 | 7 | HASH_DIFFERS",
                "DELETE FROM operational_events WHERE id = (SELECT event_id FROM audit_chain WHERE seq = 5) | 5 | EVENT_MISSING",
                "DELETE FROM audit_chain WHERE seq = 6 | 6 | GAP",
                "DELETE FROM audit_chain WHERE seq > 8 | 9 | TAIL_MISSING",
                "INSERT INTO operational_events (event_type, event_category, action) VALUES ('x', 'system', 'x') | 11 | EVENT_UNKNOWN",
                "UPDATE operational_events SET subject_commitment = NULL WHERE id = (SELECT event_id FROM audit_chain WHERE seq = 3) | 3 | HASH_DIFFERS",
            })
    void names_the_first_place_that_is_not_as_it_was_written(String tamper, long seq, Fault fault) {
        trail.bend(tamper);

        assertThat(trail.verified().finding()).contains(new Finding(seq, fault));
        assertThat(trail.checked(Scope.WHOLE).through().seq()).isEqualTo(seq - 1);
    }

    @Test
    void finds_that_somebody_else_is_said_to_have_done_it() {
        trail.bend("ALTER TABLE audit_subjects DROP CONSTRAINT audit_subjects_commitment");
        trail.bend("UPDATE audit_subjects SET user_id = 'bia' WHERE user_id = 'user-2'");

        assertThat(trail.verified().finding()).contains(new Finding(3, Fault.SUBJECT_DIFFERS));
    }

    @Test
    void finds_that_two_events_changed_places() {
        trail.bend("ALTER TABLE audit_chain DROP CONSTRAINT audit_chain_event_id_key");
        trail.bend("""
                UPDATE audit_chain c SET event_id = o.event_id FROM audit_chain o
                 WHERE c.seq IN (2, 3) AND o.seq = 5 - c.seq""");

        assertThat(trail.verified().finding()).contains(new Finding(2, Fault.HASH_DIFFERS));
    }

    @Test
    void finds_a_chain_that_was_computed_anew() {
        trail.bend(
                "UPDATE operational_events SET status = 'failure' WHERE id = (SELECT event_id FROM audit_chain WHERE seq = 4)");
        trail.bend("INSERT INTO audit_unsealed SELECT created_at, id FROM operational_events");
        trail.bend("DELETE FROM audit_chain");
        trail.sealer().seal();

        assertThat(trail.head().seq()).isEqualTo(10);
        assertThat(trail.verified().finding()).contains(new Finding(10, Fault.DIGEST_DIFFERS));
    }

    @Test
    void trusts_no_digest_that_was_signed_with_another_key() {
        trail.vault()
                .digests()
                .add(new SignedDigest(new Digest(new ChainPoint(6, Hash.over("x")), Trail.NOON), "none", "forged"));

        assertThat(trail.verified().finding()).contains(new Finding(6, Fault.DIGEST_FORGED));
    }

    @Test
    void stays_sound_when_a_person_is_erased() {
        trail.store()
                .database()
                .asOwner()
                .useHandle(h -> h.execute("DELETE FROM audit_subjects WHERE user_id = 'user-3'"));

        assertThat(trail.verified().finding()).isEmpty();
    }

    @Test
    void goes_on_from_where_the_chain_was_sound() {
        trail.verifier().verifyTail();
        trail.write(5);
        trail.sealer().seal();
        trail.bend(
                "UPDATE operational_events SET status = 'failure' WHERE id = (SELECT event_id FROM audit_chain WHERE seq = 13)");

        trail.verifier().verifyTail();

        assertThat(trail.checked(Scope.TAIL).finding()).contains(new Finding(13, Fault.HASH_DIFFERS));
        assertThat(trail.checked(Scope.TAIL).through().seq()).isEqualTo(12);
    }

    @Test
    void checks_everything_anew_only_when_that_is_due() {
        trail.verifier().verifyWhole(Instant.EPOCH);
        Instant first = trail.checked(Scope.WHOLE).at();

        trail.verifier().verifyWhole(first);
        assertThat(trail.checked(Scope.WHOLE).at()).isEqualTo(first);

        trail.verifier().verifyWhole(first.plusSeconds(1));
        assertThat(trail.checked(Scope.WHOLE).at()).isAfter(first);
    }
}
