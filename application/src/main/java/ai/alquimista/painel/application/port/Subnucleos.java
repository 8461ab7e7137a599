package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.subnucleo.Subnucleo;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.DateRange;
import java.util.List;

/** The Fibonacci sub-cores. */
public interface Subnucleos {

    /** By name, then id. */
    List<Subnucleo> ofTenant(TenantId tenant, DateRange usageDays);
}
