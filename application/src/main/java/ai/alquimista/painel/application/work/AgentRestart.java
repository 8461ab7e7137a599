package ai.alquimista.painel.application.work;

import ai.alquimista.painel.application.port.AgentRuntime;
import ai.alquimista.painel.application.port.AgentRuntime.Restart;
import ai.alquimista.painel.application.port.CommandEffects;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.Order;
import ai.alquimista.painel.domain.command.Result;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Has the runtime start a tenant's agent anew, and puts that on record. */
public final class AgentRestart {

    private final CommandEffects effects;
    private final AgentRuntime runtime;
    private final WorkTrail trail;

    public AgentRestart(CommandEffects effects, AgentRuntime runtime, WorkTrail trail) {
        this.effects = effects;
        this.runtime = runtime;
        this.trail = trail;
    }

    Work restart(Hold hold, Order.RestartAgent order) {
        Optional<AgentStatus> status = effects.agent(order.owner(), order.agent());
        if (status.isEmpty() || status.get() != AgentStatus.ACTIVE) return refused(hold.command());
        if (!hold.isHeld()) return new Work.Lost();
        Restart restart =
                runtime.restart(order.owner(), order.agent(), hold.command().id() + ":restart");
        return switch (restart) {
            case Restart.Restarted restarted -> record(hold, order, restarted.instance());
            case Restart.NotDeployed nowhere -> Work.failed("the runtime knows no such agent of the tenant");
        };
    }

    /** An attempt before this one may have restarted it when it still was active. */
    private static Work refused(Command command) {
        String why = "the agent is not active";
        return command.attempts() > 1 ? new Work.Unknown(why) : Work.failed(why);
    }

    private Work record(Hold hold, Order.RestartAgent order, String instance) {
        if (!hold.isHeld()) return new Work.Lost();
        String agent = order.agent().toString();
        effects.recordRestart(
                hold.command().id(), order.owner(), order.agent(), trail.agentRestarted(hold.command(), agent));
        Map<String, @Nullable Object> output = new LinkedHashMap<>();
        output.put("agent_id", agent);
        output.put("instance", instance);
        return Work.done(Result.success(output));
    }
}
