package ai.alquimista.painel.bootstrap.it;

import ai.alquimista.painel.domain.access.Operation;
import java.util.Arrays;
import java.util.List;

/** The reads that every tenant has, by the permission table. */
final class Routes {

    static final List<String> ALL =
            Arrays.stream(Operation.values()).map(Operation::path).toList();

    private Routes() {}
}
