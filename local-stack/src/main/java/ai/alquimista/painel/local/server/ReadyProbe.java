package ai.alquimista.painel.local.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks the server whether it is ready. */
final class ReadyProbe implements AutoCloseable {

    private static final int OK = 200;
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final HttpRequest question;

    ReadyProbe(URI baseUrl) {
        this.question = HttpRequest.newBuilder(baseUrl.resolve("/health/ready"))
                .timeout(LIMIT)
                .build();
    }

    boolean isReady() throws InterruptedException {
        try {
            return client.send(question, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
