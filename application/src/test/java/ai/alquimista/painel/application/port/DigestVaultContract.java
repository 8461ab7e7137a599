package ai.alquimista.painel.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.audit.DigestKey;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.audit.ChainPoint;
import ai.alquimista.painel.domain.audit.Digest;
import ai.alquimista.painel.domain.audit.Hash;
import ai.alquimista.painel.domain.audit.SignedDigest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

public abstract class DigestVaultContract {

    protected static final Digest DIGEST = digest(7, "x", "2026-11-25T12:00:00Z");
    private static final Digest LATER = digest(9, "y", "2026-11-25T13:59:59.999Z");

    /** A vault that remembers nothing, on what was kept so far. */
    protected abstract DigestVault vault();

    /** The public key that lies beside the digests. */
    protected abstract DigestKey published();

    @Test
    void keeps_signed_digests_oldest_first() {
        assertThat(vault().newest()).isEmpty();
        assertThat(vault().list()).isEmpty();

        vault().keep(LATER);
        vault().keep(DIGEST);

        assertThat(vault().list()).extracting(SignedDigest::digest).containsExactly(DIGEST, LATER);
        assertThat(vault().newest().map(SignedDigest::digest)).contains(LATER);
        assertThat(vault().list()).allMatch(vault()::isOurs);
    }

    @Test
    void sees_what_another_process_keeps() {
        DigestVault ours = vault();
        ours.keep(DIGEST);
        assertThat(ours.newest().map(SignedDigest::digest)).contains(DIGEST);
        assertThat(ours.newest().map(SignedDigest::digest)).contains(DIGEST);

        vault().keep(LATER);

        assertThat(ours.newest().map(SignedDigest::digest)).contains(LATER);
        assertThat(ours.list()).extracting(SignedDigest::digest).containsExactly(DIGEST, LATER);
    }

    @Test
    void replaces_none() {
        vault().keep(DIGEST);

        assertThatThrownBy(() -> vault().keep(digest(8, "y", "2026-11-25T12:59:59Z")))
                .isInstanceOf(Unavailable.class);
        assertThat(vault().list()).extracting(SignedDigest::digest).containsExactly(DIGEST);
    }

    @Test
    void takes_no_changed_digest_for_its_own() {
        vault().keep(DIGEST);
        SignedDigest kept = vault().list().getFirst();
        Digest other = new Digest(new ChainPoint(7, Hash.over("y")), DIGEST.at());

        assertThat(vault().isOurs(new SignedDigest(other, kept.algorithm(), kept.signature())))
                .isFalse();
        assertThat(vault().isOurs(new SignedDigest(kept.digest(), kept.algorithm(), "AAAA")))
                .isFalse();
    }

    @Test
    void lets_anyone_with_its_public_key_tell_its_digests() {
        vault().keep(DIGEST);

        assertThat(vault().list())
                .allMatch(published()::signed)
                .allMatch(digest -> digest.algorithm().equals(published().algorithm()));
    }

    protected static Digest digest(long seq, String head, String at) {
        return new Digest(new ChainPoint(seq, Hash.over(head)), Instant.parse(at));
    }
}
