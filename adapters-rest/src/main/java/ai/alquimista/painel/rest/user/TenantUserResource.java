package ai.alquimista.painel.rest.user;

import static ai.alquimista.painel.domain.access.Operation.INVITE_TENANT_USER;
import static ai.alquimista.painel.rest.query.QueryParameters.TENANT_ID;

import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.application.user.ChangingUsers;
import ai.alquimista.painel.application.user.InvitingUsers;
import ai.alquimista.painel.application.user.TenantUserQueries;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.tenant.Invitation;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantUser;
import ai.alquimista.painel.domain.tenant.UserChange;
import ai.alquimista.painel.rest.Endpoint;
import ai.alquimista.painel.rest.answer.Reply;
import ai.alquimista.painel.rest.once.Changed;
import ai.alquimista.painel.rest.once.IdempotencyKey;
import ai.alquimista.painel.rest.once.IdempotencyKey.Asked;
import ai.alquimista.painel.rest.once.IfMatch;
import ai.alquimista.painel.rest.openapi.ApiDocument;
import ai.alquimista.painel.rest.query.PathParameters;
import ai.alquimista.painel.rest.query.Query;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
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

/** {@code /tenant/users}. */
@Path("/tenant/users")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDocument.TENANT)
@Endpoint
public class TenantUserResource {

    private static final String LOCATION = "/tenant/users/";

    private final TenantUserQueries queries;
    private final InvitingUsers inviting;
    private final ChangingUsers changing;
    private final Supplier<Caller> caller;

    @Inject
    public TenantUserResource(
            TenantUserQueries queries, InvitingUsers inviting, ChangingUsers changing, Supplier<Caller> caller) {
        this.queries = queries;
        this.inviting = inviting;
        this.changing = changing;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listTenantUsers",
            summary = "The tenant's people",
            description = "All of them, by name; a plan allows at most a hundred.")
    @Parameter(ref = "tenant_id")
    @APIResponseSchema(value = TenantUsersView.class, responseCode = "200", responseDescription = "The people")
    public Reply list(@Context UriInfo uri) {
        Query query = Query.of(uri, TENANT_ID);
        return Reply.of(Cached.fresh(queries.list(caller.get(), query.get(TENANT_ID))), TenantUsersView::of);
    }

    @POST
    @Operation(
            operationId = "inviteTenantUser",
            summary = "Invite somebody",
            description =
                    "They are noted here first and then made known to the identity provider, which sends them an e-mail. While"
                            + " it is away the answer is 503: the invitation stands all the same and is followed up within a"
                            + " minute, or by the same request sent again. A plan that allows no more people, an address that the"
                            + " tenant has already, and one that cannot be invited are conflicts. Noted in the audit log.")
    @Parameter(ref = "tenant_id")
    @Parameter(ref = IdempotencyKey.HEADER)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InvitationRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "They may sign in",
            headers = {
                @Header(
                        name = "Location",
                        description = "What to change the user by",
                        schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
                @Header(ref = HttpHeaders.ETAG),
                @Header(ref = IdempotencyKey.REPLAYED)
            },
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TenantUserView.class)))
    public Response invite(@Nullable InvitationRequest body, @Context UriInfo uri, @Context HttpHeaders headers) {
        Optional<TenantId> tenant = Query.of(uri, TENANT_ID).get(TENANT_ID);
        Invitation invitation = InvitationRequest.invitation(body);
        Asked asked = new Asked(tenant.map(TenantId::toString), Optional.ofNullable(body));
        Repeatable<TenantUser> request = new Repeatable<>(
                IdempotencyKey.key(headers, INVITE_TENANT_USER, asked),
                user -> Changed.created(user.version(), LOCATION + user.id(), TenantUserView.of(user)));
        return Changed.of(inviting.invite(caller.get(), tenant, invitation, request));
    }

    @PATCH
    @Path("/{id}")
    @Operation(
            operationId = "updateTenantUser",
            summary = "Change a user's name or role, disable them or let them in again",
            description =
                    "Whoever is disabled is refused within a minute and signed out everywhere; whoever loses a role keeps what"
                            + " their token says until it ends. The change stands at once, and the identity provider follows if it"
                            + " is away. The last active administrator can neither be disabled nor lose the role. Noted in the"
                            + " audit log.")
    @Parameter(
            name = "id",
            in = ParameterIn.PATH,
            required = true,
            description = "The user's `id`.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"),
            example = "40000000-0000-0000-0000-000000000001")
    @Parameter(ref = "tenant_id")
    @Parameter(ref = HttpHeaders.IF_MATCH)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UserChangeRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The user as they are now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TenantUserView.class)))
    public Response change(
            @PathParam("id") String id,
            @Nullable UserChangeRequest body,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Optional<TenantId> tenant = Query.of(uri, TENANT_ID).get(TENANT_ID);
        UserChange change = UserChangeRequest.change(body);
        TenantUser user = changing.change(caller.get(), tenant, PathParameters.uuid(id), IfMatch.of(headers), change);
        return Changed.of(user.version(), TenantUserView.of(user));
    }
}
