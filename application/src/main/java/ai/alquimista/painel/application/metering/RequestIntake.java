package ai.alquimista.painel.application.metering;

import ai.alquimista.painel.application.port.MeteredRequests;
import ai.alquimista.painel.application.port.MeteredTenants;
import ai.alquimista.painel.domain.metering.AgentRequest;
import ai.alquimista.painel.domain.metering.DatedRequest;
import ai.alquimista.painel.domain.metering.Rejection;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

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
        JudgedBatch judged = JudgedBatch.of(batch, unreadable, tenants, clock.instant());
        List<DatedRequest> good = judged.requests();
        return judged.receipt(good.isEmpty() ? List.of() : requests.add(good));
    }
}
