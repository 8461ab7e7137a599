package ai.alquimista.painel.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.aws.digest.DigestSettings;
import ai.alquimista.painel.aws.digest.DigestSettings.Keys;
import ai.alquimista.painel.aws.digest.DigestSettings.Place;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoreSettingsTest {

    private static final String BUCKET = "PAINEL_AUDIT_DIGESTS_BUCKET";
    private static final String KEY = "PAINEL_AUDIT_DIGESTS_KEY_ID";
    private static final String FOLDER = "PAINEL_AUDIT_DIGESTS_FOLDER";

    @Test
    void digests_lie_in_a_folder_unless_a_bucket_is_named() {
        assertThat(digests(Map.of())).isEmpty();
        assertThat(digests(Map.of(FOLDER, "/var/digests"))).isEmpty();
    }

    @Test
    void digests_lie_in_a_bucket_for_four_hundred_days() {
        assertThat(digests(Map.of(BUCKET, "digests", KEY, "alias/digests")))
                .contains(new DigestSettings(
                        "us-east-1",
                        Optional.empty(),
                        Optional.empty(),
                        new Place("digests", "audit-digests/", Duration.ofDays(400)),
                        new Keys("alias/digests", Set.of())));
    }

    @Test
    void digests_lie_where_they_are_told_to() {
        Map<String, String> told = Map.of(
                BUCKET,
                "digests",
                KEY,
                "alias/digests",
                "PAINEL_AUDIT_DIGESTS_PREFIX",
                "dev/",
                "PAINEL_AUDIT_DIGESTS_OTHER_KEY_IDS",
                "alias/before, alias/to-come",
                "PAINEL_AUDIT_DIGESTS_RETENTION_DAYS",
                "7",
                "PAINEL_S3_ENDPOINT",
                "http://127.0.0.1:9000",
                "PAINEL_KMS_ENDPOINT",
                "http://127.0.0.1:9001");

        assertThat(digests(told))
                .contains(new DigestSettings(
                        "us-east-1",
                        Optional.of(URI.create("http://127.0.0.1:9000")),
                        Optional.of(URI.create("http://127.0.0.1:9001")),
                        new Place("digests", "dev/", Duration.ofDays(7)),
                        new Keys("alias/digests", Set.of("alias/before", "alias/to-come"))));
    }

    @Test
    void a_bucket_and_its_key_are_set_together_and_without_a_folder() {
        assertThatThrownBy(() -> digests(Map.of(BUCKET, "digests")))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContainingAll(BUCKET, KEY);
        assertThatThrownBy(() -> digests(Map.of(KEY, "alias/digests"))).isInstanceOf(WrongSetting.class);
        assertThatThrownBy(() -> digests(Map.of(BUCKET, "digests", KEY, "alias/digests", FOLDER, "/var/digests")))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContainingAll(BUCKET, FOLDER);
        assertThatThrownBy(() -> digests(
                        Map.of(BUCKET, "digests", KEY, "alias/digests", "PAINEL_AUDIT_DIGESTS_RETENTION_DAYS", "0")))
                .isInstanceOf(WrongSetting.class);
    }

    private static Optional<DigestSettings> digests(Map<String, String> told) {
        return StoreSettings.digests(new Settings(setting -> Optional.ofNullable(told.get(setting.variable()))));
    }
}
