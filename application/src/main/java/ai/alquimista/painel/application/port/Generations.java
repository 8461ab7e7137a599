package ai.alquimista.painel.application.port;

import ai.alquimista.painel.application.read.Topic;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.Map;

/**
 * How often the data was changed. A generation grows in the very transaction that changes something, and never shrinks; a
 * topic that was never changed may be missing. At most 2 s old.
 */
public interface Generations {

    Map<Topic, Long> of(TenantId tenant);

    /** Of all tenants together. */
    Map<Topic, Long> ofPlatform();
}
