package ai.alquimista.painel.bootstrap.job.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * What a file's name says of it.
 *
 * @param csv records whose fields the first line names; otherwise each line is a JSON object
 * @param packed by gzip
 */
public record FileKind(boolean csv, boolean packed) {

    private static final String GZIP = ".gz";
    private static final int BUFFER = 1 << 16;

    /** Empty for a name that says nothing. */
    public static Optional<FileKind> of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean packed = name.endsWith(GZIP);
        String plain = packed ? name.substring(0, name.length() - GZIP.length()) : name;
        if (plain.endsWith(".csv")) return Optional.of(new FileKind(true, packed));
        return plain.endsWith(".ndjson") ? Optional.of(new FileKind(false, packed)) : Optional.empty();
    }

    InputStream unpack(InputStream file) throws IOException {
        return packed ? new GZIPInputStream(file, BUFFER) : file;
    }
}
