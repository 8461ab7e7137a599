package ai.alquimista.painel.bench.measure;

import ai.alquimista.painel.bench.data.Batch;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Posts batches as an agents' runtime does, over a connection of its own.
 *
 * @param packed whether in gzip
 * @param expected how the answer begins where everything is as it should be
 */
public record HttpSender(HttpClient client, URI server, String token, boolean packed, String expected)
        implements Sender {

    /** All events of a batch are new. */
    public static final String ACCEPTED = "{\"accepted\":" + Batch.EVENTS + ",\"duplicates\":0";

    /** All events of a batch were reported before. */
    public static final String KNOWN = "{\"accepted\":0,\"duplicates\":" + Batch.EVENTS;

    private static final String PATH = "/ingest/agent-requests";
    private static final int TAKEN = 202;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    public static HttpSender to(URI server, String token, boolean packed, String expected) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(LIMIT)
                .build();
        return new HttpSender(client, server, token, packed, expected);
    }

    @Override
    public boolean send(Batch batch) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(PATH))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(packed ? batch.packed() : batch.body()));
        if (packed) request.header("Content-Encoding", "gzip");
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            return answer.statusCode() == TAKEN && answer.body().startsWith(expected);
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
