package ai.alquimista.painel.aws.queue;

import ai.alquimista.painel.application.port.DeadLetters;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/**
 * The dead-letter queues of SQS queues, as the queues' own redrive policies name them. A message goes back with its body and
 * attributes and one attribute more, {@value #REPLAY_ID}; in a FIFO queue it stays in its group, and the queue itself drops
 * one that comes twice within five minutes.
 */
public final class SqsDeadLetters implements DeadLetters {

    static final String STORE = "queue";
    static final String REPLAY_ID = "painel_replay_id";

    private static final int WAIT_SECONDS = 1;
    private static final String ALL = "All";
    private static final Pattern TARGET = Pattern.compile("\"deadLetterTargetArn\"\\s*:\\s*\"[^\"]*:([\\w.-]+)\"");

    private final SqsClient client;
    private final String prefix;
    private final Duration hidden;

    /**
     * The failed messages of our queues.
     *
     * @param client from {@link SqsClients#open}, whose budget each call keeps; it stays the caller's to close
     * @param prefix what the names of our queues begin with: no other queue is known; empty where all are ours
     * @param hidden for how long nobody else receives what was received
     */
    public SqsDeadLetters(SqsClient client, String prefix, Duration hidden) {
        this.client = client;
        this.prefix = prefix;
        this.hidden = hidden;
    }

    @Override
    public Optional<Long> waiting(String queue) {
        return ask(() -> route(queue).map(this::messages));
    }

    /** Those that somebody else received a moment ago are still there. */
    private long messages(Redrive route) {
        Map<QueueAttributeName, String> counts = client.getQueueAttributes(
                        request -> request.queueUrl(route.deadLetters())
                                .attributeNames(
                                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes();
        return counts.values().stream().mapToLong(Long::parseLong).sum();
    }

    /** Waits a second for a message: a queue that is asked in passing may say that it has none when it has some. */
    @Override
    public List<DeadLetter> receive(String queue, int limit) {
        return ask(() -> route(queue).map(route -> receive(route, limit)).orElseGet(List::of));
    }

    private List<DeadLetter> receive(Redrive route, int limit) {
        return client
                .receiveMessage(request -> request.queueUrl(route.deadLetters())
                        .maxNumberOfMessages(limit)
                        .visibilityTimeout(Math.toIntExact(hidden.toSeconds()))
                        .waitTimeSeconds(WAIT_SECONDS)
                        .messageSystemAttributeNames(MessageSystemAttributeName.MESSAGE_GROUP_ID)
                        .messageAttributeNames(ALL))
                .messages()
                .stream()
                .<DeadLetter>map(message -> new SqsDeadLetter(message, route))
                .toList();
    }

    @Override
    public void sendBack(String queue, DeadLetter letter, String token) {
        SqsDeadLetter received = (SqsDeadLetter) letter;
        Map<String, MessageAttributeValue> attributes =
                new HashMap<>(received.message().messageAttributes());
        attributes.put(
                REPLAY_ID,
                MessageAttributeValue.builder()
                        .dataType("String")
                        .stringValue(token)
                        .build());
        Optional<String> group =
                Optional.ofNullable(received.message().attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID));
        ask(() -> client.sendMessage(request -> {
            request.queueUrl(received.route().queue())
                    .messageBody(received.message().body())
                    .messageAttributes(attributes);
            group.ifPresent(name -> request.messageGroupId(name).messageDeduplicationId(token));
        }));
    }

    @Override
    public void delete(String queue, DeadLetter letter) {
        SqsDeadLetter received = (SqsDeadLetter) letter;
        ask(() -> client.deleteMessage(
                request -> request.queueUrl(received.route().deadLetters())
                        .receiptHandle(received.message().receiptHandle())));
    }

    /** Both queues are of one account and region: SQS wants them so. */
    private Optional<Redrive> route(String queue) {
        if (!queue.startsWith(prefix)) return Optional.empty();
        return url(queue).flatMap(main -> deadLetters(main).flatMap(this::url).map(dead -> new Redrive(main, dead)));
    }

    private Optional<String> deadLetters(String url) {
        String policy = client.getQueueAttributes(
                        request -> request.queueUrl(url).attributeNames(QueueAttributeName.REDRIVE_POLICY))
                .attributes()
                .getOrDefault(QueueAttributeName.REDRIVE_POLICY, "");
        Matcher target = TARGET.matcher(policy);
        return target.find() ? Optional.of(target.group(1)) : Optional.empty();
    }

    private Optional<String> url(String queue) {
        try {
            return Optional.of(
                    client.getQueueUrl(request -> request.queueName(queue)).queueUrl());
        } catch (QueueDoesNotExistException unknown) {
            return Optional.empty();
        }
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (SdkException e) {
            throw new Unavailable(STORE, e);
        }
    }
}
