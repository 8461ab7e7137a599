package ai.alquimista.painel.aws.credential;

import ai.alquimista.painel.aws.AwsClients;
import ai.alquimista.painel.aws.AwsClients.Budget;
import java.time.Duration;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Opens Secrets Manager clients; each is for many threads, makes no call by itself, and is closed by whoever opened it. */
public final class SecretsClients {

    private static final Budget BUDGET =
            new Budget(Duration.ofMillis(400), Duration.ofMillis(1_500), Duration.ofSeconds(4));

    private SecretsClients() {}

    /** 1.5 s an attempt, 4 s in all: less than a write of the API may take. */
    public static SecretsManagerClient open(SecretsSettings settings) {
        return AwsClients.open(SecretsManagerClient.builder(), settings.region(), settings.endpoint(), BUDGET);
    }
}
