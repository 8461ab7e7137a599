package ai.alquimista.painel.bootstrap.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Commands that somebody gives at a server, and what has come of them. */
record Orders(Server server, String token) {

    private static final String COMMANDS = "/internal/operations/commands";
    private static final String BODY = "{\"command_type\":\"HEALTH_CHECK\",\"parameters\":{}}";
    private static final Set<String> ENDS = Set.of("SUCCESS", "ERROR", "CANCELLED");
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final long PAUSE = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Gives so many; their ids, in order. */
    List<String> give(int number) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            HttpRequest order = request(COMMANDS)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(BODY))
                    .build();
            ids.add(read(server.send(order)).path("command_id").asText());
        }
        return ids;
    }

    /** The command, once it is at its end. */
    JsonNode ended(String id) throws IOException, InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        JsonNode command = find(id);
        while (!ENDS.contains(command.path("status").asText())) {
            if (System.nanoTime() - end > 0) throw new IllegalStateException("it does not end: " + command);
            Thread.sleep(PAUSE);
            command = find(id);
        }
        return command;
    }

    JsonNode find(String id) throws IOException, InterruptedException {
        return read(server.send(request(COMMANDS + "/" + id).build()));
    }

    private HttpRequest.Builder request(String path) {
        return server.request(path).header("Authorization", "Bearer " + token);
    }

    private static JsonNode read(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 400) throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        return JSON.readTree(answer.body());
    }
}
