package ai.alquimista.painel.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.audit.DigestKey;
import ai.alquimista.painel.application.audit.DigestKeys;
import ai.alquimista.painel.domain.audit.ChainPoint;
import ai.alquimista.painel.domain.audit.Digest;
import ai.alquimista.painel.domain.audit.Fault;
import ai.alquimista.painel.domain.audit.Finding;
import ai.alquimista.painel.domain.audit.Hash;
import ai.alquimista.painel.domain.audit.SignedDigest;
import ai.alquimista.painel.domain.audit.Verification;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportedLogTest {

    private static final int EVENTS = 300;
    private static final int TAMPERS = 1_000;
    private static final TreeSet<Integer> DIGESTS = new TreeSet<>(List.of(1, 40, 95, 180, EVENTS));
    private static final List<String> TEXTS = List.of(
            "action", "status", "event_type", "event_category", "created_at", "subject_commitment", "resource_id");
    private static final Rfc8785Json CANONICAL = new Rfc8785Json();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static List<String> lines = List.of();
    private final Random chance = new Random(11);

    @BeforeAll
    static void export() throws IOException {
        try (Trail trail = Trail.fresh()) {
            trail.write(EVENTS);
            trail.sealer().seal();
            var out = new ByteArrayOutputStream();
            assertThat(new AuditExport(trail.jobs(), CANONICAL).write(out)).isEqualTo(EVENTS);
            lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        }
        FolderVault vault = new FolderVault(folder, CANONICAL);
        for (int seq : DIGESTS) {
            Hash head = new Hash(JSON.readTree(lines.get(seq - 1)).path("hash").asText());
            vault.keep(new Digest(new ChainPoint(seq, head), Trail.NOON.plus(Duration.ofHours(seq))));
        }
    }

    @Test
    void proves_itself_by_files_alone() throws IOException {
        Verification outcome = verify(lines);

        assertThat(outcome.finding()).isEmpty();
        assertThat(outcome.through().seq()).isEqualTo(EVENTS);
        assertThat(outcome.covered()).isEqualTo(EVENTS);
    }

    @Test
    void tells_no_person() {
        assertThat(String.join("\n", lines)).doesNotContain("user-", "203.0.113.9", "curl/8");
    }

    @Test
    void shows_every_one_of_a_thousand_tampers_and_where() throws IOException {
        for (int i = 0; i < TAMPERS; i++) {
            List<String> bent = new ArrayList<>(lines);
            int at = 1 + chance.nextInt(EVENTS);
            long firstBad = tamper(i % 7, bent, at);

            assertThat(verify(bent).finding().map(Finding::seq))
                    .as("tamper %d at %d", i % 7, at)
                    .contains(firstBad);
        }
    }

    @Test
    void trusts_no_digest_of_somebody_elses_key(@TempDir Path other) throws IOException {
        FolderVault stranger = new FolderVault(other, CANONICAL);
        stranger.keep(new Digest(new ChainPoint(1, Hash.over("x")), Trail.NOON));

        Verification outcome = new ExportedLog(CANONICAL)
                .verify(new StringReader(String.join("\n", lines)), stranger.list(), key(folder));

        assertThat(outcome.finding()).contains(new Finding(1, Fault.DIGEST_FORGED));
    }

    /** Tampers and answers the first place that is not as it was written. */
    private long tamper(int kind, List<String> bent, int at) throws IOException {
        int other = 1 + chance.nextInt(EVENTS);
        switch (kind) {
            case 0 -> bent.set(at - 1, edited(bent.get(at - 1)));
            case 1 -> bent.remove(at - 1);
            case 2 -> bent.add(at - 1, edited(bent.get(at - 1)));
            case 3 -> {
                if (other == at) other = at == 1 ? 2 : at - 1;
                Collections.swap(bent, at - 1, other - 1);
                return Math.min(at, other);
            }
            case 4 -> bent.subList(at - 1, bent.size()).clear();
            case 5 -> {
                bent.set(at - 1, edited(bent.get(at - 1)));
                computeAnew(bent);
                return DIGESTS.ceiling(at);
            }
            default -> {
                bent.remove(at - 1);
                computeAnew(bent);
                return at == EVENTS ? EVENTS : DIGESTS.ceiling(at);
            }
        }
        return at;
    }

    private String edited(String line) throws JsonProcessingException {
        ObjectNode edited = (ObjectNode) JSON.readTree(line);
        ObjectNode event = (ObjectNode) edited.path("event");
        int field = chance.nextInt(TEXTS.size() + 3);
        if (field < TEXTS.size())
            event.put(TEXTS.get(field), event.path(TEXTS.get(field)).asText() + "0");
        else if (field == TEXTS.size()) ((ObjectNode) event.path("details")).put("text", "other");
        else if (field == TEXTS.size() + 1) event.put("more", 1);
        else event.remove("details");
        return JSON.writeValueAsString(edited);
    }

    private static void computeAnew(List<String> bent) throws IOException {
        ChainPoint head = ChainPoint.START;
        for (int i = 0; i < bent.size(); i++) {
            ObjectNode line = (ObjectNode) JSON.readTree(bent.get(i));
            head = head.then(CANONICAL.of(LogJson.read(line.path("event").toString())));
            line.put("seq", head.seq()).put("hash", head.hash().hex());
            bent.set(i, JSON.writeValueAsString(line));
        }
    }

    private static Verification verify(List<String> shown) throws IOException {
        List<SignedDigest> digests = new DigestFiles(folder, CANONICAL).list();
        return new ExportedLog(CANONICAL).verify(new StringReader(String.join("\n", shown)), digests, key(folder));
    }

    private static DigestKeys key(Path of) throws IOException {
        return new DigestKeys(List.of(DigestKey.of(Files.readString(of.resolve("key.pub.pem")), CANONICAL)));
    }
}
