package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.issuer.DemoUser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.BiConsumer;

/** Reads what our own people are shown of all tenants, and what plain SQL over the base tables says of the same. */
final class InternalReader {

    private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

    private InternalReader() {}

    /** Looks at an answer on the platform's day for which it was given; asks again if midnight came between. */
    static void reads(DemoUser user, String path, BiConsumer<JsonNode, LocalDate> look) {
        LocalDate day = LocalDate.now(ZONE);
        Answer answer = Http.get(path, Service.running().token(user));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        if (LocalDate.now(ZONE).equals(day)) look.accept(answer.json(), day);
        else reads(user, path, look);
    }

    /**
     * The one JSON value that a statement makes.
     *
     * @param sql with {@code :day}, the last day of the period, and {@code :days}, its length
     */
    static JsonNode expected(String sql, LocalDate day, int days) {
        String json = OwnerEyes.rows(sql, Map.of("day", day, "days", days), (row, context) -> row.getString(1))
                .getFirst();
        return tree(json);
    }

    static JsonNode tree(String json) {
        try {
            return Http.JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
