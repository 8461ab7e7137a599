package ai.alquimista.painel.rest.paging;

import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * The keys that cursors are signed with.
 *
 * @param key signs and verifies; at least 32 random bytes, the same on every pod
 * @param previousKey still verifies while pods and clients move on from it
 */
public record CursorSettings(SecretKey key, Optional<SecretKey> previousKey) {

    private static final int FEWEST_BYTES = 32;

    public CursorSettings {
        if (key.getEncoded().length < FEWEST_BYTES)
            throw new IllegalArgumentException("the cursor key needs at least " + FEWEST_BYTES + " bytes");
    }
}
