package ai.alquimista.painel.rest.command;

import static ai.alquimista.painel.domain.access.Operation.LIST_INTERNAL_COMMANDS;

import ai.alquimista.painel.application.command.CommandQueries;
import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.command.CommandCriteria;
import ai.alquimista.painel.rest.Endpoint;
import ai.alquimista.painel.rest.answer.Reply;
import ai.alquimista.painel.rest.once.IdempotencyKey;
import ai.alquimista.painel.rest.openapi.ApiDocument;
import ai.alquimista.painel.rest.paging.CursorSeal;
import ai.alquimista.painel.rest.paging.Paging;
import ai.alquimista.painel.rest.paging.Place;
import ai.alquimista.painel.rest.query.Query;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /internal/operations/commands}. */
@Path("/internal/operations/commands")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDocument.INTERNAL)
@Endpoint
public class CommandResource {

    private final Orders orders;
    private final CommandQueries queries;
    private final Supplier<Caller> caller;
    private final CursorSeal seal;

    @Inject
    public CommandResource(Orders orders, CommandQueries queries, Supplier<Caller> caller, CursorSeal seal) {
        this.orders = orders;
        this.queries = queries;
        this.caller = caller;
        this.seal = seal;
    }

    @POST
    @Operation(
            operationId = "submitInternalCommand",
            summary = "Order something to be done",
            description =
                    "The order is checked and kept; a worker carries it out within a moment, once. With `dry_run` it is"
                            + " checked alone, and the answer tells what it would touch. Each order is noted in the audit log.")
    @Parameter(ref = IdempotencyKey.HEADER)
    @Parameter(ref = "Accept-Language")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CommandRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "The order is kept",
            headers = {
                @Header(
                        name = "Location",
                        description = "Where the command can be looked at",
                        schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
                @Header(ref = IdempotencyKey.REPLAYED)
            },
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AcceptedView.class)))
    @APIResponse(
            responseCode = "200",
            description = "What the order would touch (`dry_run`)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TrialView.class)))
    public Response submit(@Nullable CommandRequest body, @Context UriInfo uri, @Context HttpHeaders headers) {
        Query.of(uri);
        return orders.place(caller.get(), body, headers);
    }

    @GET
    @Operation(
            operationId = "listInternalCommands",
            summary = "Commands, a page at a time",
            description =
                    "Newest first; every filter combines with every other. A command that was given this moment may be"
                            + " missing. A look at one tenant's is noted in the audit log.")
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "Only commands that stand there.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"PENDING", "RUNNING", "SUCCESS", "ERROR", "CANCELLED", "all"},
                            defaultValue = "all"),
            example = "ERROR")
    @Parameter(
            name = "command_type",
            in = ParameterIn.QUERY,
            description = "Only commands of this type.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"HEALTH_CHECK", "RESET_TOKEN", "RESTART_AGENT", "REPROCESS_QUEUE"}),
            example = "RESET_TOKEN")
    @Parameter(
            name = "tenant_id",
            in = ParameterIn.QUERY,
            description = "Only commands on this tenant's things.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"),
            example = "550e8400-e29b-41d4-a716-446655440001")
    @Parameter(
            name = "created_from",
            in = ParameterIn.QUERY,
            description = "Only commands from this moment on.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"),
            example = "2026-11-28T00:00:00Z")
    @Parameter(
            name = "created_to",
            in = ParameterIn.QUERY,
            description = "Only commands from before this moment.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"),
            example = "2026-11-29T00:00:00Z")
    @Parameter(ref = "limit")
    @Parameter(ref = "cursor")
    @APIResponseSchema(value = CommandsView.class, responseCode = "200", responseDescription = "A page of commands")
    public Reply list(@Context UriInfo uri) {
        Query query = CommandListQuery.of(uri);
        Caller asking = caller.get();
        CommandCriteria criteria = CommandListQuery.criteria(query);
        Paging paging = Paging.of(seal, query, CommandListQuery.LIMIT);
        Place place = new Place(LIST_INTERNAL_COMMANDS, asking.user().value(), CommandListQuery.canonical(criteria));
        return Reply.toCaller(
                Cached.fresh(queries.list(asking, criteria, paging.limit(), paging.after(place))),
                page -> CommandsView.of(page, paging));
    }
}
