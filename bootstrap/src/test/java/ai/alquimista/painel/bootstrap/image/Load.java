package ai.alquimista.painel.bootstrap.image;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Clients that ask without a pause, each on its own connection, until nobody answers any more. */
final class Load {

    private static final int OK = 200;

    private final Queue<Asked> all = new ConcurrentLinkedQueue<>();
    private final CountDownLatch warm;
    private final List<Thread> clients;

    /** @param status of a whole answer; 0 where there was none */
    private record Asked(long begun, long ended, int status) {}

    /** What became of the requests around a moment. */
    record Count(long inFlight, long lost, long answeredLater, long turnedAway) {}

    Load(HttpRequest request, int clients, int each) {
        this.warm = new CountDownLatch(clients * each);
        this.clients = IntStream.range(0, clients)
                .mapToObj(client -> Thread.ofVirtual().start(() -> ask(request)))
                .toList();
    }

    private void ask(HttpRequest request) {
        try (HttpClient client = Server.client()) {
            while (ask(client, request)) warm.countDown();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean ask(HttpClient client, HttpRequest request) throws InterruptedException {
        long begun = System.nanoTime();
        int status = status(client, request);
        all.add(new Asked(begun, System.nanoTime(), status));
        return status == OK;
    }

    private static int status(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.ofByteArray()).statusCode();
        } catch (IOException unanswered) {
            return 0;
        }
    }

    /** Waits until each client has been answered a number of times, on the average. */
    void awaitWarm() throws InterruptedException {
        warm.await();
    }

    /** Waits until the last client has found the door shut, and counts. */
    Count around(long moment) throws InterruptedException {
        for (Thread client : clients) client.join();
        return new Count(
                count(asked -> asked.begun < moment && asked.ended >= moment),
                count(asked -> asked.begun < moment && asked.status != OK),
                count(asked -> asked.begun >= moment && asked.status == OK),
                count(asked -> asked.begun >= moment && asked.status != OK));
    }

    private long count(Predicate<Asked> which) {
        return all.stream().filter(which).count();
    }
}
