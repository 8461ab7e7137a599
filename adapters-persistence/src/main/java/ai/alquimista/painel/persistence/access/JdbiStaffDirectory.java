package ai.alquimista.painel.persistence.access;

import ai.alquimista.painel.application.port.StaffDirectory;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.persistence.database.Door;

/** Staff as it stands at this moment. */
public final class JdbiStaffDirectory implements StaffDirectory {

    private final Door door;

    public JdbiStaffDirectory(Door door) {
        this.door = door;
    }

    @Override
    public boolean isActive(UserId user) {
        return door.readInternally(StaffSql.class, sql -> sql.isActive(user));
    }
}
