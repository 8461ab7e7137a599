package ai.alquimista.painel.rest.command;

import ai.alquimista.painel.application.command.CommandTypeQueries;
import ai.alquimista.painel.application.command.PausingCommands;
import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.rest.Endpoint;
import ai.alquimista.painel.rest.answer.Reply;
import ai.alquimista.painel.rest.openapi.ApiDocument;
import ai.alquimista.painel.rest.problem.Language;
import ai.alquimista.painel.rest.query.Query;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /internal/operations/command-types}. */
@Path("/internal/operations/command-types")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDocument.INTERNAL)
@Endpoint
public class CommandTypeResource {

    private final CommandTypeQueries queries;
    private final PausingCommands pausing;
    private final Supplier<Caller> caller;

    @Inject
    public CommandTypeResource(CommandTypeQueries queries, PausingCommands pausing, Supplier<Caller> caller) {
        this.queries = queries;
        this.pausing = pausing;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listInternalCommandTypes",
            summary = "What can be commanded, and what must be said with it",
            description =
                    "Each type with the JSON Schema of its parameters, so that forms can be built from it; its words"
                            + " in the caller's language, and in all of them.")
    @Parameter(ref = "Accept-Language")
    @APIResponseSchema(
            value = CommandTypesView.class,
            responseCode = "200",
            responseDescription = "Every type of command")
    public Reply list(@Context UriInfo uri, @Context HttpHeaders headers) {
        Query.of(uri);
        Language language = Worded.language(headers);
        return Reply.inLanguage(
                language, Cached.fresh(queries.list(caller.get())), types -> CommandTypesView.of(types, language));
    }

    @PATCH
    @Path("/{type}")
    @Operation(
            operationId = "updateInternalCommandType",
            summary = "Have commands of a type wait, or go on",
            description =
                    "While a type is paused its commands can be given, and wait; those that run go on to their end."
                            + " Each change is noted in the audit log.")
    @Parameter(
            name = "type",
            in = ParameterIn.PATH,
            required = true,
            description = "Which type.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"HEALTH_CHECK", "RESET_TOKEN", "RESTART_AGENT", "REPROCESS_QUEUE"}),
            example = "RESTART_AGENT")
    @Parameter(ref = "Accept-Language")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PauseRequest.class)))
    @APIResponseSchema(
            value = CommandTypeView.class,
            responseCode = "200",
            responseDescription = "The type as it is now")
    public Response update(
            @PathParam("type") String type,
            @Nullable PauseRequest body,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        CommandType known = Arrays.stream(CommandType.values())
                .filter(each -> each.name().equals(type))
                .findFirst()
                .orElseThrow(() -> new NotFound("command_type"));
        Query.of(uri);
        boolean paused = PauseRequest.wanted(body);
        Language language = Worded.language(headers);
        CommandTypeView now = CommandTypeView.of(pausing.set(caller.get(), known, paused), language);
        return Worded.in(language, Response.ok(now)).build();
    }
}
