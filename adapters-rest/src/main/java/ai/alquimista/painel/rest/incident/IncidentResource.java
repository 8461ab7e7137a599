package ai.alquimista.painel.rest.incident;

import static ai.alquimista.painel.rest.query.Parameters.TENANT_ID;

import ai.alquimista.painel.application.incident.IncidentQueries;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.incident.IncidentFilter;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.rest.json.Spelling;
import ai.alquimista.painel.rest.paging.CursorSeal;
import ai.alquimista.painel.rest.paging.Paging;
import ai.alquimista.painel.rest.paging.Place;
import ai.alquimista.painel.rest.query.Parameter;
import ai.alquimista.painel.rest.query.Query;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** {@code /tenant/incidents}. */
@Path("/tenant/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class IncidentResource {

    private static final Parameter<IncidentFilter> STATUS =
            Parameter.oneOf("status", IncidentFilter.class, IncidentFilter.ALL);
    private static final Parameter<Integer> LIMIT = Paging.limit(20);

    private final IncidentQueries incidents;
    private final Provider<Caller> caller;
    private final CursorSeal seal;

    @Inject
    public IncidentResource(IncidentQueries incidents, Provider<Caller> caller, CursorSeal seal) {
        this.incidents = incidents;
        this.caller = caller;
        this.seal = seal;
    }

    @GET
    public IncidentsView list(@Context UriInfo uri) {
        Query query = Query.of(uri, TENANT_ID, STATUS, LIMIT, Paging.OFFSET, Paging.CURSOR);
        IncidentFilter filter = query.get(STATUS);
        Paging paging = Paging.of(seal, query, LIMIT);
        Page<Incident> page = incidents.list(
                caller.get(),
                query.get(TENANT_ID),
                filter,
                tenant ->
                        paging.in(new Place(Operation.LIST_TENANT_INCIDENTS, tenant, "status=" + Spelling.of(filter))));
        return IncidentsView.of(page, paging);
    }
}
