package ai.alquimista.painel.rest.command;

import ai.alquimista.painel.application.command.CommandStory;
import ai.alquimista.painel.application.command.ShownCommand;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.Result;
import ai.alquimista.painel.domain.command.Transition;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.rest.access.ActorView;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A command on the wire. */
@Schema(name = "Command", description = "An order and how far it has come")
public record CommandView(
        @Schema(description = "The command's id") UUID commandId,

        @Schema(
                enumeration = {"HEALTH_CHECK", "RESET_TOKEN", "RESTART_AGENT", "REPROCESS_QUEUE"},
                description = "What is done")
        String commandType,

        @Schema(
                enumeration = {"PENDING", "RUNNING", "SUCCESS", "ERROR", "CANCELLED"},
                description = "Where it stands; the last three are for good")
        String status,

        @Schema(description = "On whose things; null for the platform's")
        Optional<UUID> tenantId,

        @Schema(description = "The tenant's name; null without one, and while names cannot be told")
        Optional<String> tenantName,

        @Schema(
                type = SchemaType.OBJECT,
                additionalProperties = Schema.True.class,
                description = "As they were given, and what stood where none was")
        Map<String, Object> parameters,

        @Schema(description = "Why, in the words of whoever ordered it; null where they said nothing")
        Optional<String> reason,

        @Schema(description = "The command that this one tries once more; null for a first try")
        Optional<UUID> retryOf,

        @Schema(description = "How often a worker has begun")
        int attempts,

        @Schema(description = "Who ordered it") ActorView createdBy,
        @Schema(description = "Since when") Instant createdAt,

        @Schema(description = "When a worker first began; null before")
        Optional<Instant> startedAt,

        @Schema(description = "When it ended; null before") Optional<Instant> completedAt,

        @Schema(
                type = SchemaType.OBJECT,
                additionalProperties = Schema.True.class,
                description = "What came of it; null before it has ended")
        Optional<Map<String, @Nullable Object>> output,

        @Schema(description = "Why it failed; null if it did not")
        Optional<String> errorMessage,

        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        @Schema(description = "All that happened to it, oldest first; absent in a list")
        Optional<List<StepView>> timeline) {

    static CommandView of(ShownCommand shown) {
        return of(shown, Optional.empty());
    }

    static CommandView of(CommandStory story) {
        return of(
                story.shown(),
                Optional.of(story.steps().stream().map(StepView::of).toList()));
    }

    private static CommandView of(ShownCommand shown, Optional<List<StepView>> timeline) {
        Command command = shown.command();
        return new CommandView(
                command.id().value(),
                command.order().type().name(),
                command.status().name(),
                command.order().tenant().map(TenantId::value),
                shown.tenantName(),
                new TreeMap<>(command.order().parameters()),
                command.reason(),
                command.retryOf().map(CommandId::value),
                command.attempts(),
                ActorView.of(shown.createdBy()),
                command.createdAt(),
                command.startedAt(),
                command.completedAt(),
                command.result().map(Result::output),
                command.result().flatMap(Result::error),
                timeline);
    }

    /** One step of a command. */
    @Schema(name = "CommandStep", description = "One step in a command's life")
    public record StepView(
            @Schema(description = "From 1, without gaps") int number,

            @Schema(
                    enumeration = {"CREATED", "CLAIMED", "TAKEN_OVER", "POSTPONED", "RELEASED", "FINISHED", "CANCELLED"
                    },
                    description = "What moved the command")
            String cause,

            @Schema(
                    enumeration = {"PENDING", "RUNNING", "SUCCESS", "ERROR", "CANCELLED"},
                    description = "Where it stood after that")
            String status,

            @Schema(description = "When") Instant at,

            @Schema(description = "Whose doing it was: a person's, or a worker's, which has no name")
            ActorView by,

            @Schema(description = "The attempt that it belongs to, from 1; 0 before the first")
            int attempt,

            @Schema(description = "What else there is to say, such as an error; null if nothing")
            Optional<String> detail) {

        static StepView of(CommandStory.Step step) {
            Transition transition = step.transition();
            return new StepView(
                    transition.number(),
                    transition.cause().name(),
                    transition.to().name(),
                    transition.at(),
                    ActorView.of(step.by()),
                    transition.attempt(),
                    transition.detail());
        }
    }
}
