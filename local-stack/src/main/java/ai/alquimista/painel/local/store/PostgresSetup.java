package ai.alquimista.painel.local.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** What the superuser does once the server is up: the owner's role and database, and nothing of the schema. */
final class PostgresSetup implements AutoCloseable {

    private final Connection superuser;

    PostgresSetup(DataSource source) throws SQLException {
        this.superuser = source.getConnection();
    }

    boolean servesFrom(Path data) throws SQLException {
        try (Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery("SHOW data_directory")) {
            return row.next() && data.toString().equals(row.getString(1));
        }
    }

    void superuserPassword(String password) throws SQLException {
        run("ALTER ROLE postgres PASSWORD " + literal(password));
    }

    void owner(String password) throws SQLException {
        if (!exists("SELECT 1 FROM pg_roles WHERE rolname = ?", LocalPostgres.OWNER)) {
            run("CREATE ROLE painel_owner LOGIN CREATEROLE NOSUPERUSER NOBYPASSRLS");
        }
        run("ALTER ROLE painel_owner PASSWORD " + literal(password));
        if (!exists("SELECT 1 FROM pg_database WHERE datname = ?", LocalPostgres.DATABASE)) {
            run("CREATE DATABASE painel OWNER painel_owner");
        }
    }

    void reload() throws SQLException {
        exists("SELECT 1 WHERE pg_reload_conf() AND ? <> ''", "reload");
    }

    private boolean exists(String query, String name) throws SQLException {
        try (PreparedStatement statement = superuser.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    /** DDL takes no bound values. */
    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public void close() throws SQLException {
        superuser.close();
    }
}
