package ai.alquimista.painel.application.tenant;

import static ai.alquimista.painel.domain.access.Operation.CHANGE_INTERNAL_TENANTS;

import ai.alquimista.painel.application.bulk.Attempted;
import ai.alquimista.painel.application.bulk.Bulk;
import ai.alquimista.painel.application.bulk.Outcomes;
import ai.alquimista.painel.application.bulk.Selected;
import ai.alquimista.painel.application.bulk.Work;
import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.port.ManyTenantChanges;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.GrantedPlatform;
import ai.alquimista.painel.domain.tenant.TenantChange;
import ai.alquimista.painel.domain.tenant.TenantFile;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantMove;
import ai.alquimista.painel.domain.tenant.TenantSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Suspends or reactivates many tenants. Each has its own history, and its own line in the log. */
public final class ChangingManyTenants {

    private final ManyTenantChanges tenants;
    private final TenantTrail trail;
    private final Bulk bulk;

    public ChangingManyTenants(ManyTenantChanges tenants, TenantTrail trail, Bulk bulk) {
        this.tenants = tenants;
        this.trail = trail;
        this.bulk = bulk;
    }

    /**
     * Moves each tenant that is meant, where its status leads there; those that are there already stay as they are.
     *
     * @throws Refusal if the caller may not, too many are meant, or the request's key was used for something else
     */
    public Answered change(
            Caller caller, TenantMove move, TenantSelection selection, Repeatable<Outcomes<Moved>> request) {
        return bulk.each(caller, CHANGE_INTERNAL_TENANTS, selection, request, new Moving(move));
    }

    /** A tenant that stands where it should, and as it was before. */
    public record Moved(TenantFile before, TenantFile tenant) {

        /** Whether it stood elsewhere before. */
        public boolean isChanged() {
            return !tenant.equals(before);
        }
    }

    /** The way there. The store is asked to do so many together, since that takes hardly longer than one. */
    private final class Moving implements Work<Moved> {

        private static final int TOGETHER = 50;

        private final TenantChange change;

        Moving(TenantMove move) {
            this.change = new TenantChange(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(move.goal()));
        }

        @Override
        public int together() {
            return TOGETHER;
        }

        @Override
        public List<Attempted<Moved>> settled(GrantedPlatform by, List<Selected> all) {
            Map<TenantId, TenantFile> now = tenants.find(by, ids(all));
            return all.stream()
                    .map(tenant -> moved(tenant, now))
                    .filter(each -> changes(each).findAny().isEmpty())
                    .toList();
        }

        @Override
        public List<Attempted<Moved>> on(GrantedPlatform by, List<Selected> some) {
            List<Attempted<Moved>> ended = new ArrayList<>();
            tenants.change(by, ids(some), before -> {
                some.forEach(tenant -> ended.add(moved(tenant, before)));
                return ended.stream()
                        .flatMap(this::changes)
                        .map(each ->
                                new Decision<>(each.tenant(), List.of(trail.changed(by, each.before(), each.tenant()))))
                        .toList();
            });
            return ended;
        }

        private Attempted<Moved> moved(Selected tenant, Map<TenantId, TenantFile> known) {
            TenantFile before = known.get(tenant.id());
            if (before == null) return new Attempted.Refused<>(tenant, new NotFound("tenant"));
            try {
                return new Attempted.Done<>(tenant, new Moved(before, change.of(before, trail.now())));
            } catch (Conflict elsewhere) {
                return new Attempted.Refused<>(tenant, elsewhere);
            }
        }

        private Stream<Moved> changes(Attempted<Moved> attempted) {
            return attempted instanceof Attempted.Done<Moved> done
                            && done.result().isChanged()
                    ? Stream.of(done.result())
                    : Stream.empty();
        }

        private Set<TenantId> ids(List<Selected> some) {
            return some.stream().map(Selected::id).collect(Collectors.toSet());
        }
    }
}
