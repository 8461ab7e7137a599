package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.access.Colleague;
import ai.alquimista.painel.domain.access.StaffFilter;
import java.util.List;

/** AlquimistaAI's own people, by name. */
public interface Staff {

    /** How many are listed at most. */
    int MOST = 1_000;

    /** By name, ties by id; those whose data was erased are nobody any more. */
    List<Colleague> list(StaffFilter filter);
}
