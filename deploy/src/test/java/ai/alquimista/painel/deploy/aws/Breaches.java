package ai.alquimista.painel.deploy.aws;

import java.util.stream.Stream;

/** All of them. */
final class Breaches {

    private Breaches() {}

    static Stream<Breach> all() {
        return Stream.of(PlanBreaches.all(), StoreBreaches.all(), AccessBreaches.all(), WatchBreaches.all())
                .flatMap(breaches -> breaches);
    }
}
