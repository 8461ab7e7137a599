package ai.alquimista.painel.chaos.command;

import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.QUEUE_ARN;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.REDRIVE_POLICY;

import ai.alquimista.painel.aws.queue.SqsClients;
import ai.alquimista.painel.aws.queue.SqsSettings;
import ai.alquimista.painel.local.ServiceSettings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** A few queues that many commands are at, with failed messages behind each; no two messages have the same body. */
public final class Queues {

    public static final int COUNT = 6;

    private static final int BATCH = 10;
    private static final String FAILED = "-failed";
    private static final int TRIES = 3;
    private static final int HIDDEN_SECONDS = 3_600;

    private final SqsClient client;

    private Queues(SqsClient client) {
        this.client = client;
    }

    /** At the service that the server is told to use. */
    public static Queues of(ServiceSettings service) {
        URI endpoint = URI.create(service.get("PAINEL_SQS_ENDPOINT"));
        return new Queues(
                SqsClients.open(new SqsSettings(service.get("PAINEL_AWS_REGION"), Optional.of(endpoint), "")));
    }

    public static String name(int number) {
        return "chaos-" + number;
    }

    /** Makes them, with so many failed messages in each. */
    public void fill(int messages) {
        for (int number = 0; number < COUNT; number++) {
            String failed = create(name(number) + FAILED, Map.of());
            create(
                    name(number),
                    Map.of(
                            REDRIVE_POLICY,
                            "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"%d\"}"
                                    .formatted(attribute(failed, QUEUE_ARN), TRIES)));
            for (int first = 0; first < messages; first += BATCH)
                send(failed, name(number), first, Math.min(messages, first + BATCH));
        }
    }

    private String create(String name, Map<QueueAttributeName, String> attributes) {
        return client.createQueue(request -> request.queueName(name).attributes(attributes))
                .queueUrl();
    }

    private void send(String url, String queue, int from, int to) {
        List<SendMessageBatchRequestEntry> entries = IntStream.range(from, to)
                .mapToObj(number -> SendMessageBatchRequestEntry.builder()
                        .id(Integer.toString(number))
                        .messageBody(queue + "/" + number)
                        .build())
                .toList();
        client.sendMessageBatch(request -> request.queueUrl(url).entries(entries));
    }

    /** How many failed messages are still hidden by whoever received them. */
    int hidden() {
        return IntStream.range(0, COUNT)
                .map(number -> Integer.parseInt(
                        attribute(url(name(number) + FAILED), APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE)))
                .sum();
    }

    /** All that came back, hidden from now on. */
    List<Message> back() {
        return drain("");
    }

    /** All that are still where they were, hidden from now on. */
    List<Message> failed() {
        return drain(FAILED);
    }

    private List<Message> drain(String suffix) {
        List<Message> all = new ArrayList<>();
        for (int number = 0; number < COUNT; number++) {
            String url = url(name(number) + suffix);
            for (List<Message> some = receive(url); !some.isEmpty(); some = receive(url)) all.addAll(some);
        }
        return all;
    }

    private List<Message> receive(String url) {
        return client.receiveMessage(request -> request.queueUrl(url)
                        .maxNumberOfMessages(BATCH)
                        .visibilityTimeout(HIDDEN_SECONDS)
                        .messageAttributeNames("All"))
                .messages();
    }

    private String url(String name) {
        return client.getQueueUrl(request -> request.queueName(name)).queueUrl();
    }

    private String attribute(String url, QueueAttributeName name) {
        return client.getQueueAttributes(request -> request.queueUrl(url).attributeNames(name))
                .attributes()
                .getOrDefault(name, "");
    }
}
