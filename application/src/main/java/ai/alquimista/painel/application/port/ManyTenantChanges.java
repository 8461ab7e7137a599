package ai.alquimista.painel.application.port;

import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.access.GrantedPlatform;
import ai.alquimista.painel.domain.tenant.TenantFile;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How tenants change together: each leaves what it leaves behind by {@link TenantChanges} when it changes by itself. */
public interface ManyTenantChanges {

    /** Those that there are, as they are. */
    Map<TenantId, TenantFile> find(GrantedPlatform by, Set<TenantId> tenants);

    /**
     * Changes some by the rule, all or none, while nobody else changes them, their agents or their users.
     *
     * @throws Refusal whatever the rule throws, and then nothing has changed
     */
    void change(GrantedPlatform by, Set<TenantId> tenants, Rule rule);

    /** What becomes of some tenants; asked once, while they are locked, so it asks nobody else. */
    @FunctionalInterface
    interface Rule {

        /**
         * The tenants to be. Those left out stay as they are.
         *
         * @param tenants those that there are
         */
        List<Decision<TenantFile>> on(Map<TenantId, TenantFile> tenants);
    }
}
