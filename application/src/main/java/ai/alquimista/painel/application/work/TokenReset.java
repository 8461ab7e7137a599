package ai.alquimista.painel.application.work;

import ai.alquimista.painel.application.port.CommandEffects;
import ai.alquimista.painel.application.port.CommandEffects.Subject;
import ai.alquimista.painel.application.port.Credentials;
import ai.alquimista.painel.domain.command.Order;
import ai.alquimista.painel.domain.command.Result;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Revokes an integration's credential and has the integration wait for a new one. That it was revoked is noted before the
 * database forgets where it lay: so an attempt that takes over answers the same, and leaves alone a credential that a
 * customer brought in the meantime.
 */
public final class TokenReset {

    private static final String REVOKED = "revoked";

    private final CommandEffects effects;
    private final Credentials credentials;
    private final WorkTrail trail;

    public TokenReset(CommandEffects effects, Credentials credentials, WorkTrail trail) {
        this.effects = effects;
        this.credentials = credentials;
        this.trail = trail;
    }

    Work reset(Hold hold, Order.ResetToken order) {
        Optional<Subject> subject = effects.integration(order.owner(), order.integration());
        if (subject.isEmpty()) return Work.failed("the tenant has no such integration any more");
        boolean revoked = wasRevoked(hold);
        if (!revoked && subject.get().credential().isPresent()) {
            if (!revoke(hold, subject.get().credential().get())) return new Work.Lost();
            revoked = true;
        }
        return hold.isHeld() ? record(hold, order, revoked) : new Work.Lost();
    }

    private static boolean wasRevoked(Hold hold) {
        return hold.command().attempts() > 1
                && Boolean.TRUE.equals(hold.progress().get(REVOKED));
    }

    private boolean revoke(Hold hold, String credential) {
        if (!hold.isHeld()) return false;
        credentials.revoke(credential);
        return hold.note(Map.of(REVOKED, true));
    }

    private Work record(Hold hold, Order.ResetToken order, boolean revoked) {
        String integration = order.integration().toString();
        effects.resetIntegration(
                hold.command().id(), order.owner(), order.integration(), trail.tokenReset(hold.command(), integration));
        Map<String, @Nullable Object> output = new LinkedHashMap<>();
        output.put("integration_id", integration);
        output.put("status", "pending");
        output.put(REVOKED, revoked);
        return Work.done(Result.success(output));
    }
}
