package ai.alquimista.painel.domain.tenant;

/** What can become of many tenants at once. */
public enum TenantMove {
    SUSPEND(TenantStatus.SUSPENDED),
    REACTIVATE(TenantStatus.ACTIVE);

    private final TenantStatus goal;

    TenantMove(TenantStatus goal) {
        this.goal = goal;
    }

    public TenantStatus goal() {
        return goal;
    }
}
