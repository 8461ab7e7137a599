package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.Recording.Recorded;
import ai.alquimista.painel.bench.record.Sent;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Hands the peer the statements that ours was seen to send, the tenant's id left open. */
final class PeerStatements {

    private static final String ME = "tenant/me";

    private PeerStatements() {}

    static Path write(Map<Route, Recorded> recorded, String tenant, Path file) throws IOException {
        Map<String, Object> routes = new HashMap<>();
        recorded.forEach((route, calls) -> {
            List<Map<String, Object>> statements = statements(calls, tenant);
            route.peer().ifPresent(name -> routes.put(name, statements));
            if (route.name().equals(ME)) routes.put("me", statements);
        });
        return Files.writeString(file, new ObjectMapper().writeValueAsString(routes));
    }

    private static List<Map<String, Object>> statements(Recorded recorded, String tenant) {
        return recorded.answerings().getFirst().reads().stream()
                .map(sent -> statement(sent, tenant))
                .toList();
    }

    private static Map<String, Object> statement(Sent sent, String tenant) {
        return Map.of(
                "sql",
                sent.sql(),
                "values",
                sent.values().stream().map(value -> value(value, tenant)).toList());
    }

    private static Map<String, Object> value(@Nullable String value, String tenant) {
        if (Objects.equals(value, tenant)) return Map.of("tenant", true);
        Map<String, Object> constant = new HashMap<>();
        constant.put("value", value);
        return constant;
    }
}
