package ai.alquimista.painel.local.store;

import ai.alquimista.painel.local.process.Listener;
import ai.alquimista.painel.local.process.LocalProblem;
import java.net.URI;
import org.elasticmq.NodeAddress;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;

/** SQS by ElasticMQ in this process; queues and messages live as long as it does. */
public final class LocalQueues implements AutoCloseable {

    private final SQSRestServer server;
    private final int port;

    private LocalQueues(SQSRestServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts it; a port that cannot be listened on is a {@link LocalProblem}. */
    public static LocalQueues start(int port) {
        SQSRestServer server = SQSRestServerBuilder.withInterface(Listener.HOST)
                .withPort(port)
                .withServerAddress(new NodeAddress("http", Listener.HOST, port, ""))
                .start();
        LocalQueues queues = new LocalQueues(server, port);
        try {
            server.waitUntilStarted();
            return queues;
        } catch (RuntimeException failed) {
            queues.close();
            throw new LocalProblem("SQS cannot listen on port " + port + ": " + failed.getMessage(), failed);
        }
    }

    public URI endpoint() {
        return URI.create("http://" + Listener.HOST + ":" + port);
    }

    @Override
    public void close() {
        server.stopAndWait();
    }
}
