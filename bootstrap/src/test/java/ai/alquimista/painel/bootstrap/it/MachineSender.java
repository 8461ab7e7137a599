package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;

/** Reports events as an agents' runtime does: a batch that is not taken, as the service is busy, is sent again. */
final class MachineSender {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private MachineSender() {}

    /** The receipt of a batch of good events. */
    static Receipt report(List<ObjectNode> events, boolean packed) {
        JsonNode batch = Http.JSON
                .createObjectNode()
                .set("events", Http.JSON.createArrayNode().addAll(events));
        byte[] body = batch.toString().getBytes(StandardCharsets.UTF_8);
        AtomicReference<Receipt> receipt = new AtomicReference<>(Receipt.NOTHING);
        Eventually.within(PATIENCE, () -> receipt.set(Receipt.of(packed ? postPacked(body) : post(body, Map.of()))));
        return Objects.requireNonNull(receipt.get());
    }

    private static Answer postPacked(byte[] body) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return post(packed.toByteArray(), Map.of("Content-Encoding", "gzip"));
    }

    private static Answer post(byte[] body, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Authorization", "Bearer " + Service.running().issuer().machineToken());
        headers.put("Content-Type", "application/json");
        return Http.post("/ingest/agent-requests", headers, body);
    }

    /** How many events were new, and how many known. */
    record Receipt(int accepted, int duplicates) {

        static final Receipt NOTHING = new Receipt(0, 0);

        /** Holds it against the answer that nothing in it was rejected. */
        static Receipt of(Answer answer) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(202);
            JsonNode receipt = answer.json();
            assertThat(receipt.path("rejected")).isEmpty();
            return new Receipt(
                    receipt.path("accepted").asInt(), receipt.path("duplicates").asInt());
        }

        Receipt plus(Receipt other) {
            return new Receipt(accepted + other.accepted, duplicates + other.duplicates);
        }
    }
}
