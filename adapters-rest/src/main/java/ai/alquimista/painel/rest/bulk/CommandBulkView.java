package ai.alquimista.painel.rest.bulk;

import ai.alquimista.painel.application.bulk.Attempted;
import ai.alquimista.painel.application.bulk.Outcomes;
import ai.alquimista.painel.application.command.Acknowledged;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.rest.problem.Asker;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an order for many tenants. */
@Schema(name = "CommandBulkOutcome", description = "What became of the order for each tenant that was meant")
public record CommandBulkView(
        @Schema(
                enumeration = {"HEALTH_CHECK", "RESET_TOKEN", "RESTART_AGENT", "REPROCESS_QUEUE"},
                description = "What was ordered")
        String commandType,

        @Schema(description = "Tenants that were meant") int total,
        @Schema(description = "Tenants with a command") int succeeded,

        @Schema(description = "Tenants without one, for what their `code` tells")
        int failed,

        @Schema(description = "As they were named, or by name; never null, possibly empty")
        List<ResultView> results) {

    public CommandBulkView {
        results = List.copyOf(results);
    }

    static CommandBulkView of(CommandType type, Outcomes<Acknowledged> outcomes, Asker asker) {
        return new CommandBulkView(
                type.name(),
                outcomes.all().size(),
                outcomes.succeeded(),
                outcomes.failed(),
                outcomes.all().stream().map(each -> ResultView.of(each, asker)).toList());
    }

    /** What became of one. */
    @Schema(name = "CommandBulkResult", description = "What became of the order for one tenant")
    public record ResultView(
            @Schema(description = "The tenant") UUID tenantId,

            @Schema(description = "The company's name; null where there is no such tenant")
            Optional<String> tenantName,

            @Schema(
                    enumeration = {"done", "failed"},
                    description = "`done`: a worker will carry the command out")
            String outcome,

            @Schema(description = "The tenant's command; null where it failed")
            Optional<UUID> commandId,

            @Schema(
                    description =
                            "Why not, for programs; null unless it failed. `NOT_TRIED`: there was no time left, and"
                                    + " the same request goes on with it",
                    examples = "TENANT_NOT_ACTIVE")
            Optional<String> code,

            @Schema(description = "Why not, in the caller's language; null unless it failed")
            Optional<String> detail) {

        static ResultView of(Attempted<Acknowledged> attempted, Asker asker) {
            Optional<UUID> command = attempted instanceof Attempted.Done<Acknowledged> done
                    ? Optional.of(done.result().answer().id().value())
                    : Optional.empty();
            Optional<Shortfall> shortfall = Shortfall.of(attempted, asker);
            return new ResultView(
                    attempted.tenant().id().value(),
                    attempted.tenant().name(),
                    command.isPresent() ? "done" : "failed",
                    command,
                    shortfall.map(Shortfall::code),
                    shortfall.map(Shortfall::detail));
        }
    }
}
