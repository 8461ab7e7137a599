package ai.alquimista.painel.rest.query;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The parameters that stand in a route's path, read as strictly as those of its query. */
public final class PathParameters {

    private static final QueryParameter<Optional<TenantId>> TENANT = QueryParameter.uuid("id", TenantId::new);
    private static final QueryParameter<Optional<AgentId>> AGENT = QueryParameter.uuid("agent_id", AgentId::new);
    private static final QueryParameter<Optional<UUID>> ID = QueryParameter.uuid("id", Function.identity());

    private PathParameters() {}

    /**
     * The tenant that {@code {id}} names.
     *
     * @throws Refusal.Invalid naming the parameter
     */
    public static TenantId tenant(String text) {
        return TENANT.parse(text).orElseThrow();
    }

    /**
     * The agent that {@code {agent_id}} names.
     *
     * @throws Refusal.Invalid naming the parameter
     */
    public static AgentId agent(String text) {
        return AGENT.parse(text).orElseThrow();
    }

    /**
     * The UUID that {@code {id}} is.
     *
     * @throws Refusal.Invalid naming the parameter
     */
    public static UUID uuid(String text) {
        return ID.parse(text).orElseThrow();
    }
}
