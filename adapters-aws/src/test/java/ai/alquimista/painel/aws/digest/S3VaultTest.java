package ai.alquimista.painel.aws.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.audit.DigestKey;
import ai.alquimista.painel.application.audit.DigestKeys;
import ai.alquimista.painel.application.port.DigestVault;
import ai.alquimista.painel.application.port.DigestVaultContract;
import ai.alquimista.painel.application.port.FlatJson;
import ai.alquimista.painel.aws.digest.DigestSettings.Keys;
import ai.alquimista.painel.aws.digest.DigestSettings.Place;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.audit.SignedDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The real clients against {@link LocalS3} and {@link LocalKms}, the nearest thing to the services that a build can reach. */
class S3VaultTest extends DigestVaultContract {

    private static final Instant NOW = Instant.parse("2026-11-25T14:00:00Z");
    private static final String KEY = "prod/key.pub.pem";
    private static final String KEPT = "prod/2026-11-25T12.json";

    private final LocalS3 s3;
    private final LocalKms kms;
    private final DigestSettings settings;
    private final S3Client store;
    private final KmsClient signer;

    S3VaultTest() throws Exception {
        s3 = new LocalS3();
        kms = new LocalKms();
        settings = new DigestSettings(
                "us-east-1",
                Optional.of(s3.endpoint()),
                Optional.of(kms.endpoint()),
                new Place(LocalS3.BUCKET, "prod/", Duration.ofDays(400)),
                new Keys(LocalKms.ALIAS, Set.of()));
        store = DigestClients.store(settings);
        signer = DigestClients.signer(settings);
    }

    @Override
    protected DigestVault vault() {
        return vault(LocalKms.ALIAS);
    }

    private DigestVault vault(String signing, String... others) {
        return new S3Vault(
                new LockedObjects(store, settings.place(), Clock.fixed(NOW, ZoneOffset.UTC)),
                key(signing),
                Stream.of(others).map(this::key).toList(),
                new FlatJson());
    }

    private SigningKey key(String name) {
        return new SigningKey(signer, name, new FlatJson());
    }

    @Override
    protected DigestKey published() {
        return DigestKey.of(s3.content(KEY), new FlatJson());
    }

    @AfterEach
    void stop() {
        store.close();
        signer.close();
        s3.close();
        kms.close();
    }

    @Test
    void lets_nobody_delete_what_it_keeps_before_its_time() {
        vault().keep(DIGEST);

        assertThat(s3.keys()).containsExactly(KEPT, KEY);
        assertThat(s3.lockedUntil(KEPT)).isEqualTo(NOW.plus(Duration.ofDays(400)));
        assertThat(s3.lockedUntil(KEY)).isEqualTo(NOW.plus(Duration.ofDays(400)));
    }

    @Test
    void goes_by_what_was_put_first() {
        vault().keep(DIGEST);
        vault().keep(digest(9, "y", "2026-11-25T13:00:00Z"));

        s3.putOver(KEPT, "{}");
        s3.putOver(KEPT, "{\"seq\":1}");
        s3.delete("prod/2026-11-25T13.json");

        assertThat(vault().list())
                .extracting(digest -> digest.digest().head().seq())
                .containsExactly(7L, 9L);
        assertThat(vault().newest().map(newest -> newest.digest().head().seq())).contains(9L);
    }

    @Test
    void knows_its_own_digest_again_when_the_answer_was_lost() {
        vault().keep(DIGEST);
        s3.loseAnswer();

        vault().keep(digest(9, "y", "2026-11-25T13:00:00Z"));

        assertThat(vault().list()).hasSize(2).allMatch(vault()::isOurs);
    }

    @Test
    void overlooks_what_is_no_digest() {
        s3.putOver("prod/readme.txt", "no digest");
        s3.putOver("prod/zeta.json", "{}");
        s3.putOver("other/2026-11-25T12.json", "{}");

        assertThat(vault().list()).isEmpty();
        assertThat(vault().newest()).isEmpty();
    }

    @Test
    void says_so_when_a_digest_is_damaged() {
        s3.putOver(KEPT, "{\"seq\":1}");

        assertThatThrownBy(() -> vault().list()).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> vault().newest()).isInstanceOf(Unavailable.class);
    }

    @Test
    void asks_for_its_key_once() {
        DigestVault vault = vault();
        vault.keep(DIGEST);
        vault.keep(digest(9, "y", "2026-11-25T13:00:00Z"));

        assertThat(vault.list()).allMatch(vault::isOurs);
        assertThat(kms.asked()).isEqualTo(1);
    }

    @Test
    void knows_the_digests_of_two_keys_while_one_follows_the_other() {
        String first = kms.arn();
        kms.repoint();
        String second = kms.arn();
        DigestVault old = vault(first, second);
        DigestVault fresh = vault(second, first);

        old.keep(DIGEST);
        fresh.keep(digest(9, "y", "2026-11-25T13:00:00Z"));
        old.keep(digest(11, "z", "2026-11-25T14:00:00Z"));
        fresh.keep(digest(12, "z", "2026-11-25T15:00:00Z"));

        assertThat(old.list()).hasSize(4).allMatch(old::isOurs).allMatch(fresh::isOurs);
        assertThat(fresh.list()).extracting(vault(second)::isOurs).containsExactly(false, true, false, true);
    }

    @Test
    void lays_the_second_key_beside_the_first() {
        vault().keep(DIGEST);
        kms.repoint();
        vault().keep(digest(9, "y", "2026-11-25T13:00:00Z"));
        vault().keep(digest(11, "z", "2026-11-25T14:00:00Z"));

        List<String> keys =
                s3.keys().stream().filter(name -> name.endsWith(".pub.pem")).toList();
        assertThat(keys).hasSize(2).contains(KEY).anyMatch(name -> name.matches("prod/key-[0-9a-f]{16}\\.pub\\.pem"));
        assertThat(keys).allMatch(name -> s3.lockedUntil(name).equals(NOW.plus(Duration.ofDays(400))));
        DigestKeys published = new DigestKeys(keys.stream()
                .map(name -> DigestKey.of(s3.content(name), new FlatJson()))
                .toList());
        assertThat(vault().list()).hasSize(3).allMatch(published::signed);
        assertThat(published().signed(vault().list().getLast())).isFalse();
    }

    @Test
    void says_that_the_services_are_away() {
        vault().keep(DIGEST);
        SignedDigest kept = vault().list().getFirst();
        s3.close();
        assertThatThrownBy(() -> vault().newest()).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> vault().list()).isInstanceOf(Unavailable.class);
        kms.close();
        assertThatThrownBy(() -> vault().isOurs(kept)).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> vault().keep(kept.digest())).isInstanceOf(Unavailable.class);
    }
}
