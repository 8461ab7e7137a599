package ai.alquimista.painel.local.server;

import ai.alquimista.painel.local.process.Listener;
import ai.alquimista.painel.local.process.LocalProblem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks the server whether it is ready, and who it is. */
final class ReadyProbe implements AutoCloseable {

    private static final int OK = 200;
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final HttpRequest question;
    private final String instance;

    /** For the process that was given this name to show. */
    ReadyProbe(URI baseUrl, String instance) {
        this.instance = instance;
        this.question = HttpRequest.newBuilder(baseUrl.resolve("/health/ready"))
                .timeout(LIMIT)
                .build();
    }

    /** A server that is ready but goes by another name is a {@link LocalProblem}. */
    boolean isReady() throws InterruptedException {
        try {
            HttpResponse<String> answer = client.send(question, BodyHandlers.ofString());
            if (answer.statusCode() != OK) return false;
            if (answer.body().contains(instance)) return true;
            throw new LocalProblem("Another server answers at " + question.uri() + ": stop it, or set "
                    + Listener.HTTP.variable() + " to another port");
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
