package ai.alquimista.painel.bootstrap.config;

import ai.alquimista.painel.aws.DynamoSettings;
import ai.alquimista.painel.aws.digest.DigestSettings;
import ai.alquimista.painel.aws.digest.DigestSettings.Keys;
import ai.alquimista.painel.aws.digest.DigestSettings.Place;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where stores are, for the server and for jobs alike. */
public final class StoreSettings {

    private StoreSettings() {}

    /** The commands table has the environment's name unless it is given one. */
    public static DynamoSettings dynamo(Settings settings) {
        String table = settings.optional(Setting.DYNAMODB_COMMANDS_TABLE)
                .orElse("alquimista-operational-commands-" + settings.text(Setting.ENVIRONMENT));
        return new DynamoSettings(
                settings.text(Setting.AWS_REGION),
                settings.optional(Setting.DYNAMODB_ENDPOINT).map(URI::create),
                table);
    }

    /** The bucket and the key that digests are kept with; empty where they are kept in a folder. */
    public static Optional<DigestSettings> digests(Settings settings) {
        Optional<String> bucket = settings.optional(Setting.AUDIT_DIGESTS_BUCKET);
        Optional<String> key = settings.optional(Setting.AUDIT_DIGESTS_KEY_ID);
        if (bucket.isPresent() != key.isPresent())
            throw new WrongSetting(Setting.AUDIT_DIGESTS_BUCKET.variable() + " and "
                    + Setting.AUDIT_DIGESTS_KEY_ID.variable() + " must be set together");
        if (bucket.isPresent()
                && settings.optional(Setting.AUDIT_DIGESTS_FOLDER).isPresent())
            throw new WrongSetting(Setting.AUDIT_DIGESTS_BUCKET.variable() + " and "
                    + Setting.AUDIT_DIGESTS_FOLDER.variable() + " must not both be set");
        return bucket.flatMap(name -> key.map(signer -> digests(settings, name, signer)));
    }

    private static DigestSettings digests(Settings settings, String bucket, String key) {
        return new DigestSettings(
                settings.text(Setting.AWS_REGION),
                settings.optional(Setting.S3_ENDPOINT).map(URI::create),
                settings.optional(Setting.KMS_ENDPOINT).map(URI::create),
                new Place(
                        bucket,
                        settings.text(Setting.AUDIT_DIGESTS_PREFIX),
                        Duration.ofDays(settings.number(Setting.AUDIT_DIGESTS_RETENTION_DAYS, 1))),
                new Keys(key, settings.list(Setting.AUDIT_DIGESTS_OTHER_KEY_IDS)));
    }
}
