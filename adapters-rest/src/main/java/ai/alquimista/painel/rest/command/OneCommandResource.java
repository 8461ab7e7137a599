package ai.alquimista.painel.rest.command;

import ai.alquimista.painel.application.command.CommandQueries;
import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.rest.Endpoint;
import ai.alquimista.painel.rest.answer.Reply;
import ai.alquimista.painel.rest.json.NoBody;
import ai.alquimista.painel.rest.once.IdempotencyKey;
import ai.alquimista.painel.rest.openapi.ApiDocument;
import ai.alquimista.painel.rest.query.PathParameters;
import ai.alquimista.painel.rest.query.Query;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /internal/operations/commands/{id}}. */
@Path("/internal/operations/commands/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDocument.INTERNAL)
@Endpoint
public class OneCommandResource {

    private final CommandQueries queries;
    private final Moves moves;
    private final Supplier<Caller> caller;

    @Inject
    public OneCommandResource(CommandQueries queries, Moves moves, Supplier<Caller> caller) {
        this.queries = queries;
        this.moves = moves;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getInternalCommand",
            summary = "A command with all that happened to it",
            description = "As it is at this moment. A look at a tenant's is noted in the audit log.")
    @Parameter(
            name = "id",
            in = ParameterIn.PATH,
            required = true,
            description = "The command.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"),
            example = "6f1d0f0e-3c0b-4c0e-9a1c-5b0f4f0c7d21")
    @APIResponseSchema(value = CommandView.class, responseCode = "200", responseDescription = "The command")
    public Reply find(@PathParam("id") String id, @Context UriInfo uri) {
        CommandId command = id(id);
        Query.of(uri);
        return Reply.toCaller(Cached.fresh(queries.find(caller.get(), command)), CommandView::of);
    }

    @POST
    @Path("/cancel")
    @Operation(
            operationId = "cancelInternalCommand",
            summary = "Take a command back that nobody has begun with",
            description = "One that has begun, or ended, is a conflict. Noted in the audit log.")
    @Parameter(
            name = "id",
            in = ParameterIn.PATH,
            required = true,
            description = "The command.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"),
            example = "6f1d0f0e-3c0b-4c0e-9a1c-5b0f4f0c7d21")
    @Parameter(ref = IdempotencyKey.HEADER)
    @Parameter(ref = "Accept-Language")
    @APIResponse(
            responseCode = "200",
            description = "The command is cancelled",
            headers = @Header(ref = IdempotencyKey.REPLAYED),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AcceptedView.class)))
    public Response cancel(
            @PathParam("id") String id,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context HttpServletRequest request)
            throws IOException {
        CommandId command = bare(id, uri, request);
        return moves.cancel(caller.get(), command, headers);
    }

    @POST
    @Path("/retry")
    @Operation(
            operationId = "retryInternalCommand",
            summary = "Give the order of a command once more",
            description =
                    "Of one that has ended, however it did; any other is a conflict. The new command names the old one"
                            + " in `retry_of`, and is checked as every order is. Noted in the audit log.")
    @Parameter(
            name = "id",
            in = ParameterIn.PATH,
            required = true,
            description = "The command.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"),
            example = "6f1d0f0e-3c0b-4c0e-9a1c-5b0f4f0c7d21")
    @Parameter(ref = IdempotencyKey.HEADER)
    @Parameter(ref = "Accept-Language")
    @APIResponse(
            responseCode = "201",
            description = "The new command",
            headers = {
                @Header(
                        name = "Location",
                        description = "Where the new command can be looked at",
                        schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
                @Header(ref = IdempotencyKey.REPLAYED)
            },
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AcceptedView.class)))
    public Response retry(
            @PathParam("id") String id,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context HttpServletRequest request)
            throws IOException {
        CommandId command = bare(id, uri, request);
        return moves.retry(caller.get(), command, headers);
    }

    @POST
    @Path("/release")
    @Operation(
            operationId = "releaseInternalCommand",
            summary = "Take a stuck command from its worker",
            description =
                    "Another worker begins with it at once, and the one that had it can no longer change it. One that"
                            + " does not run is a conflict. Noted in the audit log.")
    @Parameter(
            name = "id",
            in = ParameterIn.PATH,
            required = true,
            description = "The command.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"),
            example = "6f1d0f0e-3c0b-4c0e-9a1c-5b0f4f0c7d21")
    @Parameter(ref = IdempotencyKey.HEADER)
    @Parameter(ref = "Accept-Language")
    @APIResponse(
            responseCode = "200",
            description = "The command is free",
            headers = @Header(ref = IdempotencyKey.REPLAYED),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AcceptedView.class)))
    public Response release(
            @PathParam("id") String id,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context HttpServletRequest request)
            throws IOException {
        CommandId command = bare(id, uri, request);
        return moves.release(caller.get(), command, headers);
    }

    /** The command that a request names which says nothing else. */
    private static CommandId bare(String id, UriInfo uri, HttpServletRequest request) throws IOException {
        CommandId command = id(id);
        Query.of(uri);
        NoBody.check(request.getInputStream());
        return command;
    }

    private static CommandId id(String text) {
        return new CommandId(PathParameters.uuid(text));
    }
}
