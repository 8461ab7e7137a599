package ai.alquimista.painel.domain.tenant;

/** How a month's requests stand to what the plan allows. Nobody is refused for it. */
public enum QuotaState {
    OK,
    /** From 80 % of the limit on, the limit itself included. */
    WARNING,
    /** Above the limit. */
    EXCEEDED
}
