package ai.alquimista.painel.rest.integration;

import static ai.alquimista.painel.domain.access.Operation.RECONNECT_TENANT_INTEGRATION;
import static ai.alquimista.painel.domain.access.Operation.TEST_TENANT_INTEGRATION;

import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.integration.ChangingIntegrations;
import ai.alquimista.painel.application.integration.ChangingIntegrations.Patch;
import ai.alquimista.painel.application.integration.ReconnectingIntegrations;
import ai.alquimista.painel.application.integration.RemovingIntegrations;
import ai.alquimista.painel.application.integration.TestingIntegrations;
import ai.alquimista.painel.application.integration.TestingIntegrations.Tested;
import ai.alquimista.painel.application.port.TenantIntegrations.Which;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.secret.Secret;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.rest.integration.IntegrationsView.IntegrationView;
import ai.alquimista.painel.rest.once.Changed;
import ai.alquimista.painel.rest.once.IdempotencyKey;
import ai.alquimista.painel.rest.once.IdempotencyKey.Asked;
import ai.alquimista.painel.rest.once.IfMatch;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do with an integration that is there, and how that is answered. */
@Dependent
public class IntegrationMoves {

    private final ChangingIntegrations changing;
    private final RemovingIntegrations removing;
    private final ReconnectingIntegrations reconnecting;
    private final TestingIntegrations testing;

    @Inject
    public IntegrationMoves(
            ChangingIntegrations changing,
            RemovingIntegrations removing,
            ReconnectingIntegrations reconnecting,
            TestingIntegrations testing) {
        this.changing = changing;
        this.removing = removing;
        this.reconnecting = reconnecting;
        this.testing = testing;
    }

    /** Who moves which tenant's integration, and by what request. */
    record Move(Caller caller, Optional<TenantId> asked, UUID integration, HttpHeaders headers) {

        Which which() {
            return new Which(integration, IfMatch.of(headers));
        }

        Optional<Once.Key> key(Operation operation, @Nullable Record body) {
            return IdempotencyKey.key(
                    headers, operation, new Asked(Optional.of(integration.toString()), Optional.ofNullable(body)));
        }
    }

    Response change(Move move, Patch patch) {
        Repeatable<Integration> request = new Repeatable<>(Optional.empty(), IntegrationMoves::done);
        return Changed.of(changing.change(move.caller(), move.asked(), move.which(), patch, request));
    }

    Response remove(Move move) {
        removing.remove(move.caller(), move.asked(), move.which());
        return Response.noContent().build();
    }

    Response reconnect(Move move, @Nullable ReconnectRequest body) {
        Optional<Once.Key> key = move.key(RECONNECT_TENANT_INTEGRATION, body);
        Secret secret = ReconnectRequest.secret(body);
        Repeatable<Integration> request = new Repeatable<>(key, IntegrationMoves::done);
        return Changed.of(reconnecting.reconnect(move.caller(), move.asked(), move.which(), secret, request));
    }

    Response test(Move move) {
        Repeatable<Tested> request =
                new Repeatable<>(move.key(TEST_TENANT_INTEGRATION, null), IntegrationMoves::tested);
        return Changed.of(testing.test(move.caller(), move.asked(), move.integration(), request));
    }

    private static FirstAnswer done(Integration integration) {
        return Changed.done(integration.version(), IntegrationView.of(integration, true));
    }

    private static FirstAnswer tested(Tested tested) {
        return Changed.done(tested.integration().version(), TestView.of(tested));
    }
}
