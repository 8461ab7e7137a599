package ai.alquimista.painel.application.tenant;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Flaw;
import java.util.Set;
import java.util.TreeSet;

/** Which plans a tenant can have. */
final class OfferedPlans {

    private OfferedPlans() {}

    /**
     * Insists on a plan that there is.
     *
     * @throws Refusal.Invalid naming those that there are
     */
    static void require(String plan, Set<String> offered) {
        if (!offered.contains(plan))
            throw new Refusal.Invalid("plan", Flaw.NOT_ONE_OF, String.join(", ", new TreeSet<>(offered)));
    }
}
