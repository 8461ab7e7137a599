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

/** Asks the server whether it has started and is ready, as the orchestrator does, and who it is. */
final class ReadyProbe implements AutoCloseable {

    private static final int OK = 200;
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final HttpRequest started;
    private final HttpRequest ready;
    private final String instance;

    /** For the process that was given this name to show. */
    ReadyProbe(URI baseUrl, String instance) {
        this.instance = instance;
        this.started = question(baseUrl.resolve("/health/started"));
        this.ready = question(baseUrl.resolve("/health/ready"));
    }

    private static HttpRequest question(URI route) {
        return HttpRequest.newBuilder(route).timeout(LIMIT).build();
    }

    /** A server that is ready but goes by another name is a {@link LocalProblem}. */
    boolean isReady() throws InterruptedException {
        try {
            HttpResponse<String> answer = client.send(ready, BodyHandlers.ofString());
            if (answer.statusCode() != OK) return false;
            if (answer.body().contains(instance)) return hasStarted();
            throw new LocalProblem("Another server answers at " + ready.uri() + ": stop it, or set "
                    + Listener.HTTP.variable() + " to another port");
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean hasStarted() throws IOException, InterruptedException {
        return client.send(started, BodyHandlers.discarding()).statusCode() == OK;
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
