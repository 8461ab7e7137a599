package ai.alquimista.painel.domain.command;

import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is to be done. {@link OrderForm} makes one from what was said. */
public sealed interface Order {

    CommandType type();

    /** Whose things it concerns; empty for the platform's. */
    Optional<TenantId> tenant();

    /** Its parameters as the API spells them, fallbacks filled in: texts, whole numbers and lists of texts. */
    Map<String, Object> parameters();

    /**
     * Looks whether what the service stands on answers.
     *
     * @param targets never empty
     */
    record HealthCheck(Optional<TenantId> tenant, Set<Target> targets) implements Order {

        public HealthCheck {
            if (targets.isEmpty()) throw new IllegalArgumentException("a health check has a target");
            targets = Collections.unmodifiableSet(EnumSet.copyOf(targets));
        }

        @Override
        public CommandType type() {
            return CommandType.HEALTH_CHECK;
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("targets", targets.stream().map(Target::spelling).toList());
        }
    }

    /** Revokes an integration's credential, so that it waits for a new one. */
    record ResetToken(TenantId owner, UUID integration) implements Order {

        @Override
        public CommandType type() {
            return CommandType.RESET_TOKEN;
        }

        @Override
        public Optional<TenantId> tenant() {
            return Optional.of(owner);
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("integration_id", integration.toString());
        }
    }

    /** Has a tenant's agent started anew. */
    record RestartAgent(TenantId owner, AgentId agent) implements Order {

        @Override
        public CommandType type() {
            return CommandType.RESTART_AGENT;
        }

        @Override
        public Optional<TenantId> tenant() {
            return Optional.of(owner);
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("agent_id", agent.toString());
        }
    }

    /** Sends a queue's failed messages back to it, up to so many. */
    record ReprocessQueue(Optional<TenantId> tenant, String queue, int maxMessages) implements Order {

        @Override
        public CommandType type() {
            return CommandType.REPROCESS_QUEUE;
        }

        @Override
        public Map<String, Object> parameters() {
            Map<String, Object> parameters = new LinkedHashMap<>();
            parameters.put("queue_name", queue);
            parameters.put("max_messages", maxMessages);
            return parameters;
        }
    }
}
