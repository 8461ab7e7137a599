package ai.alquimista.painel.rest.bulk;

import static ai.alquimista.painel.domain.access.Operation.SUBMIT_INTERNAL_COMMANDS;

import ai.alquimista.painel.application.bulk.Outcomes;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.command.Acknowledged;
import ai.alquimista.painel.application.command.SubmittingManyCommands;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.rest.Endpoint;
import ai.alquimista.painel.rest.bulk.CommandBulkRequest.Meant;
import ai.alquimista.painel.rest.once.Changed;
import ai.alquimista.painel.rest.once.IdempotencyKey;
import ai.alquimista.painel.rest.once.IdempotencyKey.Asked;
import ai.alquimista.painel.rest.openapi.ApiDocument;
import ai.alquimista.painel.rest.problem.Asker;
import ai.alquimista.painel.rest.query.Query;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /internal/operations/commands/bulk}. */
@Path("/internal/operations/commands/bulk")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDocument.INTERNAL)
@Endpoint
public class CommandBulkResource {

    private final SubmittingManyCommands submitting;
    private final Supplier<Caller> caller;

    @Inject
    public CommandBulkResource(SubmittingManyCommands submitting, Supplier<Caller> caller) {
        this.submitting = submitting;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "submitInternalCommands",
            summary = "Order the same to be done for many tenants",
            description =
                    "Each tenant gets a command of its own, in the order of the answer, each with its line in the audit log;"
                            + " what fails for one stops no other. Where the parameters name one tenant's thing, it fails for"
                            + " all others. After three seconds none is begun with: those that are left are told as `NOT_TRIED`."
                            + " Sent again with the same Idempotency-Key it tells of the commands that there are, and goes on"
                            + " with the rest; the answer is kept once there is nothing left to try.")
    @Parameter(ref = IdempotencyKey.HEADER)
    @Parameter(ref = "Accept-Language")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CommandBulkRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "What became of each; some may have failed",
            headers = @Header(ref = IdempotencyKey.REPLAYED),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CommandBulkView.class)))
    public Response submit(
            @Nullable CommandBulkRequest body,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context HttpServletRequest request) {
        Query.of(uri);
        Meant meant = CommandBulkRequest.meant(body);
        Asker asker = Asker.of(request);
        Repeatable<Outcomes<Acknowledged>> repeatable = new Repeatable<>(
                IdempotencyKey.key(
                        headers, SUBMIT_INTERNAL_COMMANDS, new Asked(Optional.empty(), Optional.ofNullable(body))),
                outcomes -> BulkReply.of(CommandBulkView.of(meant.order().type(), outcomes, asker), asker));
        return Changed.of(submitting.submit(caller.get(), meant.order(), meant.selection(), repeatable));
    }
}
