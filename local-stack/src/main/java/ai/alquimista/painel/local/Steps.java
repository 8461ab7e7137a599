package ai.alquimista.painel.local;

import java.util.List;

/** What happens between the stores and the server: schema, demonstration data, the commands' table. */
final class Steps {

    private Steps() {}

    static List<Step> before(ServiceSettings settings) {
        return List.of();
    }
}
