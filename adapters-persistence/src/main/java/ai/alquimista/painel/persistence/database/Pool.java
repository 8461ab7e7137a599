package ai.alquimista.painel.persistence.database;

import ai.alquimista.painel.persistence.database.DatabaseSettings.Account;
import ai.alquimista.painel.persistence.schema.Migrations;
import ai.alquimista.painel.persistence.schema.Walls;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The connections of one login, each call bounded in time: a lock is waited for 500 ms, a transaction idles 5 s. A request
 * waits 250 ms for a connection, its statement runs 1.5 s, and a server that has fallen silent is given up after 2 s; a job,
 * which may be the first thing that a cold process does, waits 5 s, and its statements have a minute. No connection is handed
 * out before the walls were seen to stand.
 */
final class Pool implements AutoCloseable {

    private static final Duration VALIDATION = Duration.ofMillis(250);
    private static final int CONNECT_SECONDS = 1;

    private final HikariDataSource connections;
    private volatile boolean wallsStand;

    /** How long a connection is waited for, how long one statement may take, and how long the server may be silent. */
    enum Patience {
        REQUEST(250, 1_500, 2),
        JOB(5_000, 60_000, 65);

        private final int borrowMillis;
        private final int statementMillis;
        private final int silenceSeconds;

        Patience(int borrowMillis, int statementMillis, int silenceSeconds) {
            this.borrowMillis = borrowMillis;
            this.statementMillis = statementMillis;
            this.silenceSeconds = silenceSeconds;
        }

        private String budgets() {
            return "-c statement_timeout=" + statementMillis
                    + " -c lock_timeout=500 -c idle_in_transaction_session_timeout=5000";
        }
    }

    Pool(String name, String url, Account account, Patience patience) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(driver(name, url, account, patience));
        config.setMaximumPoolSize(account.poolSize());
        config.setConnectionTimeout(patience.borrowMillis);
        config.setValidationTimeout(VALIDATION.toMillis());
        config.setKeepaliveTime(Duration.ofSeconds(30).toMillis());
        config.setInitializationFailTimeout(-1);
        // Left to find it out, HikariCP never does when its first connection is lost meanwhile
        // (its issue 1944), so that no later one can be set up until the process ends.
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        this.connections = new HikariDataSource(config);
    }

    private static PGSimpleDataSource driver(String name, String url, Account account, Patience patience) {
        var driver = new PGSimpleDataSource();
        driver.setUrl(url);
        driver.setUser(account.user());
        driver.setPassword(account.password());
        driver.setApplicationName(name);
        driver.setCurrentSchema(Migrations.SCHEMA);
        driver.setOptions(patience.budgets());
        driver.setConnectTimeout(CONNECT_SECONDS);
        driver.setLoginTimeout(CONNECT_SECONDS);
        driver.setSocketTimeout(patience.silenceSeconds);
        driver.setTcpKeepAlive(true);
        driver.setLogServerErrorDetail(false);
        return driver;
    }

    /** The connections, once the walls stand; until then every call looks at them anew. */
    HikariDataSource connections() {
        if (!wallsStand) {
            Walls.verify(connections);
            wallsStand = true;
        }
        return connections;
    }

    /** Whether as many connections are set up as there may be; a new pool sets them up by itself, one after the other. */
    boolean isFull() {
        return connections.getHikariPoolMXBean().getTotalConnections() >= connections.getMaximumPoolSize();
    }

    @Override
    public void close() {
        connections.close();
    }
}
