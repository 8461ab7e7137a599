package ai.alquimista.painel.persistence.schema;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The check at start that the database keeps tenants apart, made with the very logins that the service will use. */
public final class Walls {

    private Walls() {}

    /**
     * Looks at every wall through one login.
     *
     * @throws WallsDown naming each table, role, view or function that lets a tenant through
     * @throws org.jdbi.v3.core.ConnectionException if the database is out of reach, which says nothing about its walls
     */
    public static void verify(DataSource login) {
        var breaches = new ArrayList<String>();
        Jdbi.create(login).useHandle(handle -> breaches.addAll(breaches(handle)));
        if (!breaches.isEmpty()) {
            throw new WallsDown(breaches);
        }
    }

    static List<String> breaches(Handle handle) {
        var breaches = new ArrayList<String>();
        for (Wall wall : Wall.values()) {
            breaches.addAll(
                    handle.createQuery(wall.breaches()).mapTo(String.class).list());
        }
        return breaches;
    }
}
