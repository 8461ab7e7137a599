package ai.alquimista.painel.rest.query;

import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.Optional;

/** The parameters that several routes take. */
public final class QueryParameters {

    /** Whose data is meant: needed from internal callers, at most their own from customers. */
    public static final QueryParameter<Optional<TenantId>> TENANT_ID = QueryParameter.uuid("tenant_id", TenantId::new);

    private QueryParameters() {}
}
