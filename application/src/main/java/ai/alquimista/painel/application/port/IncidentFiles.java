package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.incident.IncidentFile;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.Optional;
import java.util.UUID;

/** Incidents one by one, with all that belongs to them. */
public interface IncidentFiles {

    /** One of the tenant that the caller was let in to; empty if it has none such. */
    Optional<IncidentFile> find(Granted by, UUID incident);

    /** Whose it is, for our own people, who know incidents by their ids alone. */
    Optional<TenantId> ownerOf(UUID incident);
}
