package ai.alquimista.painel.chaos;

import ai.alquimista.painel.local.process.LocalProblem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Sends batches until it is over, each one again and again until it hears that it was taken. */
public final class Sender implements Callable<Sender> {

    static final String TAKEN = "202";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Load load;
    private final Batches batches;
    private final Way way;
    private final AtomicBoolean over;

    /**
     * How batches get there.
     *
     * @param address of the server, which may change
     * @param token a good one
     * @param answers where all that comes back is counted
     * @param wrong counts acknowledged events that were taken once more, as if they were new
     */
    public record Way(Supplier<URI> address, Supplier<String> token, Answers answers, AtomicLong wrong) {}

    public Sender(Load load, Batches batches, Way way, AtomicBoolean over) {
        this.load = load;
        this.batches = batches;
        this.way = way;
        this.over = over;
    }

    @Override
    public Sender call() throws InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build()) {
            while (!over.get()) deliver(client, batches.take());
        }
        return this;
    }

    private void deliver(HttpClient client, int batch) throws InterruptedException {
        String body = load.body(batch);
        while (!over.get()) {
            boolean isRepeated = batches.isAcknowledged(batch);
            HttpRequest request = HttpRequest.newBuilder(way.address().get().resolve("/ingest/agent-requests"))
                    .header("Authorization", "Bearer " + way.token().get())
                    .header("Content-Type", "application/json")
                    .timeout(PATIENCE)
                    .POST(BodyPublishers.ofString(body))
                    .build();
            try {
                if (isTaken(client.send(request, BodyHandlers.ofString()), batch, isRepeated)) return;
            } catch (IOException cut) {
                way.answers().count(cut.getClass().getSimpleName());
            }
            Thread.sleep(PAUSE);
        }
    }

    /** An answer of which nobody can say what it means ends the run, by a {@link LocalProblem}. */
    private boolean isTaken(HttpResponse<String> answer, int batch, boolean isRepeated) throws IOException {
        String status = Integer.toString(answer.statusCode());
        way.answers().count(status);
        if (!status.equals(TAKEN)) return false;
        JsonNode receipt = JSON.readTree(answer.body());
        int accepted = receipt.path("accepted").asInt(-1);
        int duplicates = receipt.path("duplicates").asInt(-1);
        if (accepted + duplicates != load.size(batch) || accepted < 0 || duplicates < 0)
            throw new LocalProblem("Batch " + batch + " of good events is answered with " + answer.body());
        way.answers().count(accepted, duplicates);
        if (isRepeated) way.wrong().addAndGet(accepted);
        batches.acknowledge(batch);
        return true;
    }
}
