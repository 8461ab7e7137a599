package ai.alquimista.painel.rest.command;

import ai.alquimista.painel.application.command.Touched;
import ai.alquimista.painel.domain.command.Order;
import ai.alquimista.painel.domain.command.Target;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.rest.json.Spelling;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an order would touch. */
@Schema(name = "CommandTrial", description = "What an order would touch; nothing was ordered, and nothing changed")
public record TrialView(
        @Schema(
                enumeration = {"HEALTH_CHECK", "RESET_TOKEN", "RESTART_AGENT", "REPROCESS_QUEUE"},
                description = "What would be done")
        String commandType,

        @Schema(description = "On whose things; null for the platform's")
        Optional<UUID> tenantId,

        @JsonInclude(Include.NON_ABSENT) @Schema(description = "What would be checked; absent for other types")
        Optional<List<String>> checks,

        @JsonInclude(Include.NON_ABSENT)
        @Schema(description = "The integration that would lose its credential; absent for other types")
        Optional<IntegrationView> integration,

        @JsonInclude(Include.NON_ABSENT)
        @Schema(description = "The agent that would be started anew; absent for other types")
        Optional<AgentView> agent,

        @JsonInclude(Include.NON_ABSENT)
        @Schema(description = "The queue that failed messages would go back to; absent for other types")
        Optional<QueueView> queue,

        @Schema(description = "That nothing was changed, in the caller's language")
        String message) {

    static TrialView of(Order order, Touched touched, String message) {
        return new TrialView(
                order.type().name(),
                order.tenant().map(TenantId::value),
                touched instanceof Touched.Checks checks ? Optional.of(names(checks)) : Optional.empty(),
                touched instanceof Touched.Credential credential
                        ? Optional.of(IntegrationView.of(credential))
                        : Optional.empty(),
                touched instanceof Touched.Agent agent ? Optional.of(AgentView.of(agent)) : Optional.empty(),
                touched instanceof Touched.Messages messages
                        ? Optional.of(new QueueView(messages.queue(), messages.waiting(), messages.most()))
                        : Optional.empty(),
                message);
    }

    private static List<String> names(Touched.Checks checks) {
        return checks.targets().stream().map(Target::spelling).toList();
    }

    /** An integration whose credential would be revoked. */
    @Schema(name = "CommandTrialIntegration", description = "An integration whose credential would be revoked")
    public record IntegrationView(
            @Schema(description = "Its id") UUID id,
            @Schema(description = "Its name") String name,

            @Schema(description = "The outside service", examples = "email")
            String type,

            @Schema(
                    enumeration = {"active", "inactive", "error", "pending"},
                    description = "Whether it works now")
            String status,

            @Schema(description = "Whether a credential is kept for it")
            boolean hasCredential) {

        static IntegrationView of(Touched.Credential touched) {
            Integration integration = touched.integration();
            return new IntegrationView(
                    integration.id(),
                    integration.name(),
                    integration.type(),
                    Spelling.of(integration.status()),
                    touched.kept());
        }
    }

    /** An agent that would be started anew. */
    @Schema(name = "CommandTrialAgent", description = "An agent that would be started anew")
    public record AgentView(
            @Schema(description = "Its id") UUID id,

            @Schema(
                    enumeration = {"active", "inactive", "suspended"},
                    description = "How it stands with the tenant")
            String status) {

        static AgentView of(Touched.Agent touched) {
            return new AgentView(touched.agent().value(), Spelling.of(touched.status()));
        }
    }

    /** A queue that failed messages would go back to. */
    @Schema(name = "CommandTrialQueue", description = "A queue that failed messages would go back to")
    public record QueueView(
            @Schema(description = "Its name") String name,

            @Schema(description = "About how many failed messages there are; null if there is no such queue")
            Optional<Long> waitingMessages,

            @Schema(description = "How many of them would go back at most")
            int maxMessages) {}
}
