package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.Optional;
import java.util.UUID;

/** Integrations' credentials in the secret store; they never stand anywhere else. */
public interface Credentials {

    /**
     * Keeps a credential in the place of the one before.
     *
     * @return the store's name for it
     * @throws Unavailable if the store cannot answer in time
     */
    String keep(TenantId tenant, UUID integration, String secret);

    /**
     * What is kept under that name, for whoever connects with it.
     *
     * @throws Unavailable if the store cannot answer in time
     */
    Optional<String> read(String name);

    /**
     * Forgets what is kept under that name; again and again it is the same.
     *
     * @throws Unavailable if the store cannot answer in time; it may have been forgotten even so
     */
    void revoke(String name);
}
