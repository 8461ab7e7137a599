package ai.alquimista.painel.domain.billing;

/**
 * What one row of a tenant's history does to its revenue. A paying tenant is one whose status is other than inactive and
 * whose MRR is above zero; a suspended tenant therefore goes on paying.
 */
public enum MovementKind {
    /** The tenant pays for the first time ever. */
    NEW,
    /** A paying tenant's MRR rises. */
    EXPANSION,
    /** A paying tenant's MRR falls, yet not to zero. */
    CONTRACTION,
    /** A paying tenant stops paying: it is inactive, or its MRR is zero. */
    CHURN,
    /** A tenant pays again that had paid before and had stopped. */
    REACTIVATION,
    /** Its revenue stays what it was. */
    NONE
}
