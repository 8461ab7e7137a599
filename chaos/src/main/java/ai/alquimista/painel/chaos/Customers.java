package ai.alquimista.painel.chaos;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The tenants of a run, in three zones by turns, and the agents that each of them has. */
public final class Customers {

    public static final int TENANTS = 12;
    public static final int AGENTS = 6;

    /** The reserved id for requests without an agent. */
    static final UUID NO_AGENT = new UUID(0, 0);

    private static final List<String> ZONES = List.of("America/Sao_Paulo", "America/Manaus", "America/Noronha");

    private Customers() {}

    public static UUID tenant(int number) {
        return new UUID(0x2000_0000_0000_0000L, number + 1L);
    }

    public static UUID agent(int number) {
        return new UUID(0x1000_0000_0000_0000L, number + 1L);
    }

    static ZoneId zone(UUID tenant) {
        return ZoneId.of(ZONES.get((int) (tenant.getLeastSignificantBits() % ZONES.size())));
    }

    /** Writes them into a database that has none. */
    public static void onboard(Jdbi owner) {
        owner.useTransaction(handle -> {
            for (int number = 0; number < AGENTS; number++) offer(handle, number);
            for (int number = 0; number < TENANTS; number++) onboard(handle, number);
        });
    }

    private static void offer(Handle handle, int number) {
        handle.execute(
                "INSERT INTO agents (id, name, display_name) VALUES (?, ?, ?)",
                agent(number),
                "agente-" + number,
                "Agente " + number);
    }

    private static void onboard(Handle handle, int number) {
        UUID tenant = tenant(number);
        handle.execute(
                "INSERT INTO tenants (id, name, cnpj, segment, plan, status, time_zone) VALUES (?, ?, ?, 'Saúde', 'enterprise', 'active', ?)",
                tenant,
                "Cliente " + number,
                "%014d".formatted(number),
                zone(tenant).getId());
        handle.execute(
                "INSERT INTO tenant_plan_history (tenant_id, effective_at, plan, segment, status, mrr)"
                        + " VALUES (?, now(), 'enterprise', 'Saúde', 'active', 0)",
                tenant);
        IntStream.range(0, AGENTS)
                .forEach(each -> handle.execute(
                        "INSERT INTO tenant_agents (tenant_id, agent_id, status, activated_at) VALUES (?, ?, 'active', now())",
                        tenant,
                        agent(each)));
    }
}
