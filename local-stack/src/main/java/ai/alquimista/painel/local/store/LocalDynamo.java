package ai.alquimista.painel.local.store;

import ai.alquimista.painel.local.process.Listener;
import ai.alquimista.painel.local.process.LocalProblem;
import ai.alquimista.painel.local.process.StateFolder;
import java.net.URI;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local in this process, one database file for all regions and keys. Its own server class listens on every
 * interface and reports usage to its maker; hence its handlers on a server of ours.
 */
public final class LocalDynamo implements AutoCloseable {

    private final Server server;
    private final LocalDynamoDBServerHandler handler;
    private final int port;

    private LocalDynamo(Server server, LocalDynamoDBServerHandler handler, int port) {
        this.server = server;
        this.handler = handler;
        this.port = port;
    }

    /** Starts it; a port that cannot be listened on is a {@link LocalProblem}. */
    public static LocalDynamo start(StateFolder state, int port) {
        System.setProperty("painel.local.logs", state.folder("logs").toString());
        LocalDynamoDBServerHandler handler = new LocalDynamoDBServerHandler(
                new LocalDynamoDBRequestHandler(
                        port, false, state.folder("dynamodb").toString(), true, false),
                "*");
        Server server = new Server();
        server.addConnector(connector(server, port));
        server.setHandler(new ContextHandler(handler, "/"));
        LocalDynamo dynamo = new LocalDynamo(server, handler, port);
        dynamo.open();
        return dynamo;
    }

    private static ServerConnector connector(Server server, int port) {
        ServerConnector connector = new ServerConnector(server);
        connector.setHost(Listener.HOST);
        connector.setPort(port);
        return connector;
    }

    private void open() {
        try {
            server.start();
        } catch (Exception failed) {
            close();
            throw new LocalProblem("DynamoDB Local cannot listen on port " + port + ": " + failed.getMessage(), failed);
        }
    }

    public URI endpoint() {
        return URI.create("http://" + Listener.HOST + ":" + port);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IllegalStateException("DynamoDB Local did not stop", failed);
        } finally {
            handler.close();
        }
    }
}
