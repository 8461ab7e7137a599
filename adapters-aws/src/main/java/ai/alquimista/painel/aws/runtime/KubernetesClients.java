package ai.alquimista.painel.aws.runtime;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.time.Duration;

/** Opens clients of the API server; each is for many threads and is closed by whoever opened it. */
public final class KubernetesClients {

    private static final Duration CONNECT = Duration.ofMillis(400);
    private static final Duration REQUEST = Duration.ofSeconds(3);

    private KubernetesClients() {}

    /** With the pod's service account, or whatever else the process finds where clusters are configured. */
    public static KubernetesClient open() {
        return open(Config.autoConfigure(null));
    }

    /** For workers, whom no caller waits for: 3 s a request and no second attempt, since commands are tried again whole. */
    static KubernetesClient open(Config config) {
        return new KubernetesClientBuilder()
                .withConfig(new ConfigBuilder(config)
                        .withConnectionTimeout(Math.toIntExact(CONNECT.toMillis()))
                        .withRequestTimeout(Math.toIntExact(REQUEST.toMillis()))
                        .withRequestRetryBackoffLimit(0)
                        .build())
                .build();
    }
}
