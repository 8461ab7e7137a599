package ai.alquimista.painel.application.bulk;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.access.GrantedPlatform;
import java.util.List;
import java.util.function.Function;

/** What is done for many tenants, some of them together. */
public interface Work<T> {

    /** How many are done together, or not at all. */
    int together();

    /** Those that are as they will be, found without doing anything; asked once, before any is begun with. */
    List<Attempted<T>> settled(GrantedPlatform by, List<Selected> all);

    /**
     * Does it for some, all of them told.
     *
     * @throws Refusal if it was done for none of them; if there is more than one, each is then tried by itself
     */
    List<Attempted<T>> on(GrantedPlatform by, List<Selected> some);

    /** Work that each tenant is done by itself. */
    static <T> Work<T> oneByOne(Function<Selected, T> work) {
        return new Work<>() {

            @Override
            public int together() {
                return 1;
            }

            @Override
            public List<Attempted<T>> settled(GrantedPlatform by, List<Selected> all) {
                return List.of();
            }

            @Override
            public List<Attempted<T>> on(GrantedPlatform by, List<Selected> some) {
                return some.stream()
                        .<Attempted<T>>map(tenant -> new Attempted.Done<>(tenant, work.apply(tenant)))
                        .toList();
            }
        };
    }
}
