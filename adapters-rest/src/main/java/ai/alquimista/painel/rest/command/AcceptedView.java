package ai.alquimista.painel.rest.command;

import ai.alquimista.painel.application.command.Acknowledged;
import ai.alquimista.painel.application.port.Commands.Answer;
import ai.alquimista.painel.rest.command.CommandTexts.Done;
import ai.alquimista.painel.rest.once.IdempotencyKey;
import ai.alquimista.painel.rest.problem.Language;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What whoever did something with a command is told. */
@Schema(name = "CommandAccepted", description = "That it was done, and to which command")
public record AcceptedView(
        @Schema(description = "The command's id") UUID commandId,

        @Schema(
                enumeration = {"PENDING", "RUNNING", "SUCCESS", "ERROR", "CANCELLED"},
                description = "Where it stood when it was done")
        String status,

        @Schema(description = "Since when there is the command")
        Instant createdAt,

        @Schema(description = "What was done, in the caller's language")
        String message) {

    private static final String COMMANDS = "/internal/operations/commands/";

    /** A command that is new. */
    static Response created(Acknowledged told, Done done, HttpHeaders asked) {
        return answer(Status.CREATED, told, done, asked)
                .header(HttpHeaders.LOCATION, COMMANDS + told.answer().id())
                .build();
    }

    /** A command that was there. */
    static Response changed(Acknowledged told, Done done, HttpHeaders asked) {
        return answer(Status.OK, told, done, asked).build();
    }

    static AcceptedView of(Answer answer, String message) {
        return new AcceptedView(answer.id().value(), answer.status().name(), answer.createdAt(), message);
    }

    private static Response.ResponseBuilder answer(Status status, Acknowledged told, Done done, HttpHeaders asked) {
        Language language = Worded.language(asked);
        String message = CommandTexts.in(language).message(done);
        Response.ResponseBuilder answer =
                Worded.in(language, Response.status(status).entity(of(told.answer(), message)));
        return told.replayed() ? answer.header(IdempotencyKey.REPLAYED, "true") : answer;
    }
}
