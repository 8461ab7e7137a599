package ai.alquimista.painel.application.metering;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.port.QuarantinedEvents;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.metering.QuarantineCriteria;
import ai.alquimista.painel.domain.metering.QuarantinedEvent;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;

/** The reports that were kept aside. Never remembered: whoever decides on them must see them as they are. */
public final class QuarantineQueries {

    private final PlatformGate platform;
    private final TenantGate tenants;
    private final QuarantinedEvents events;

    public QuarantineQueries(PlatformGate platform, TenantGate tenants, QuarantinedEvents events) {
        this.platform = platform;
        this.tenants = tenants;
        this.events = events;
    }

    /** One page; whoever looks at one tenant's leaves a line in the log. */
    public Page<QuarantinedEvent> list(Caller caller, QuarantineCriteria criteria, PageRequest page) {
        if (criteria.tenant().isPresent())
            tenants.enter(caller, Operation.LIST_INTERNAL_QUARANTINED_EVENTS, criteria.tenant());
        else platform.enter(caller, Operation.LIST_INTERNAL_QUARANTINED_EVENTS);
        return events.list(criteria, page);
    }
}
