package ai.alquimista.painel.application.read;

/** What an answer is made of. Each has a generation, which grows whenever something of the kind changes. */
public enum Topic {
    /** The tenants themselves, their users, agents and sub-cores, and the plans. */
    TENANTS,
    INTEGRATIONS,
    INCIDENTS,
    /** Day rows and all that is added up from them. */
    USAGE,
    /** The history of plans, and the movements taken from it. */
    BILLING
}
