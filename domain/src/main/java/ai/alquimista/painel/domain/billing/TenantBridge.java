package ai.alquimista.painel.domain.billing;

/**
 * How the number of paying tenants came from what it was to what it is. It does not exist unless opening + newcomers +
 * reactivated + transfers in − churned − transfers out is the closing.
 *
 * @param newcomers that paid for the first time ever
 * @param reactivated that pay again after they had paid and stopped
 * @param churned that stopped paying, in the plan or segment that they left
 * @param in paying tenants that came from another plan or segment
 * @param out paying tenants that went to another plan or segment
 */
public record TenantBridge(
        long opening, long newcomers, long reactivated, long churned, long in, long out, long closing) {

    public TenantBridge {
        long reached = opening + newcomers + reactivated + in - churned - out;
        if (reached != closing)
            throw new IllegalArgumentException("the movements lead to " + reached + " tenants, not to " + closing);
    }
}
