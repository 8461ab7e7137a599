package ai.alquimista.painel.rest.bulk;

import static ai.alquimista.painel.domain.access.Operation.CHANGE_INTERNAL_TENANTS;

import ai.alquimista.painel.application.bulk.Outcomes;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.tenant.ChangingManyTenants;
import ai.alquimista.painel.application.tenant.ChangingManyTenants.Moved;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.rest.Endpoint;
import ai.alquimista.painel.rest.bulk.TenantBulkRequest.Meant;
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

/** {@code /internal/tenants/bulk}. */
@Path("/internal/tenants/bulk")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDocument.INTERNAL)
@Endpoint
public class TenantBulkResource {

    private final ChangingManyTenants changing;
    private final Supplier<Caller> caller;

    @Inject
    public TenantBulkResource(ChangingManyTenants changing, Supplier<Caller> caller) {
        this.changing = changing;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "changeInternalTenants",
            summary = "Suspend or reactivate many tenants",
            description =
                    "Each by itself, in the order of the answer, with a row of its own in its history and a line of its own in"
                            + " the audit log; what fails for one stops no other. After three seconds none is begun with: those"
                            + " that are left are told as `NOT_TRIED`, and the same request goes on with them. Under an"
                            + " Idempotency-Key the answer is kept once there is nothing left to try.")
    @Parameter(ref = IdempotencyKey.HEADER)
    @Parameter(ref = "Accept-Language")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TenantBulkRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "What became of each; some may have failed",
            headers = @Header(ref = IdempotencyKey.REPLAYED),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TenantBulkView.class)))
    public Response change(
            @Nullable TenantBulkRequest body,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context HttpServletRequest request) {
        Query.of(uri);
        Meant meant = TenantBulkRequest.meant(body);
        Asker asker = Asker.of(request);
        Repeatable<Outcomes<Moved>> repeatable = new Repeatable<>(
                IdempotencyKey.key(
                        headers, CHANGE_INTERNAL_TENANTS, new Asked(Optional.empty(), Optional.ofNullable(body))),
                outcomes -> BulkReply.of(TenantBulkView.of(meant.move(), outcomes, asker), asker));
        return Changed.of(changing.change(caller.get(), meant.move(), meant.selection(), repeatable));
    }
}
