package ai.alquimista.painel.bench.server;

import ai.alquimista.painel.bench.measure.Call;
import ai.alquimista.painel.local.process.LocalProblem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Single calls, outside of any measurement. */
public final class Api implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();
    private final URI server;

    public Api(URI server) {
        this.server = server;
    }

    public URI server() {
        return server;
    }

    /** A server that does not answer at all is a {@link LocalProblem}. */
    public HttpResponse<String> get(Call call) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(call.path())).timeout(LIMIT);
        if (!call.token().isEmpty()) {
            request.header("Authorization", "Bearer " + call.token());
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new LocalProblem(server + call.path() + " does not answer: " + failed, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalProblem("Interrupted", interrupted);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
