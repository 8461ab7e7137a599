package ai.alquimista.painel.deploy.breach;

import java.util.stream.Stream;

/** All of them. */
public final class Breaches {

    private Breaches() {}

    public static Stream<Breach> all() {
        return Stream.of(
                        PlanBreaches.all(),
                        PodBreaches.all(),
                        ClusterBreaches.all(),
                        SettingBreaches.all(),
                        AlarmBreaches.all())
                .flatMap(breaches -> breaches);
    }
}
