package ai.alquimista.painel.application.port;

import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.GrantedPlatform;
import ai.alquimista.painel.domain.tenant.Places;
import ai.alquimista.painel.domain.tenant.PlanLimits;
import ai.alquimista.painel.domain.tenant.TenantFile;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How tenants come and change. What revenue is taken from has a row in the tenant's history for each change, kept with the
 * change and its line in the log or not at all; no row is dated before the one that it follows.
 */
public interface TenantChanges {

    /**
     * Keeps a new tenant, once for the request.
     *
     * @param rule the tenant to be, decided on the codes of the plans on offer
     * @throws Refusal.Conflict if another tenant is registered under its CNPJ, or while the same request is carried out
     * @throws Refusal.Invalid if the store does not know its time zone
     * @throws Refusal.Mismatched if the request's key was used for something else
     * @throws Refusal whatever the rule throws
     */
    Answered open(
            GrantedPlatform by,
            Repeatable<TenantFile> request,
            Instant now,
            Function<Set<String>, Decision<TenantFile>> rule);

    /**
     * Changes the tenant by the rule, while nobody else changes it, its agents or its users.
     *
     * @param expected the only version that the change is meant for; empty where any will do
     * @return the tenant as it is then
     * @throws Refusal.NotFound if there is no such tenant
     * @throws Refusal.Stale if it is at another version
     * @throws Refusal whatever the rule throws, and then nothing has changed
     */
    TenantFile change(Granted by, Optional<Version> expected, Rule rule);

    /** What becomes of a tenant; asked while it is locked, so it asks nobody else. */
    @FunctionalInterface
    interface Rule {

        /**
         * The tenant to be; as it is to change nothing.
         *
         * @param offered the plans' limits by their codes
         */
        Decision<TenantFile> on(TenantFile tenant, Places taken, Map<String, PlanLimits> offered);
    }
}
