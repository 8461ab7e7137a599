package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.UUID;

/**
 * A credential of which it is not certain that an integration has it, or certain that none has it any more.
 *
 * @param credential an id of its own
 * @param name what it can be revoked by
 */
public record Doubt(TenantId tenant, UUID credential, String name) {}
