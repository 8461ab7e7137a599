package ai.alquimista.painel.chaos.command;

import ai.alquimista.painel.chaos.Customers;
import ai.alquimista.painel.local.issuer.DemoUser;
import ai.alquimista.painel.local.issuer.DemoUsers;
import java.util.SplittableRandom;

/** The orders of a run, of the four types by turns. Each follows from the seed and its number alone. */
public final class Orders {

    private static final int DIFFERENT = 1_000_003;
    private static final int MOST_MESSAGES = 5;

    private final long seed;

    /** Those of that seed. */
    public Orders(long seed) {
        this.seed = seed;
    }

    /** The idempotency key that it is sent with however often. */
    public String key(int number) {
        return "chaos-" + seed + "-" + number;
    }

    /** Who gives it. */
    public DemoUser caller(int number) {
        return number % 3 == 0 ? DemoUsers.INTERNAL_SUPPORT : DemoUsers.INTERNAL_ADMIN;
    }

    /** How it is sent. */
    public String body(int number) {
        SplittableRandom luck = new SplittableRandom(seed * DIFFERENT + number);
        int tenant = luck.nextInt(Customers.TENANTS);
        return switch (number % 4) {
            case 0 -> body("RESET_TOKEN", tenant, integration(tenant, luck));
            case 1 -> body("RESTART_AGENT", tenant, agent(luck));
            case 2 -> body("REPROCESS_QUEUE", tenant, messages(luck));
            default -> body("HEALTH_CHECK", tenant, "");
        };
    }

    private static String body(String type, int tenant, String parameters) {
        return """
                {"command_type": "%s", "tenant_id": "%s", "parameters": {%s}}""".formatted(type, Customers.tenant(tenant), parameters);
    }

    private static String integration(int tenant, SplittableRandom luck) {
        return "\"integration_id\": \"%s\""
                .formatted(Subjects.integration(tenant, luck.nextInt(Subjects.INTEGRATIONS)));
    }

    private static String agent(SplittableRandom luck) {
        return "\"agent_id\": \"%s\"".formatted(Customers.agent(luck.nextInt(Customers.AGENTS)));
    }

    private static String messages(SplittableRandom luck) {
        return "\"queue_name\": \"%s\", \"max_messages\": %d"
                .formatted(Queues.name(luck.nextInt(Queues.COUNT)), 1 + luck.nextInt(MOST_MESSAGES));
    }
}
