package ai.alquimista.painel.domain.tenant;

/** Active tenants are served; suspended ones keep their contract but not their access; inactive ones have left. */
public enum TenantStatus {
    ACTIVE,
    SUSPENDED,
    INACTIVE
}
