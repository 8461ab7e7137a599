package ai.alquimista.painel.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.port.DigestVault;
import ai.alquimista.painel.domain.audit.ChainPoint;
import ai.alquimista.painel.domain.audit.Digest;
import ai.alquimista.painel.domain.audit.Hash;
import ai.alquimista.painel.domain.audit.SignedDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HourlyDigestsTest {

    private final Vault vault = new Vault(new ArrayList<>());
    private ChainPoint head = ChainPoint.START;

    @Test
    void are_kept_once_an_hour() {
        head = new ChainPoint(5, Hash.over("five"));

        assertThat(keepUp("2026-11-25T12:01:00Z")).contains(Instant.parse("2026-11-25T12:01:00Z"));
        head = new ChainPoint(6, Hash.over("six"));
        assertThat(keepUp("2026-11-25T12:59:59Z")).contains(Instant.parse("2026-11-25T12:01:00Z"));
        keepUp("2026-11-25T13:00:00Z");

        assertThat(seqs()).containsExactly(5L, 6L);
    }

    @Test
    void are_not_made_of_a_chain_that_has_not_moved() {
        assertThat(keepUp("2026-11-25T12:00:00Z")).isEmpty();
        head = new ChainPoint(5, Hash.over("five"));
        keepUp("2026-11-25T13:00:00Z");
        keepUp("2026-11-25T14:00:00Z");

        assertThat(seqs()).containsExactly(5L);
    }

    @Test
    void know_how_far_the_chain_is() {
        head = new ChainPoint(7, Hash.over("seven"));

        assertThat(new HourlyDigests(() -> head, vault, Clock.systemUTC()).sealed())
                .isEqualTo(7);
    }

    private Optional<Instant> keepUp(String now) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return new HourlyDigests(() -> head, vault, clock).keepUp().map(Digest::at);
    }

    private List<Long> seqs() {
        return vault.digests().stream()
                .map(digest -> digest.digest().head().seq())
                .toList();
    }

    private record Vault(List<SignedDigest> digests) implements DigestVault {

        @Override
        public void keep(Digest digest) {
            digests.add(new SignedDigest(digest, "none", ""));
        }

        @Override
        public Optional<SignedDigest> newest() {
            return digests.isEmpty() ? Optional.empty() : Optional.of(digests.getLast());
        }

        @Override
        public List<SignedDigest> list() {
            return digests;
        }

        @Override
        public boolean isOurs(SignedDigest digest) {
            return true;
        }
    }
}
