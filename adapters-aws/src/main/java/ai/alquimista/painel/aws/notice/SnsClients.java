package ai.alquimista.painel.aws.notice;

import ai.alquimista.painel.aws.AwsClients;
import ai.alquimista.painel.aws.AwsClients.Budget;
import java.time.Duration;
import software.amazon.awssdk.services.sns.SnsClient;

/** Opens SNS clients; each is for many threads, makes no call by itself, and is closed by whoever opened it. */
public final class SnsClients {

    private static final Budget BUDGET =
            new Budget(Duration.ofMillis(400), Duration.ofSeconds(2), Duration.ofSeconds(5));

    private SnsClients() {}

    /** For a job, which no caller waits for: 2 s an attempt, 5 s in all. */
    public static SnsClient open(SnsSettings settings) {
        return AwsClients.open(SnsClient.builder(), settings.region(), settings.endpoint(), BUDGET);
    }
}
