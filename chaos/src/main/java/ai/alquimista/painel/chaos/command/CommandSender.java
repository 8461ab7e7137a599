package ai.alquimista.painel.chaos.command;

import ai.alquimista.painel.local.issuer.DemoUser;
import ai.alquimista.painel.local.process.LocalProblem;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** Gives commands, each again and again under the same key until it is acknowledged; now and then once more after that. */
public final class CommandSender implements Callable<CommandSender> {

    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int REPEATED = 20;
    private static final int ACCEPTED = 201;

    /** In flight, too many at once, not now, or not in time. */
    private static final Set<Integer> TRY_AGAIN = Set.of(409, 429, 500, 502, 503, 504);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Way way;
    private final Orders orders;
    private final IntSupplier numbers;
    private final AtomicBoolean over;

    /** How commands get there, and where it is kept what came back. */
    public record Way(Supplier<URI> address, Tokens tokens, Backlog backlog, Given given, Replies replies) {}

    /** A good token for somebody. */
    @FunctionalInterface
    public interface Tokens {
        String of(DemoUser user);
    }

    /** @param numbers of what to give next; negative when there is nothing more */
    public CommandSender(Way way, Orders orders, IntSupplier numbers, AtomicBoolean over) {
        this.way = way;
        this.orders = orders;
        this.numbers = numbers;
        this.over = over;
    }

    @Override
    public CommandSender call() throws InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build()) {
            for (int number = numbers.getAsInt(); number >= 0 && !over.get(); number = numbers.getAsInt()) {
                while (way.backlog().isLong() && !over.get()) Thread.sleep(PAUSE);
                give(client, number);
                if (number % REPEATED == 0) give(client, number);
            }
            return this;
        }
    }

    private void give(HttpClient client, int number) throws InterruptedException {
        while (!over.get()) {
            try {
                if (isAcknowledged(client.send(request(number), BodyHandlers.ofString()), number)) return;
            } catch (IOException cut) {
                way.replies().count(cut.getClass().getSimpleName());
            }
            Thread.sleep(PAUSE);
        }
    }

    private HttpRequest request(int number) {
        return HttpRequest.newBuilder(way.address().get().resolve("/internal/operations/commands"))
                .header("Authorization", "Bearer " + way.tokens().of(orders.caller(number)))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", orders.key(number))
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(orders.body(number)))
                .build();
    }

    /** An answer that no outage explains ends the run, by a {@link LocalProblem}. */
    private boolean isAcknowledged(HttpResponse<String> answer, int number) throws IOException {
        way.replies().count(Integer.toString(answer.statusCode()));
        if (TRY_AGAIN.contains(answer.statusCode())) return false;
        String command = JSON.readTree(answer.body()).path("command_id").asText();
        if (answer.statusCode() != ACCEPTED || command.isEmpty())
            throw new LocalProblem("The good order " + orders.body(number) + " is answered with " + answer.statusCode()
                    + " " + answer.body());
        way.given().acknowledge(orders.key(number), command);
        return true;
    }
}
