package ai.alquimista.painel.rest.directory;

import static ai.alquimista.painel.domain.access.Operation.CREATE_INTERNAL_TENANT;

import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.tenant.OnboardingTenants;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.tenant.NewTenant;
import ai.alquimista.painel.domain.tenant.TenantFile;
import ai.alquimista.painel.rest.Endpoint;
import ai.alquimista.painel.rest.detail.TenantDetailView.TenantFileView;
import ai.alquimista.painel.rest.once.Changed;
import ai.alquimista.painel.rest.once.IdempotencyKey;
import ai.alquimista.painel.rest.once.IdempotencyKey.Asked;
import ai.alquimista.painel.rest.openapi.ApiDocument;
import ai.alquimista.painel.rest.query.Query;
import jakarta.inject.Inject;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /internal/tenants}, for who comes. */
@Path("/internal/tenants")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDocument.INTERNAL)
@Endpoint
public class OnboardingResource {

    private final OnboardingTenants onboarding;
    private final Supplier<Caller> caller;

    @Inject
    public OnboardingResource(OnboardingTenants onboarding, Supplier<Caller> caller) {
        this.onboarding = onboarding;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "createInternalTenant",
            summary = "Make a company a tenant",
            description = "It is active at once, and its history and revenue begin with it. Noted in the audit log.")
    @Parameter(ref = IdempotencyKey.HEADER)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OnboardingRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "The tenant",
            headers = {
                @Header(
                        name = "Location",
                        description = "Where the tenant can be looked at",
                        schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
                @Header(ref = HttpHeaders.ETAG),
                @Header(ref = IdempotencyKey.REPLAYED)
            },
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TenantFileView.class)))
    public Response onboard(@Nullable OnboardingRequest body, @Context UriInfo uri, @Context HttpHeaders headers) {
        Query.of(uri);
        Optional<Once.Key> key = IdempotencyKey.key(
                headers, CREATE_INTERNAL_TENANT, new Asked(Optional.empty(), Optional.ofNullable(body)));
        NewTenant company = OnboardingRequest.company(body);
        return Changed.of(
                onboarding.onboard(caller.get(), company, new Repeatable<>(key, OnboardingResource::created)));
    }

    private static FirstAnswer created(TenantFile tenant) {
        return Changed.created(tenant.version(), "/internal/tenants/" + tenant.id(), TenantFileView.of(tenant));
    }
}
