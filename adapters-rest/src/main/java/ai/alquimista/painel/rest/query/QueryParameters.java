package ai.alquimista.painel.rest.query;

import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.Period;
import java.util.List;
import java.util.Optional;

/** The parameters that several routes take. */
public final class QueryParameters {

    /** Whose data is meant: needed from internal callers, at most their own from customers. */
    public static final QueryParameter<Optional<TenantId>> TENANT_ID = QueryParameter.uuid("tenant_id", TenantId::new);

    /** How many calendar days, ending today; thirty where nothing is said. */
    public static final QueryParameter<Period> PERIOD =
            QueryParameter.oneOf("period", List.of(Period.values()), Period::code, Period.THIRTY_DAYS);

    private QueryParameters() {}
}
