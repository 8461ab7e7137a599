package ai.alquimista.painel.domain.access;

/** The two kinds of people that the panel serves. */
public enum Audience {
    /** AlquimistaAI's own team, listed in {@code staff}. */
    INTERNAL,
    /** A customer's people, listed in {@code tenant_users}. */
    TENANT
}
