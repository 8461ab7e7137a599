package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.aws.queue.SqsClients;
import ai.alquimista.painel.aws.queue.SqsSettings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A queue of a test's own, some of whose messages failed. */
final class FailedMessages implements AutoCloseable {

    private static final String REPLAY_ID = "painel_replay_id";

    private final SqsClient client;
    private final String name = "ensaio-" + UUID.randomUUID();
    private final String queue;
    private final String failed;

    FailedMessages(int count) {
        client = SqsClients.open(new SqsSettings(
                Service.running().settings().get("PAINEL_AWS_REGION"),
                Optional.of(URI.create(Service.running().settings().get("PAINEL_SQS_ENDPOINT"))),
                ""));
        failed = made(name + "-failed", Map.of());
        String arn = client.getQueueAttributes(
                        request -> request.queueUrl(failed).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        String policy = "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"3\"}".formatted(arn);
        queue = made(name, Map.of(QueueAttributeName.REDRIVE_POLICY, policy));
        for (int i = 0; i < count; i++) {
            String body = "mensagem " + i;
            client.sendMessage(request -> request.queueUrl(failed).messageBody(body));
        }
    }

    private String made(String queueName, Map<QueueAttributeName, String> attributes) {
        return client.createQueue(request -> request.queueName(queueName).attributes(attributes))
                .queueUrl();
    }

    String name() {
        return name;
    }

    /** Those that wait still, seen or not. */
    int waiting() {
        return client
                .getQueueAttributes(request -> request.queueUrl(failed)
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes()
                .values()
                .stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }

    /** Takes what is in the queue; each message has gone back by that command. */
    List<String> takenBack(String command) {
        List<String> bodies = new ArrayList<>();
        for (List<Message> batch = receive(); !batch.isEmpty(); batch = receive())
            for (Message message : batch) {
                assertThat(message.messageAttributes().values())
                        .singleElement()
                        .extracting(MessageAttributeValue::stringValue)
                        .asString()
                        .startsWith(command + ":");
                bodies.add(message.body());
            }
        return bodies;
    }

    private List<Message> receive() {
        return client.receiveMessage(request -> request.queueUrl(queue)
                        .maxNumberOfMessages(10)
                        .visibilityTimeout(60)
                        .messageAttributeNames(REPLAY_ID))
                .messages();
    }

    @Override
    public void close() {
        client.close();
    }
}
