package ai.alquimista.painel.persistence;

import ai.alquimista.painel.persistence.schema.Login;
import ai.alquimista.painel.persistence.schema.Migrations;
import ai.alquimista.painel.persistence.schema.Owner;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of a test class' own, in the cluster that all share. */
public final class Database implements AutoCloseable {

    private static final String OWNER = "painel_owner";
    private static final String SECRET = "only-for-tests";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name;
    private final String url;

    private Database(String name) {
        this.name = name;
        this.url = Started.CLUSTER.url(name);
    }

    /** A database with nothing in it. */
    public static Database empty() {
        return create("TEMPLATE template0");
    }

    /** A migrated database without rows but the reference data. Files that nobody waits to see on a disk are copied fastest. */
    public static Database migrated() {
        return create("TEMPLATE " + Template.name() + " STRATEGY file_copy");
    }

    private static Database create(String options) {
        String name = "painel_" + NUMBER.incrementAndGet();
        Started.superuser().useHandle(h -> h.execute("CREATE DATABASE " + name + " OWNER " + OWNER + " " + options));
        return new Database(name);
    }

    public String url() {
        return url;
    }

    /** Who may migrate: an ordinary role that owns the database. */
    public Owner owner() {
        return new Owner(url, OWNER, SECRET);
    }

    public Jdbi asOwner() {
        return Jdbi.create(dataSource(OWNER, SECRET));
    }

    public Jdbi asSuperuser() {
        return Jdbi.create(dataSource(Started.CLUSTER.superuser(), Started.CLUSTER.password()));
    }

    public Jdbi as(Login login) {
        return Jdbi.create(dataSource(login.role(), SECRET));
    }

    public DataSource dataSource(Login login) {
        return dataSource(login.role(), SECRET);
    }

    public DataSource dataSource(String user, String password) {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        dataSource.setCurrentSchema(Migrations.SCHEMA);
        dataSource.setUser(user);
        dataSource.setPassword(password);
        return dataSource;
    }

    /** Drops it with whoever is still connected. A class' only one may stay: the cluster goes with the run. */
    @Override
    public void close() {
        Started.superuser().useHandle(h -> h.execute("DROP DATABASE " + name + " WITH (FORCE)"));
    }

    /** One password for every login, as tests use them. */
    public static Map<String, String> passwords() {
        return Arrays.stream(Login.values()).collect(Collectors.toMap(Login::role, login -> SECRET));
    }

    /** The cluster, with the owner's role in it. */
    private static final class Started {

        static final Cluster CLUSTER = Cluster.start();

        static {
            superuser()
                    .useHandle(h -> h.execute("CREATE ROLE " + OWNER + " LOGIN CREATEROLE PASSWORD '" + SECRET + "'"));
        }

        static Jdbi superuser() {
            return Jdbi.create(CLUSTER.url("postgres"), CLUSTER.superuser(), CLUSTER.password());
        }
    }

    /** Migrated once; copying it is much faster than migrating again. */
    private static final class Template {

        private static final String NAME = "painel_template";

        static {
            Started.superuser().useHandle(h -> h.execute("CREATE DATABASE " + NAME + " OWNER " + OWNER));
            Migrations.migrate(new Owner(Started.CLUSTER.url(NAME), OWNER, SECRET), passwords());
        }

        static String name() {
            return NAME;
        }
    }
}
