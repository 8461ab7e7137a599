package ai.alquimista.painel.persistence.directory;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.postgresql.PGStatement;

/**
 * Keeps the server from preparing a statement, and so from settling on one plan for whatever may be bound: how many rows a
 * search or a segment leaves decides between plans that differ a hundredfold.
 */
enum PlannedAnew implements StatementCustomizer {
    ALWAYS;

    @Override
    public void beforeExecution(PreparedStatement statement, StatementContext context) throws SQLException {
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    }
}
