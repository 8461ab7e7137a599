package ai.alquimista.painel.persistence.incident;

import ai.alquimista.painel.application.port.IncidentFiles;
import ai.alquimista.painel.domain.access.Audience;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.incident.IncidentFile;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.database.Door;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Incidents one by one: a customer's from behind the wall around their own. */
public final class JdbiIncidentFiles implements IncidentFiles {

    private final Door door;
    private final IncidentReading reading;

    public JdbiIncidentFiles(Door door) {
        this.door = door;
        this.reading = new IncidentReading(door);
    }

    @Override
    public Optional<IncidentFile> find(Granted by, UUID incident) {
        Function<IncidentFileSql, Optional<IncidentFile>> work = sql -> reading.find(sql, by, incident);
        return by.caller().audience() == Audience.INTERNAL
                ? door.readInternally(IncidentFileSql.class, work)
                : door.read(by.tenant().id(), IncidentFileSql.class, work);
    }

    @Override
    public Optional<TenantId> ownerOf(UUID incident) {
        return door.readInternally(IncidentFileSql.class, sql -> sql.findOwner(incident));
    }
}
