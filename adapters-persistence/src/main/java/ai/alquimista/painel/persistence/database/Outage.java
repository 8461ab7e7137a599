package ai.alquimista.painel.persistence.database;

import ai.alquimista.painel.domain.Refusal;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot answer now from a statement that is wrong. */
final class Outage {

    private static final String STORE = "PostgreSQL";

    /** Connection lost, resources short, shut down, rolled back by contention: SQLSTATE's classes. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "40");

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String IDLE_IN_TRANSACTION_TIMEOUT = "25P03";

    private Outage() {}

    /** The refusal to answer with, or the failure itself where it is our bug. */
    static RuntimeException or(RuntimeException failure) {
        return isOutage(failure) ? new Refusal.Unavailable(STORE, failure) : failure;
    }

    private static boolean isOutage(@Nullable Throwable failure) {
        if (failure == null) return false;
        if (failure instanceof SQLTransientException) return true;
        if (failure instanceof SQLException sql && isOutage(sql.getSQLState())) return true;
        return isOutage(failure.getCause());
    }

    private static boolean isOutage(@Nullable String state) {
        return state != null
                && state.length() == 5
                && (CLASSES.contains(state.substring(0, 2))
                        || state.equals(LOCK_NOT_AVAILABLE)
                        || state.equals(IDLE_IN_TRANSACTION_TIMEOUT));
    }
}
