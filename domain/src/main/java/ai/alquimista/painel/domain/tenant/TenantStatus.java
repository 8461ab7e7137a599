package ai.alquimista.painel.domain.tenant;

/** Active tenants are served; suspended ones keep their contract but not their access; inactive ones have left. */
public enum TenantStatus {
    ACTIVE,
    SUSPENDED,
    INACTIVE;

    /** Whether that follows on this one; whoever has left comes back to be served. */
    public boolean leadsTo(TenantStatus next) {
        return switch (this) {
            case ACTIVE -> next != ACTIVE;
            case SUSPENDED -> next != SUSPENDED;
            case INACTIVE -> next == ACTIVE;
        };
    }
}
