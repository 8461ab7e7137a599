package ai.alquimista.painel.local;

import ai.alquimista.painel.aws.queue.SqsClients;
import ai.alquimista.painel.aws.queue.SqsSettings;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A queue whose consumer failed at some messages; the local queues forget everything, so that each start makes it anew. */
final class DemoQueue {

    static final String NAME = "alquimista-agent-events";

    private static final int FAILED = 25;
    private static final int TRIES = 3;

    private DemoQueue() {}

    static void fill(ServiceSettings settings) {
        SqsSettings queues = new SqsSettings(
                settings.get("PAINEL_AWS_REGION"),
                Optional.of(URI.create(settings.get("PAINEL_SQS_ENDPOINT"))),
                settings.get("PAINEL_SQS_QUEUE_PREFIX"));
        try (SqsClient client = SqsClients.open(queues)) {
            String failed = queue(client, NAME + "-failed", Map.of());
            String arn = client.getQueueAttributes(
                            request -> request.queueUrl(failed).attributeNames(QueueAttributeName.QUEUE_ARN))
                    .attributes()
                    .get(QueueAttributeName.QUEUE_ARN);
            queue(
                    client,
                    NAME,
                    Map.of(
                            QueueAttributeName.REDRIVE_POLICY,
                            "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"%d\"}".formatted(arn, TRIES)));
            for (int message = 1; message <= FAILED; message++) {
                String body = "{\"request\":" + message + "}";
                client.sendMessage(request -> request.queueUrl(failed).messageBody(body));
            }
        }
    }

    private static String queue(SqsClient client, String name, Map<QueueAttributeName, String> attributes) {
        return client.createQueue(request -> request.queueName(name).attributes(attributes))
                .queueUrl();
    }
}
