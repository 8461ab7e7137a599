package ai.alquimista.painel.bench.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Orders health checks of Redis alone, the cheapest thing that a worker can be asked to do; over a connection of its own. */
public final class Orders implements BooleanSupplier, AutoCloseable {

    private static final String PATH = "/internal/operations/commands";
    private static final String BODY = """
            {"command_type":"HEALTH_CHECK","parameters":{"targets":["redis"]},"reason":"bench"}""";
    private static final int CREATED = 201;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();
    private final HttpRequest request;

    /** @param token of somebody who may order */
    public Orders(URI server, String token) {
        this.request = HttpRequest.newBuilder(server.resolve(PATH))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(BODY))
                .build();
    }

    /** One order; false if it is not taken. */
    @Override
    public boolean getAsBoolean() {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == CREATED;
        } catch (IOException broken) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
