package ai.alquimista.painel.persistence.demo;

import java.io.Serial;
import java.sql.SQLException;

/** The database did not take the demonstration's rows; none was kept. */
public final class DemoDataRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    DemoDataRefused(String why) {
        super("the demonstration was refused: " + why);
    }

    DemoDataRefused(String table, SQLException cause) {
        super("the demonstration's rows for " + table + " were refused: " + cause.getMessage(), cause);
    }
}
