package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;

import java.time.Duration;
import java.util.UUID;

/** Makes changes behind the server's back count as changes: answers from before them are no longer given. */
final class Changes {

    /** A change anywhere is seen within this. */
    static final Duration SEEN = Duration.ofSeconds(5);

    private static final String GROW = """
            INSERT INTO alquimista_platform.tenant_generations AS g (tenant_id, topic, generation)
            SELECT :tenant, topic, 1
              FROM unnest(ARRAY['tenants', 'integrations', 'incidents', 'usage', 'billing']) topic
                ON CONFLICT (tenant_id, topic) DO UPDATE SET generation = g.generation + 1
            """;

    private Changes() {}

    /** Everything about that tenant has changed. */
    static void of(UUID tenant) {
        Service.running()
                .owner()
                .useHandle(handle ->
                        handle.createUpdate(GROW).bind("tenant", tenant).execute());
    }

    /** Everything about that tenant has changed, and the server knows. */
    static void seen(UUID tenant) {
        cache(tenant);
        of(tenant);
        Eventually.until(SEEN, () -> cache(tenant).equals("MISS"));
    }

    /** Changes something behind a list of our own people's, and waits until the server no longer gives the answer from before. */
    static void behind(String path, Runnable change) {
        remembered(path);
        change.run();
        Eventually.until(SEEN, () -> remembered(path).equals("MISS"));
    }

    /** Whether an answer about the tenant was remembered; afterwards it is. */
    private static String cache(UUID tenant) {
        return remembered("/tenant/me?tenant_id=" + tenant);
    }

    private static String remembered(String path) {
        return Http.get(path, Service.running().token(INTERNAL_ADMIN)).header("X-Cache");
    }
}
