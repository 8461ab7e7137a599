package ai.alquimista.painel.rest.staff;

import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.application.staff.StaffQueries;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.StaffFilter;
import ai.alquimista.painel.rest.Endpoint;
import ai.alquimista.painel.rest.answer.Reply;
import ai.alquimista.painel.rest.openapi.ApiDocument;
import ai.alquimista.painel.rest.query.Query;
import ai.alquimista.painel.rest.query.QueryParameter;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /internal/staff}. */
@Path("/internal/staff")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDocument.INTERNAL)
@Endpoint
public class StaffResource {

    private static final QueryParameter<StaffFilter> STATUS =
            QueryParameter.oneOf("status", StaffFilter.class, StaffFilter.ACTIVE);

    private final StaffQueries staff;
    private final Supplier<Caller> caller;

    @Inject
    public StaffResource(StaffQueries staff, Supplier<Caller> caller) {
        this.staff = staff;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listInternalStaff",
            summary = "Our own people, by name",
            description = "Those whom work can be given to, unless all are asked for.")
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "Whether to show those who left, too.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"active", "all"},
                            defaultValue = "active"),
            example = "active")
    @APIResponseSchema(value = StaffView.class, responseCode = "200", responseDescription = "Our own people")
    public Reply list(@Context UriInfo uri) {
        StaffFilter filter = Query.of(uri, STATUS).get(STATUS);
        return Reply.of(Cached.fresh(staff.list(caller.get(), filter)), StaffView::of);
    }
}
