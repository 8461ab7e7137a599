package ai.alquimista.painel.application.metering;

import ai.alquimista.painel.application.port.MeteredRequests.Reception;
import ai.alquimista.painel.application.port.MeteredTenants;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.metering.AgentRequest;
import ai.alquimista.painel.domain.metering.DatedRequest;
import ai.alquimista.painel.domain.metering.MeteredTenant;
import ai.alquimista.painel.domain.metering.Rejection;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A batch whose events were judged, each by its tenant, and of which none is added yet. */
final class JudgedBatch {

    private final List<Good> good = new ArrayList<>();
    private final SortedMap<Integer, Rejection> rejected;

    private JudgedBatch(Map<Integer, Rejection> unreadable) {
        this.rejected = new TreeMap<>(unreadable);
    }

    static JudgedBatch of(
            SortedMap<Integer, AgentRequest> batch,
            Map<Integer, Rejection> unreadable,
            MeteredTenants tenants,
            Instant now) {
        var judged = new JudgedBatch(unreadable);
        Map<TenantId, MeteredTenant> known = tenants.of(named(batch));
        batch.forEach((place, request) ->
                judged.judge(place, request, Optional.ofNullable(known.get(request.tenant())), now));
        return judged;
    }

    private void judge(int place, AgentRequest request, Optional<MeteredTenant> owner, Instant now) {
        if (owner.isEmpty()) {
            rejected.put(place, Rejection.UNKNOWN_TENANT);
            return;
        }
        MeteredTenant tenant = owner.get();
        Optional<Rejection> objection = tenant.objectionTo(request, now);
        if (objection.isPresent()) rejected.put(place, objection.get());
        else good.add(new Good(place, new DatedRequest(request, tenant.dayOf(request)), tenant.isLate(request, now)));
    }

    /** What is to be added. */
    List<DatedRequest> requests() {
        return good.stream().map(Good::dated).toList();
    }

    /** What became of all of it, once it is known what became of the {@link #requests}. */
    Receipt receipt(List<Reception> receptions) {
        SortedMap<Integer, Rejection> all = new TreeMap<>(rejected);
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
                case MISMATCH -> all.put(good.get(i).place(), Rejection.PAYLOAD_MISMATCH);
            }
        }
        return new Receipt(accepted, late, duplicates, Collections.unmodifiableSortedMap(all));
    }

    private static Map<TenantId, Set<AgentId>> named(SortedMap<Integer, AgentRequest> batch) {
        Map<TenantId, Set<AgentId>> named = new HashMap<>();
        for (AgentRequest request : batch.values()) {
            Set<AgentId> agents = named.computeIfAbsent(request.tenant(), tenant -> new HashSet<>());
            request.agent().ifPresent(agents::add);
        }
        return named;
    }

    /** An event that nothing speaks against. */
    private record Good(int place, DatedRequest dated, boolean late) {}
}
