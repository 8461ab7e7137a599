package ai.alquimista.painel.persistence.audit;

import ai.alquimista.painel.domain.audit.ChainPoint;
import ai.alquimista.painel.domain.audit.Digest;
import ai.alquimista.painel.domain.audit.Hash;
import ai.alquimista.painel.domain.audit.SignedDigest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Digests as files of a folder, {@code 2026-11-25T12.json} for that hour; none is ever replaced. */
public final class DigestFiles {

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH'.json'").withZone(ZoneOffset.UTC);
    private static final String FILES = "????-??-??T??.json";

    private final Path folder;

    public DigestFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * All, oldest first.
     *
     * @throws DamagedDigest if a file is no digest
     */
    public List<SignedDigest> list() throws IOException {
        List<SignedDigest> digests = new ArrayList<>();
        for (Path file : files()) digests.add(read(file));
        return digests;
    }

    /** The last one at most; the others are not even read. */
    List<SignedDigest> newest() throws IOException {
        List<Path> files = files();
        return files.isEmpty() ? List.of() : List.of(read(files.getLast()));
    }

    void keep(SignedDigest digest) throws IOException {
        Path file = folder.resolve(HOUR.format(digest.digest().at()));
        Path draft = Files.createTempFile(folder, "digest", ".tmp");
        try {
            Files.write(draft, bytes(digest));
            Files.createLink(file, draft);
        } finally {
            Files.delete(draft);
        }
    }

    private List<Path> files() throws IOException {
        try (var found = Files.newDirectoryStream(folder, FILES)) {
            List<Path> files = new ArrayList<>();
            found.forEach(files::add);
            return files.stream().sorted().toList();
        }
    }

    private static byte[] bytes(SignedDigest digest) {
        Map<String, Object> members = new HashMap<>(digest.digest().structure());
        members.put("algorithm", digest.algorithm());
        members.put("signature", digest.signature());
        return new Rfc8785Json().of(members);
    }

    private static SignedDigest read(Path file) throws IOException {
        try {
            Map<?, ?> members = (Map<?, ?>) present(LogJson.read(Files.readString(file, StandardCharsets.UTF_8)));
            long seq = ((Number) present(members.get("seq"))).longValue();
            Hash head = new Hash((String) present(members.get("head")));
            Digest digest = new Digest(new ChainPoint(seq, head), Instant.parse((String) present(members.get("at"))));
            return new SignedDigest(
                    digest, (String) present(members.get("algorithm")), (String) present(members.get("signature")));
        } catch (IllegalStateException | IllegalArgumentException | ClassCastException | DateTimeException damaged) {
            throw new DamagedDigest(file, damaged);
        }
    }

    private static Object present(@Nullable Object member) {
        if (member == null) throw new IllegalArgumentException("a member is missing");
        return member;
    }
}
