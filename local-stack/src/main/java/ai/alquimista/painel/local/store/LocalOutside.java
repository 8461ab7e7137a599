package ai.alquimista.painel.local.store;

import ai.alquimista.painel.local.process.Listener;
import ai.alquimista.painel.local.process.LocalProblem;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A service outside that customers' integrations are connected to: it takes one token, and says so. */
public final class LocalOutside implements AutoCloseable {

    private static final int WELCOME = 204;
    private static final int UNAUTHORIZED = 401;
    private static final int NO_BODY = -1;

    private final HttpServer server;
    private final String token;

    private LocalOutside(HttpServer server, String token) {
        this.server = server;
        this.token = token;
    }

    /** Starts it; a port that cannot be listened on is a {@link LocalProblem}. */
    public static LocalOutside start(int port, String token) {
        try {
            HttpServer server = HttpServer.create(Listener.address(port), 0);
            LocalOutside outside = new LocalOutside(server, token);
            server.createContext("/", outside::answer);
            server.start();
            return outside;
        } catch (IOException failed) {
            throw new LocalProblem(
                    "The outside service cannot listen on port " + port + ": " + failed.getMessage(), failed);
        }
    }

    public URI endpoint() {
        return URI.create("http://" + Listener.HOST + ":" + server.getAddress().getPort() + "/me");
    }

    /** The one that it takes. */
    public String token() {
        return token;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String sent = exchange.getRequestHeaders().getFirst("Authorization");
        byte[] wanted = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        boolean known = sent != null && MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), wanted);
        exchange.sendResponseHeaders(known ? WELCOME : UNAUTHORIZED, NO_BODY);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
