package ai.alquimista.painel.bootstrap.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A stream of changes as somebody reads it, from the moment that it is open. */
final class EventStream implements AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpResponse<InputStream> response;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger heartbeats = new AtomicInteger();
    private volatile boolean ended;

    private EventStream(HttpResponse<InputStream> response) {
        this.response = response;
        Thread.ofVirtual().start(this::read);
    }

    static EventStream open(String token) {
        return open(Service.running().baseUrl(), token, Map.of());
    }

    /** That of commands. */
    static EventStream open(URI server, String token, Map<String, String> headers) {
        return open(server, Commander.COMMANDS + "/events", token, headers);
    }

    static EventStream open(URI server, String path, String token, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + path)).header("Authorization", "Bearer " + token);
        headers.forEach(request::header);
        try {
            return new EventStream(CLIENT.send(request.build(), BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** Those that came so far, with the names of their kinds. */
    List<Event> events() {
        return List.copyOf(events);
    }

    List<Event> about(String command) {
        return events.stream()
                .filter(event -> event.data().path("command_id").asText().equals(command))
                .toList();
    }

    /** What moved the command, as far as it was told. */
    List<String> causes(String command) {
        return about(command).stream()
                .map(event -> event.data().path("cause").asText())
                .toList();
    }

    int heartbeats() {
        return heartbeats.get();
    }

    /** Whether the server has ended it. */
    boolean isEnded() {
        return ended;
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            Map<String, String> fields = new HashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) take(fields);
                else if (line.startsWith(":")) heartbeats.incrementAndGet();
                else fields.put(line.substring(0, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2));
            }
            ended = true;
        } catch (IOException closed) {
            // By whoever reads.
        }
    }

    private void take(Map<String, String> fields) throws IOException {
        if (fields.containsKey("data"))
            events.add(new Event(
                    Long.parseLong(fields.getOrDefault("id", "")),
                    fields.getOrDefault("event", ""),
                    Http.JSON.readTree(fields.get("data"))));
        fields.clear();
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One event. */
    record Event(long id, String kind, JsonNode data) {}
}
