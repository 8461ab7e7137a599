package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.access.Granted;
import java.time.Instant;

/** Credentials in doubt, as whoever hands one over notes them. */
public interface CredentialDoubts {

    /** To be noted before the secret store is told: whatever happens then, the credential will be found. */
    void note(Granted by, Doubt doubt, Instant since);

    /** No integration will have it any more. False if one has it: then it is left alone. */
    boolean condemn(Granted by, Doubt doubt);

    /** The secret store has forgotten it. */
    void settle(Granted by, Doubt condemned);
}
