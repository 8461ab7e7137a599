package ai.alquimista.painel.bootstrap.it;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.issuer.DemoUser;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as PostgreSQL and the server each write it, brought to values that can be compared: moments, numbers, texts. */
final class Told {

    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)";

    private Told() {}

    /** What a statement that answers one JSON value tells, over the tables as their owner sees them. */
    static @Nullable Object bySql(String sql, Map<String, ?> bound) {
        try {
            return of(Http.JSON
                    .reader()
                    .readTree(OwnerEyes.rows(sql, bound, (row, context) -> row.getString(1))
                            .getFirst()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, of one that answers an array. */
    static List<?> rowsBySql(String sql, Map<String, ?> bound) {
        if (bySql(sql, bound) instanceof List<?> rows) return rows;
        throw new AssertionError("no array: " + sql);
    }

    static Answer answer(DemoUser user, String path) {
        return Http.get(path, Service.running().token(user));
    }

    static @Nullable Object of(JsonNode node) {
        if (node.isObject()) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), of(member.getValue())));
            return members;
        }
        if (node.isArray()) return node.valueStream().map(Told::of).toList();
        if (node.isNumber()) return new BigDecimal(node.asText()).stripTrailingZeros();
        if (node.isTextual()) return text(node.asText());
        return node.isNull() ? null : node.asBoolean();
    }

    private static Object text(String text) {
        if (!text.matches(MOMENT)) return text;
        Instant moment = OffsetDateTime.parse(text).toInstant();
        return moment;
    }

    static List<String> texts(JsonNode rows, String field) {
        return rows.valueStream().map(row -> row.path(field).asText()).toList();
    }
}
