package ai.alquimista.painel.persistence.database;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** One process at a time, by an advisory lock that goes with its connection. */
final class Turn {

    private Turn() {}

    /** Works while nobody else does what has the same name; false if somebody is at it. */
    static boolean alone(Jdbi jdbi, String name, Runnable work) {
        return Door.guarded(() -> jdbi.withHandle(handle -> {
            if (!lock(handle, "SELECT pg_try_advisory_lock(hashtextextended(:name, 0))", name)) return false;
            try {
                work.run();
                return true;
            } finally {
                lock(handle, "SELECT pg_advisory_unlock(hashtextextended(:name, 0))", name);
            }
        }));
    }

    private static boolean lock(Handle handle, String statement, String name) {
        return handle.createQuery(statement)
                .bind("name", name)
                .mapTo(Boolean.class)
                .one();
    }
}
