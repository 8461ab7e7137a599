package ai.alquimista.painel.application.integration;

import ai.alquimista.painel.application.port.CredentialDoubts;
import ai.alquimista.painel.application.port.Credentials;
import ai.alquimista.painel.application.port.Doubt;
import ai.alquimista.painel.application.port.TenantIntegrations.Changed;
import ai.alquimista.painel.application.port.TenantIntegrations.Kept;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.secret.Secret;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Brings a credential to the secret store and its name to an integration. Wherever that breaks off, what is left is in doubt
 * and will be revoked: no integration is left without its credential, and for long no credential without its integration.
 */
public final class CredentialHandover {

    private final Credentials credentials;
    private final CredentialDoubts doubts;
    private final Clock clock;

    public CredentialHandover(Credentials credentials, CredentialDoubts doubts, Clock clock) {
        this.credentials = credentials;
        this.doubts = doubts;
        this.clock = clock;
    }

    /** Under an id of its own, so that no other is ever in its place. If the store fails, what it did is not known yet. */
    Changed hand(Granted by, Secret secret, Function<Kept, Changed> change) {
        UUID id = UUID.randomUUID();
        Doubt doubt =
                new Doubt(by.tenant().id(), id, credentials.name(by.tenant().id(), id));
        doubts.note(by, doubt, clock.instant());
        String name = credentials.keep(by.tenant().id(), id, secret);
        Changed changed = change(by, doubt, () -> change.apply(new Kept(id, name)));
        changed.freed().ifPresent(freed -> forget(by, freed));
        return changed;
    }

    /** One that no integration has any more. */
    void forget(Granted by, Doubt condemned) {
        try {
            credentials.revoke(condemned.name());
            doubts.settle(by, condemned);
        } catch (Unavailable later) {
            // The change stands, and the next round of RevokingCredentials comes to it.
        }
    }

    private Changed change(Granted by, Doubt doubt, Supplier<Changed> change) {
        try {
            Changed changed = change.get();
            if (changed.answered().isReplayed()) giveUp(by, doubt);
            return changed;
        } catch (RuntimeException failed) {
            giveUp(by, doubt);
            throw failed;
        }
    }

    private void giveUp(Granted by, Doubt doubt) {
        try {
            if (doubts.condemn(by, doubt)) forget(by, doubt);
        } catch (Unavailable later) {
            // It is in doubt still, and so will be revoked.
        }
    }
}
