package ai.alquimista.painel.aws.digest;

import ai.alquimista.painel.aws.AwsClients;
import ai.alquimista.painel.aws.AwsClients.Budget;
import java.time.Duration;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;

/**
 * Opens the clients that digests are kept and signed with, for rounds that no caller waits for: 3 s an attempt, 7 s in all.
 * Each is for many threads, makes no call by itself, and is closed by whoever opened it.
 */
public final class DigestClients {

    private static final Budget BUDGET =
            new Budget(Duration.ofMillis(400), Duration.ofSeconds(3), Duration.ofSeconds(7));

    private DigestClients() {}

    /** Each object is signed whole, small as it is; a store that is not AWS' own has its buckets in the path. */
    public static S3Client store(DigestSettings settings) {
        S3Configuration whole = S3Configuration.builder()
                .chunkedEncodingEnabled(false)
                .pathStyleAccessEnabled(settings.store().isPresent())
                .build();
        return AwsClients.open(
                S3Client.builder().serviceConfiguration(whole), settings.region(), settings.store(), BUDGET);
    }

    public static KmsClient signer(DigestSettings settings) {
        return AwsClients.open(KmsClient.builder(), settings.region(), settings.signer(), BUDGET);
    }
}
