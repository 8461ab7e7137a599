package ai.alquimista.painel.bootstrap.image;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Clients that ask without a pause, each on its own connection, until nobody takes it any more. */
final class Load {

    private static final String OK = "an answer";

    private final Queue<Asked> all = new ConcurrentLinkedQueue<>();
    private final CountDownLatch warm;
    private final List<Thread> clients;

    /** @param end {@code OK}, or what came instead */
    private record Asked(long begun, long ended, String end) {}

    /**
     * What became of the requests around a moment.
     *
     * @param before the ends before it that are no answers, such as a busy server's, each with its number
     * @param lost the same from it on, but for refused connections
     * @param turnedAway whose connection was refused: the server has not taken them
     */
    record Count(
            long inFlight, Map<String, Long> before, Map<String, Long> lost, long answeredLater, long turnedAway) {}

    Load(HttpRequest request, int clients, int each) {
        this.warm = new CountDownLatch(clients * each);
        this.clients = IntStream.range(0, clients)
                .mapToObj(client -> Thread.ofVirtual().start(() -> ask(request)))
                .toList();
    }

    private void ask(HttpRequest request) {
        try (HttpClient client = Server.client()) {
            while (ask(client, request)) {}
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean ask(HttpClient client, HttpRequest request) throws InterruptedException {
        long begun = System.nanoTime();
        String end = end(client, request);
        all.add(new Asked(begun, System.nanoTime(), end));
        if (end.equals(OK)) warm.countDown();
        return !isRefused(end);
    }

    private static String end(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? OK
                    : answer.statusCode() + " " + answer.body().replaceAll("(?s).*\"detail\":\"([^\"]*)\".*", "$1");
        } catch (IOException unanswered) {
            return unanswered.toString();
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
                unanswered(asked -> asked.ended < moment),
                unanswered(asked -> asked.ended >= moment),
                count(asked -> asked.begun >= moment && asked.end.equals(OK)),
                count(asked -> isRefused(asked.end)));
    }

    private Map<String, Long> unanswered(Predicate<Asked> which) {
        return all.stream()
                .filter(which)
                .map(Asked::end)
                .filter(end -> !end.equals(OK) && !isRefused(end))
                .collect(Collectors.groupingBy(end -> end, TreeMap::new, Collectors.counting()));
    }

    private static boolean isRefused(String end) {
        return end.startsWith(ConnectException.class.getName());
    }

    private long count(Predicate<Asked> which) {
        return all.stream().filter(which).count();
    }
}
