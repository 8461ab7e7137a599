package ai.alquimista.painel.bootstrap.it;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * One request of the real trace, and the event that it stands for. The trace tells when a request came and how many tokens it
 * had. Everything else is derived from that and from the row's number n, the first being 1, so that every replay is the same:
 *
 * <ul>
 *   <li>tenant: {@code (7919 n mod 104729) mod (1 + (31337 n mod 65537) mod 24)}, so that the first has 3,039 requests and the
 *       last, the twenty-fourth, 34
 *   <li>agent: {@code (6151 n mod 9973) mod 9}, one of eight, or none for 0
 *   <li>moment: the hour is stretched 800 times, to 32 days and 10 hours, and ends where the replay says
 *   <li>outcome: an error where all tokens together are a multiple of 29, which are 609 requests
 *   <li>response time: {@code 150 + context / 8 + 25 generated} whole milliseconds
 *   <li>cost: three millionths of a dollar for a token of context, fifteen for a generated one
 * </ul>
 *
 * {@link TraceTables} says the same in SQL.
 *
 * @param number by place in the file, from 1
 */
record TracedRequest(int number, LocalDateTime at, int contextTokens, int generatedTokens) {

    static final int TENANTS = 24;
    static final int AGENTS = 8;

    private static final String FILE = "/azure-llm-inference-2023/conv.csv";
    private static final int STRETCH = 800;
    private static final long ID_START = 0x2023_1116_0000_4000L;

    /** The file as it is. */
    static InputStream file() {
        return Objects.requireNonNull(TracedRequest.class.getResourceAsStream(FILE));
    }

    /** All of them, oldest first. */
    static List<TracedRequest> all() {
        List<TracedRequest> all = new ArrayList<>();
        try (var lines = new BufferedReader(new InputStreamReader(file(), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine())
                all.add(of(all.size() + 1, line.split(",", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static TracedRequest of(int number, String[] fields) {
        return new TracedRequest(
                number,
                LocalDateTime.parse(fields[0].replace(' ', 'T')),
                Integer.parseInt(fields[1]),
                Integer.parseInt(fields[2]));
    }

    /** From 0 to 23. */
    int tenant() {
        long n = number;
        return (int) (n * 7_919 % 104_729 % (1 + n * 31_337 % 65_537 % TENANTS));
    }

    /** From 1 to 8; 0 where there is none. */
    int agent() {
        return (int) (number * 6_151L % 9_973 % (AGENTS + 1));
    }

    /** By a stretched hour that ends with the request at {@code last}, moved to {@code end}. */
    Instant occurredAt(LocalDateTime last, Instant end) {
        return end.minus(Duration.between(at, last).multipliedBy(STRETCH));
    }

    /** What is reported of it, but for whose request it was. */
    ObjectNode event(Instant occurredAt) {
        int tokens = contextTokens + generatedTokens;
        return Http.JSON
                .createObjectNode()
                .put("event_id", new UUID(ID_START, Long.MIN_VALUE | number).toString())
                .put("occurred_at", occurredAt.toString())
                .put("status", tokens % 29 == 0 ? "error" : "success")
                .put("response_time_ms", 150 + contextTokens / 8 + 25 * generatedTokens)
                .put("tokens_used", tokens)
                .put("cost_usd", BigDecimal.valueOf(3L * contextTokens + 15L * generatedTokens, 6));
    }
}
