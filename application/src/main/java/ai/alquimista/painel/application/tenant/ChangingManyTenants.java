package ai.alquimista.painel.application.tenant;

import static ai.alquimista.painel.domain.access.Operation.CHANGE_INTERNAL_TENANTS;

import ai.alquimista.painel.application.bulk.Bulk;
import ai.alquimista.painel.application.bulk.Outcomes;
import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.port.TenantChanges;
import ai.alquimista.painel.application.port.Tenants;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.tenant.Places;
import ai.alquimista.painel.domain.tenant.PlanLimits;
import ai.alquimista.painel.domain.tenant.TenantChange;
import ai.alquimista.painel.domain.tenant.TenantFile;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantMove;
import ai.alquimista.painel.domain.tenant.TenantSelection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Suspends or reactivates many tenants. Each has its own history, and its own line in the log. */
public final class ChangingManyTenants {

    private final Tenants tenants;
    private final TenantChanges changes;
    private final TenantTrail trail;
    private final Bulk bulk;

    public ChangingManyTenants(Tenants tenants, TenantChanges changes, TenantTrail trail, Bulk bulk) {
        this.tenants = tenants;
        this.changes = changes;
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
        return bulk.each(
                caller, CHANGE_INTERNAL_TENANTS, selection, request, tenant -> moved(caller, move, tenant.id()));
    }

    private Moved moved(Caller caller, TenantMove move, TenantId id) {
        Granted by = Granted.toStaff(
                caller, CHANGE_INTERNAL_TENANTS, tenants.standing(id).orElseThrow(() -> new NotFound("tenant")));
        Moving moving = new Moving(by, move);
        TenantFile tenant = changes.change(by, Optional.empty(), moving);
        return new Moved(tenant, moving.changed);
    }

    /**
     * A tenant that stands where it should.
     *
     * @param isChanged whether it stood elsewhere before
     */
    public record Moved(TenantFile tenant, boolean isChanged) {}

    /** The rule for one tenant, which remembers whether there was anything to do. */
    private final class Moving implements TenantChanges.Rule {

        private final Granted by;
        private final TenantChange change;
        private boolean changed;

        Moving(Granted by, TenantMove move) {
            this.by = by;
            this.change = new TenantChange(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(move.goal()));
        }

        @Override
        public Decision<TenantFile> on(TenantFile before, Places taken, Map<String, PlanLimits> offered) {
            Instant now = trail.now();
            TenantFile after = change.of(before, now);
            changed = !after.equals(before);
            return new Decision<>(after, List.of(trail.changed(by, before, after)));
        }
    }
}
