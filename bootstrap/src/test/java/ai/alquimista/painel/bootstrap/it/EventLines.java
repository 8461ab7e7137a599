package ai.alquimista.painel.bootstrap.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * A file of events with every kind of line in it, and what must come of it.
 *
 * @param accepted events that are in it once or first
 * @param duplicates lines that say again what another says
 * @param rejected the numbers of all other lines
 */
record EventLines(Path path, String sha256, long accepted, long duplicates, List<Long> rejected) {

    private static final String HEADER =
            "event_id,tenant_id,agent_id,occurred_at,status,response_time_ms,tokens_used,cost_usd";

    /** Of so many lines every hundredth is a duplicate, and every thousandth no event at all. */
    static EventLines write(Path path, MeteredTenant tenant, int count) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        List<Long> rejected = new ArrayList<>();
        long duplicates = 0;
        Instant now = Instant.now();
        for (int i = 1; i <= count; i++) {
            if (i % 1_000 == 500) {
                lines.add("broken,\"line");
                rejected.add((long) lines.size());
            } else if (i % 100 == 99) {
                lines.add(lines.getLast());
                duplicates++;
            } else {
                lines.add(String.join(
                        ",",
                        UUID.randomUUID().toString(),
                        tenant.id().toString(),
                        MeteredTenant.AGENT.toString(),
                        now.minusMillis(i).toString(),
                        i % 10 == 0 ? "error" : "success",
                        Integer.toString(i % 2_000),
                        Integer.toString(i % 700),
                        "0.0021"));
            }
        }
        Files.write(path, lines);
        return new EventLines(path, sha256(path), count - duplicates - rejected.size(), duplicates, rejected);
    }

    Path rejectedPath() {
        return path.resolveSibling(path.getFileName() + ".rejected.csv");
    }

    private static String sha256(Path path) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How far the database says that it is, and how many events of its tenant were stored at that moment. */
    Standing standing(MeteredTenant tenant) {
        return Service.running()
                .owner()
                .withHandle(handle -> handle.createQuery("""
                        SELECT f.lines_done, f.accepted, f.duplicates, f.rejected, f.finished_at IS NOT NULL,
                               (SELECT count(*) FROM alquimista_platform.agent_requests WHERE tenant_id = :tenant)
                          FROM (VALUES (1)) AS one
                          LEFT JOIN alquimista_platform.ingest_files f ON f.sha256 = :sha256
                        """)
                        .bind("sha256", sha256)
                        .bind("tenant", tenant.id())
                        .map((row, context) -> new Standing(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getBoolean(5),
                                row.getLong(6)))
                        .one());
    }

    /** How far a file is, in one look. */
    record Standing(long lines, long accepted, long duplicates, long rejected, boolean finished, long stored) {}
}
