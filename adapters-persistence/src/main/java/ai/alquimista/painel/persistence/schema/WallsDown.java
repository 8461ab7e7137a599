package ai.alquimista.painel.persistence.schema;

import java.util.List;

/** The database does not keep tenants apart; the service must not serve from it. */
public final class WallsDown extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    WallsDown(List<String> breaches) {
        super("the walls between tenants are down: " + String.join("; ", breaches));
    }
}
