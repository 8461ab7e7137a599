package ai.alquimista.painel.persistence.access;

import ai.alquimista.painel.application.port.Staff;
import ai.alquimista.painel.domain.access.Colleague;
import ai.alquimista.painel.domain.access.StaffFilter;
import ai.alquimista.painel.persistence.database.Door;
import java.util.List;

/** Staff as it stands at this moment. */
public final class JdbiStaff implements Staff {

    private final Door door;

    public JdbiStaff(Door door) {
        this.door = door;
    }

    @Override
    public List<Colleague> list(StaffFilter filter) {
        boolean activeOnly = filter == StaffFilter.ACTIVE;
        return door.readInternally(StaffSql.class, sql -> sql.list(activeOnly, MOST));
    }
}
