package ai.alquimista.painel.aws.queue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.elasticmq.NodeAddress;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** ElasticMQ in this process, with queues that have dead-letter queues. */
final class LocalSqs implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final SQSRestServer server;
    private final SqsClient client;

    LocalSqs() throws Exception {
        int port = freePort();
        server = SQSRestServerBuilder.withInterface(HOST)
                .withPort(port)
                .withServerAddress(new NodeAddress("http", HOST, port, ""))
                .start();
        server.waitUntilStarted();
        client = SqsClients.open(
                new SqsSettings("us-east-1", Optional.of(URI.create("http://" + HOST + ":" + port)), ""));
    }

    SqsClient client() {
        return client;
    }

    /** Makes a queue without failed messages, and answers its URL. */
    String create(String name) {
        return create(name, Map.of());
    }

    /** Makes a queue whose failed messages go to another that is made too, and answers that one's URL. */
    String createWithDeadLetters(String name, String deadLetters) {
        String url = create(deadLetters);
        String arn = client.getQueueAttributes(
                        request -> request.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        create(
                name,
                Map.of(
                        QueueAttributeName.REDRIVE_POLICY,
                        "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"3\"}".formatted(arn)));
        return url;
    }

    private String create(String name, Map<QueueAttributeName, String> attributes) {
        Map<QueueAttributeName, String> all = new HashMap<>(attributes);
        if (name.endsWith(".fifo")) all.put(QueueAttributeName.FIFO_QUEUE, "true");
        return client.createQueue(request -> request.queueName(name).attributes(all))
                .queueUrl();
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        client.close();
        server.stopAndWait();
    }
}
