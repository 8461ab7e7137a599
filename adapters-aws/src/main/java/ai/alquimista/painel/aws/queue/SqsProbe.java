package ai.alquimista.painel.aws.queue;

import ai.alquimista.painel.application.port.StoreProbe;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import java.time.Duration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Asks SQS for the name of one of our queues, whether there is one or not: 400 ms an attempt, 1.2 s in all. */
public final class SqsProbe implements StoreProbe {

    private static final Duration ATTEMPT = Duration.ofMillis(400);
    private static final Duration TOTAL = Duration.ofMillis(1_200);

    private final SqsClient client;
    private final String prefix;

    /**
     * A probe of the service behind a client.
     *
     * @param client from {@link SqsClients#open}; it stays the caller's to close
     * @param prefix what the names of our queues begin with; empty where all are ours
     */
    public SqsProbe(SqsClient client, String prefix) {
        this.client = client;
        this.prefix = prefix;
    }

    @Override
    public String store() {
        return SqsDeadLetters.STORE;
    }

    @Override
    public Duration probe() {
        long start = System.nanoTime();
        try {
            client.listQueues(request -> {
                request.overrideConfiguration(
                        budget -> budget.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(TOTAL));
                request.maxResults(1);
                if (!prefix.isEmpty()) request.queueNamePrefix(prefix);
            });
        } catch (SdkException e) {
            throw new Unavailable(SqsDeadLetters.STORE, e);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
