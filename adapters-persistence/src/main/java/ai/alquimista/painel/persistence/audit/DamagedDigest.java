package ai.alquimista.painel.persistence.audit;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/** What should be a digest is none. */
public final class DamagedDigest extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    DamagedDigest(Path file, Throwable cause) {
        super(String.valueOf(file.getFileName()), cause);
    }
}
