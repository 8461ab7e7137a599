package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.access.UserId;

/** AlquimistaAI's own people. */
public interface StaffDirectory {

    /** Whether the user has an active row in {@code staff}; at most 60 s old. */
    boolean isActive(UserId user);
}
