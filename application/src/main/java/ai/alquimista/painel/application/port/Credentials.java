package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.secret.Secret;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.Optional;
import java.util.UUID;

/** Integrations' credentials in the secret store; they never stand anywhere else. */
public interface Credentials {

    /** What can be revoked by, whether it has come to the store or not; asks nobody. */
    String name(TenantId tenant, UUID credential);

    /**
     * Keeps a credential in the place of the one before.
     *
     * @param credential whose name it has; nothing else is known of it
     * @return the store's name for it
     * @throws Unavailable if the store cannot answer in time; it may have been kept even so, or come to be
     */
    String keep(TenantId tenant, UUID credential, Secret secret);

    /**
     * What is kept under that name, for whoever connects with it.
     *
     * @throws Unavailable if the store cannot answer in time
     */
    Optional<Secret> read(String name);

    /**
     * Forgets what is kept under that name; again and again it is the same.
     *
     * @throws Unavailable if the store cannot answer in time; it may have been forgotten even so
     */
    void revoke(String name);
}
