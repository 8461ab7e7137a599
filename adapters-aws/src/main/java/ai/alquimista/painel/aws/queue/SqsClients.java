package ai.alquimista.painel.aws.queue;

import ai.alquimista.painel.aws.AwsClients;
import ai.alquimista.painel.aws.AwsClients.Budget;
import java.time.Duration;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Opens SQS clients; each is for many threads, makes no call by itself, and is closed by whoever opened it. */
public final class SqsClients {

    private static final Budget BUDGET =
            new Budget(Duration.ofMillis(400), Duration.ofSeconds(3), Duration.ofSeconds(7));

    private SqsClients() {}

    /** For workers, whom no caller waits for: 3 s an attempt, long enough to ask all of a queue's servers, 7 s in all. */
    public static SqsClient open(SqsSettings settings) {
        return AwsClients.open(SqsClient.builder(), settings.region(), settings.endpoint(), BUDGET);
    }
}
