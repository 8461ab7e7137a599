package ai.alquimista.painel.persistence.schema;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.PGConnection;

/** Lets the service's logins in and locks them out: each role has more than one, so that a password changes without a gap. */
public final class Logins {

    private static final String CHANGED_MEANWHILE = "XX000";
    private static final int ATTEMPTS = 5;
    private static final long PATIENCE_MILLIS = 1_000;

    private final Jdbi owner;

    public Logins(Owner owner) {
        this.owner = Jdbi.create(Migrations.dataSource(owner));
    }

    /**
     * Gives each user its password, with which it may log in from now on; connections that it has are left alone.
     *
     * @param passwords by {@linkplain Login#users() user}
     */
    public void admit(Map<String, String> passwords) {
        passwords.keySet().forEach(Login::of);
        passwords.forEach((user, password) -> change(handle -> {
            handle.execute("ALTER ROLE " + user + " LOGIN");
            // The driver hashes it, so that no server log sees it.
            handle.getConnection()
                    .unwrap(PGConnection.class)
                    .alterUserPassword(user, password.toCharArray(), "scram-sha-256");
        }));
    }

    /**
     * Takes the user's password away, and ends what connections it has.
     *
     * @param evenInUse whether it may have any: those of a server that still works
     * @return how many connections were ended
     * @throws LoginStays if somebody is on it and must not be, or if it is the last of its role that may log in
     */
    public int lock(String user, boolean evenInUse) {
        Login login = Login.of(user);
        int connections = owner.withHandle(handle -> count(handle, "pg_stat_activity WHERE usename = ?", user));
        if (connections > 0 && !evenInUse) throw new LoginStays(user + " has " + connections + " connections");
        if (owner.withHandle(handle -> others(handle, login, user)) == 0)
            throw new LoginStays(user + " is the last of " + login.role() + " that may log in");
        change(handle -> handle.execute("ALTER ROLE " + user + " NOLOGIN PASSWORD NULL"));
        return owner.withHandle(handle -> end(handle, user));
    }

    private static int others(Handle handle, Login login, String user) {
        return login.users().stream()
                .filter(other -> !other.equals(user))
                .mapToInt(other -> count(handle, "pg_roles WHERE rolcanlogin AND rolname = ?", other))
                .sum();
    }

    /** Only members of a role may end its connections: the owner becomes one, in a transaction that leaves no trace. */
    private static int end(Handle handle, String user) {
        handle.begin();
        try {
            handle.execute("GRANT " + user + " TO CURRENT_USER WITH INHERIT TRUE");
            int ended = 0;
            for (List<Integer> left = processes(handle, user); !left.isEmpty(); left = processes(handle, user)) {
                left.forEach(process -> end(handle, process));
                ended += left.size();
            }
            return ended;
        } finally {
            handle.rollback();
        }
    }

    /** A transaction sees those of its first look until it forgets it. */
    private static List<Integer> processes(Handle handle, String user) {
        handle.execute("SELECT pg_stat_clear_snapshot()");
        return handle.createQuery("SELECT pid FROM pg_stat_activity WHERE usename = ?")
                .bind(0, user)
                .mapTo(Integer.class)
                .list();
    }

    private static void end(Handle handle, int process) {
        handle.execute("SELECT pg_terminate_backend(?, ?)", process, PATIENCE_MILLIS);
    }

    private static int count(Handle handle, String ofWhich, String name) {
        return handle.createQuery("SELECT count(*) FROM " + ofWhich)
                .bind(0, name)
                .mapTo(Integer.class)
                .one();
    }

    /** Roles belong to the cluster: others may write the same row at this moment. */
    private void change(HandleConsumer<SQLException> change) {
        for (int attempt = 1; ; attempt++) {
            try {
                owner.useTransaction(change);
                return;
            } catch (SQLException | JdbiException failed) {
                if (attempt == ATTEMPTS || !isChangedMeanwhile(failed)) throw failure(failed);
            }
        }
    }

    private static boolean isChangedMeanwhile(Exception failed) {
        return innermost(failed) instanceof SQLException sql && CHANGED_MEANWHILE.equals(sql.getSQLState());
    }

    private static IllegalStateException failure(Exception failed) {
        return new IllegalStateException(
                "the logins could not be changed: " + innermost(failed).getMessage(), failed);
    }

    private static Throwable innermost(Exception failed) {
        return failed.getCause() == null ? failed : failed.getCause();
    }
}
