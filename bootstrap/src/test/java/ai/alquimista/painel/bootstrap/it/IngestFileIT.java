package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.EventLines.Standing;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of events through {@code painel ingest}, started, killed and started again as a process of its own. */
class IngestFileIT {

    private static final int LINES = 20_000;
    private static final int KILLS = 3;
    private static final long MOMENT = 2_000_000;

    private final MeteredTenant tenant = MeteredTenant.onboard();

    @TempDir
    private Path folder;

    @AfterAll
    static void settle() {
        MeteredTenant.rolled();
    }

    @Test
    void goes_on_where_it_was_killed_and_counts_every_event_once() throws Exception {
        EventLines file = EventLines.write(folder.resolve("events.csv"), tenant, LINES);
        Standing before = file.standing(tenant);
        for (int kill = 0; kill < KILLS; kill++) {
            killAfterABatch(file, before);
            Standing after = file.standing(tenant);
            assertHonest(after);
            assertThat(after.lines()).isGreaterThan(before.lines());
            assertThat(after.finished()).isFalse();
            before = after;
        }

        try (PainelProcess last = PainelProcess.run("ingest", file.path().toString())) {
            assertThat(last.exitCode()).as(last.err()).isZero();
            assertThat(last.err()).contains("continua na linha " + grouped(before.lines() + 1));
            assertThat(last.out()).contains("1 arquivo(s)");
        }
        Standing done = file.standing(tenant);
        assertHonest(done);
        assertThat(done)
                .isEqualTo(new Standing(
                        LINES + 1L,
                        file.accepted(),
                        file.duplicates(),
                        file.rejected().size(),
                        true,
                        file.accepted()));
        assertThat(Files.readAllLines(file.rejectedPath())).containsExactlyElementsOf(rejectedRows(file));
    }

    @Test
    void reads_a_file_once_unless_it_is_told_to_read_it_again() throws Exception {
        EventLines file = EventLines.write(folder.resolve("events.csv"), tenant, 2_500);
        String path = file.path().toString();

        try (PainelProcess first = PainelProcess.run("ingest", path);
                PainelProcess second = PainelProcess.run("ingest", "--lang", "en", path);
                PainelProcess third = PainelProcess.run("ingest", "--lang", "en", "--again", "--strict", path)) {
            assertThat(first.exitCode()).as(first.err()).isZero();
            assertThat(second.exitCode()).isZero();
            assertThat(second.out()).contains("events.csv: taken in before");
            assertThat(third.exitCode()).isEqualTo(3);
            assertThat(third.out()).contains("events.csv: 0 accepted, 2,497 duplicates, 3 rejected");
            assertThat(third.err()).isEqualTo("painel ingest: 3 line(s) rejected\n");
        }
        assertThat(tenant.stored()).isEqualTo(file.accepted());
        assertThat(Files.readAllLines(file.rejectedPath())).containsExactlyElementsOf(rejectedRows(file));
    }

    @Test
    void unpacks_lines_of_json() throws Exception {
        Path file = folder.resolve("events.ndjson.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 1_200; i++) out.write((tenant.event() + "\n").getBytes(StandardCharsets.UTF_8));
        }

        try (PainelProcess job = PainelProcess.run("ingest", file.toString())) {
            assertThat(job.exitCode()).as(job.err()).isZero();
            assertThat(job.out()).contains("1.200 aceitos, 0 duplicados, 0 rejeitados");
        }
        assertThat(tenant.stored()).isEqualTo(1_200);
        assertThat(folder.resolve("events.ndjson.gz.rejected.csv")).doesNotExist();
    }

    @Test
    void leaves_a_file_to_whoever_is_at_it() throws Exception {
        EventLines file = EventLines.write(folder.resolve("events.csv"), tenant, 10);
        Service.running().owner().useHandle(handle -> {
            handle.createQuery("SELECT pg_advisory_lock(hashtextextended('painel.ingest-file.' || :file, 0))::text")
                    .bind("file", file.sha256())
                    .mapTo(String.class)
                    .one();
            try (PainelProcess job = PainelProcess.run("ingest", file.path().toString())) {
                assertThat(job.exitCode()).isEqualTo(4);
                assertThat(job.err()).contains("outro processo já está recebendo este arquivo");
            }
        });
        assertThat(tenant.stored()).isZero();
    }

    /** Between two batches or in the middle of one: as it comes. */
    private void killAfterABatch(EventLines file, Standing before) throws IOException, InterruptedException {
        try (PainelProcess job = PainelProcess.start("ingest", file.path().toString())) {
            while (job.isRunning() && file.standing(tenant).lines() == before.lines()) LockSupport.parkNanos(MOMENT);
            assertThat(job.isRunning()).as(job.err()).isTrue();
            job.kill();
            assertThat(job.exitCode()).isEqualTo(137);
        }
    }

    /** What is said to be done is done, and nothing else: the first line names the fields. */
    private static void assertHonest(Standing standing) {
        assertThat(standing.accepted()).isEqualTo(standing.stored());
        assertThat(standing.accepted() + standing.duplicates() + standing.rejected())
                .isEqualTo(standing.lines() - 1);
    }

    private static List<String> rejectedRows(EventLines file) {
        List<String> rows = new ArrayList<>(List.of("line,code,event_id"));
        file.rejected().forEach(line -> rows.add(line + ",INVALID_EVENT,"));
        return rows;
    }

    private static String grouped(long number) {
        return String.format(Locale.forLanguageTag("pt-BR"), "%,d", number);
    }
}
