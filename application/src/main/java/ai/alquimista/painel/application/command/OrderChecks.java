package ai.alquimista.painel.application.command;

import ai.alquimista.painel.application.port.CommandEffects;
import ai.alquimista.painel.application.port.Tenants;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.Refusal.Unprocessable;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.domain.command.Order;
import ai.alquimista.painel.domain.tenant.TenantId;

/** Whether what an order names is there, belongs together and allows it: told when the order is given, not when it is due. */
public final class OrderChecks {

    private final Tenants tenants;
    private final CommandEffects subjects;

    public OrderChecks(Tenants tenants, CommandEffects subjects) {
        this.tenants = tenants;
        this.subjects = subjects;
    }

    /**
     * Lets an order pass, or refuses.
     *
     * @throws Refusal if there is no such tenant, or what the order names does not allow it
     */
    void check(Order order) {
        order.tenant().ifPresent(tenant -> checkTenant(order.type(), tenant));
        switch (order) {
            case Order.HealthCheck check -> {}
            case Order.ReprocessQueue reprocess -> {}
            case Order.ResetToken reset -> checkIntegration(reset);
            case Order.RestartAgent restart -> checkAgent(restart);
        }
    }

    private void checkTenant(CommandType type, TenantId tenant) {
        if (!type.serves(tenants.standing(tenant)
                .orElseThrow(() -> new NotFound("tenant"))
                .status())) throw new Unprocessable("tenant_id", Flaw.TENANT_NOT_ACTIVE);
    }

    private void checkIntegration(Order.ResetToken reset) {
        if (subjects.integration(reset.owner(), reset.integration()).isEmpty())
            throw new Unprocessable("parameters.integration_id", Flaw.NOT_OF_TENANT);
    }

    private void checkAgent(Order.RestartAgent restart) {
        AgentStatus status = subjects.agent(restart.owner(), restart.agent())
                .orElseThrow(() -> new Unprocessable("parameters.agent_id", Flaw.NOT_OF_TENANT));
        if (status != AgentStatus.ACTIVE) throw new Unprocessable("parameters.agent_id", Flaw.AGENT_NOT_ACTIVE);
    }
}
