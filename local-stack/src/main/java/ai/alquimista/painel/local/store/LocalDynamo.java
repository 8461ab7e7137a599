package ai.alquimista.painel.local.store;

import ai.alquimista.painel.local.process.Listener;
import ai.alquimista.painel.local.process.LocalProblem;
import ai.alquimista.painel.local.process.StateFolder;
import java.net.URI;
import java.util.function.Function;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import software.amazon.dynamodb.services.local.server.DynamoDBRequestHandler;
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
        return start(state, port, folder -> new LocalDynamoDBRequestHandler(port, false, folder, true, false));
    }

    /** The same, but what it has acknowledged survives its being killed. */
    public static LocalDynamo startDurable(StateFolder state, int port) {
        return start(state, port, folder -> new DurableRequests(port, folder));
    }

    private static LocalDynamo start(
            StateFolder state, int port, Function<String, ? extends DynamoDBRequestHandler> requests) {
        System.setProperty("painel.local.logs", state.folder("logs").toString());
        LocalDynamoDBServerHandler handler = new LocalDynamoDBServerHandler(
                requests.apply(state.folder("dynamodb").toString()), "*");
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
