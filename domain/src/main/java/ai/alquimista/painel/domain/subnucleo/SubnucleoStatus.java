package ai.alquimista.painel.domain.subnucleo;

/** Whether a tenant's sub-core works. */
public enum SubnucleoStatus {
    ACTIVE,
    INACTIVE,
    SUSPENDED
}
