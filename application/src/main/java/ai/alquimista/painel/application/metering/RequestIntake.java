package ai.alquimista.painel.application.metering;

import ai.alquimista.painel.application.port.MeteredRequests;
import ai.alquimista.painel.application.port.MeteredRequests.Dated;
import ai.alquimista.painel.application.port.MeteredRequests.Reception;
import ai.alquimista.painel.application.port.MeteredTenants;
import ai.alquimista.painel.domain.metering.AgentRequest;
import ai.alquimista.painel.domain.metering.MeteredTenant;
import ai.alquimista.painel.domain.metering.Rejection;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Takes batches of requests in. Each is judged alone: a bad one keeps no other from counting. */
public final class RequestIntake {

    private final MeteredTenants tenants;
    private final MeteredRequests requests;
    private final Clock clock;

    public RequestIntake(MeteredTenants tenants, MeteredRequests requests, Clock clock) {
        this.tenants = tenants;
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * Takes what can be read of a batch in; returns once all that is accepted is durable.
     *
     * @param batch by place
     * @param unreadable what could not be read, by place
     */
    public Receipt take(SortedMap<Integer, AgentRequest> batch, Map<Integer, Rejection> unreadable) {
        SortedMap<Integer, Rejection> rejected = new TreeMap<>(unreadable);
        List<Judged> good = new ArrayList<>();
        Map<TenantId, MeteredTenant> known = tenants.of(tenantsOf(batch));
        Instant now = clock.instant();
        batch.forEach((place, request) -> {
            MeteredTenant tenant = known.get(request.tenant());
            if (tenant == null) {
                rejected.put(place, Rejection.UNKNOWN_TENANT);
                return;
            }
            Optional<Rejection> objection = tenant.objectionTo(request, now);
            if (objection.isPresent()) rejected.put(place, objection.get());
            else good.add(new Judged(place, new Dated(request, tenant.dayOf(request)), tenant.isLate(request, now)));
        });
        return receipt(good, rejected);
    }

    private Receipt receipt(List<Judged> good, SortedMap<Integer, Rejection> rejected) {
        List<Reception> receptions = good.isEmpty()
                ? List.of()
                : requests.add(good.stream().map(Judged::dated).toList());
        int accepted = 0;
        int late = 0;
        int duplicates = 0;
        for (int i = 0; i < receptions.size(); i++) {
            switch (receptions.get(i)) {
                case ACCEPTED -> {
                    accepted++;
                    if (good.get(i).late()) late++;
                }
                case DUPLICATE -> duplicates++;
                case MISMATCH -> rejected.put(good.get(i).place(), Rejection.PAYLOAD_MISMATCH);
            }
        }
        return new Receipt(accepted, late, duplicates, rejected);
    }

    private static Set<TenantId> tenantsOf(SortedMap<Integer, AgentRequest> batch) {
        return batch.values().stream().map(AgentRequest::tenant).collect(Collectors.toUnmodifiableSet());
    }

    /** An event that nothing speaks against. */
    private record Judged(int place, Dated dated, boolean late) {}
}
