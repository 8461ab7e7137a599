package ai.alquimista.painel.persistence.audit;

import ai.alquimista.painel.application.audit.DigestFormat;
import ai.alquimista.painel.application.port.CanonicalJson;
import ai.alquimista.painel.domain.audit.SignedDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Digests as files of a folder; none is ever replaced. */
public final class DigestFiles {

    private final Path folder;
    private final DigestFormat format;

    public DigestFiles(Path folder, CanonicalJson json) {
        this.folder = folder;
        this.format = new DigestFormat(json);
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
        Path file = folder.resolve(DigestFormat.name(digest.digest()));
        Path draft = Files.createTempFile(folder, "digest", ".tmp");
        try {
            Files.write(draft, format.write(digest));
            Files.createLink(file, draft);
        } finally {
            Files.delete(draft);
        }
    }

    private List<Path> files() throws IOException {
        try (var found =
                Files.newDirectoryStream(folder, file -> DigestFormat.isName(String.valueOf(file.getFileName())))) {
            List<Path> files = new ArrayList<>();
            found.forEach(files::add);
            return files.stream().sorted().toList();
        }
    }

    private SignedDigest read(Path file) throws IOException {
        try {
            return format.read(Files.readAllBytes(file));
        } catch (IllegalArgumentException damaged) {
            throw new DamagedDigest(file, damaged);
        }
    }
}
