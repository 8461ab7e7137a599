package ai.alquimista.painel.rest.usage;

import static ai.alquimista.painel.rest.query.Parameters.TENANT_ID;

import ai.alquimista.painel.application.usage.UsageQueries;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.usage.Period;
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
import java.util.List;
import java.util.Optional;

/** {@code /tenant/usage}. */
@Path("/tenant/usage")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class UsageResource {

    private static final Parameter<Period> PERIOD =
            Parameter.oneOf("period", List.of(Period.values()), Period::code, Period.THIRTY_DAYS);
    private static final Parameter<Optional<AgentId>> AGENT_ID = Parameter.uuid("agent_id", AgentId::new);

    private final UsageQueries usage;
    private final Provider<Caller> caller;

    @Inject
    public UsageResource(UsageQueries usage, Provider<Caller> caller) {
        this.usage = usage;
        this.caller = caller;
    }

    @GET
    public UsageView report(@Context UriInfo uri) {
        Query query = Query.of(uri, TENANT_ID, PERIOD, AGENT_ID);
        Period period = query.get(PERIOD);
        return UsageView.of(period, usage.report(caller.get(), query.get(TENANT_ID), period, query.get(AGENT_ID)));
    }
}
