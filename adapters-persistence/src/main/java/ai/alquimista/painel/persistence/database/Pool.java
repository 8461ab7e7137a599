package ai.alquimista.painel.persistence.database;

import ai.alquimista.painel.persistence.database.DatabaseSettings.Account;
import ai.alquimista.painel.persistence.schema.Migrations;
import ai.alquimista.painel.persistence.schema.Walls;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The connections of one login, each call bounded in time: a borrower waits 250 ms, a statement runs 1.5 s, a lock is
 * waited for 500 ms, a transaction idles 5 s, and a server that has fallen silent is given up after 2 s. No connection is
 * handed out before the walls were seen to stand.
 */
final class Pool implements AutoCloseable {

    private static final Duration BORROW = Duration.ofMillis(250);
    private static final int CONNECT_SECONDS = 1;
    private static final int SILENCE_SECONDS = 2;
    private static final String BUDGETS =
            "-c statement_timeout=1500 -c lock_timeout=500 -c idle_in_transaction_session_timeout=5000";

    private final HikariDataSource connections;
    private volatile boolean wallsStand;

    Pool(String name, String url, Account account) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(driver(name, url, account));
        config.setMaximumPoolSize(account.poolSize());
        config.setConnectionTimeout(BORROW.toMillis());
        config.setValidationTimeout(BORROW.toMillis());
        config.setKeepaliveTime(Duration.ofSeconds(30).toMillis());
        config.setInitializationFailTimeout(-1);
        this.connections = new HikariDataSource(config);
    }

    private static PGSimpleDataSource driver(String name, String url, Account account) {
        var driver = new PGSimpleDataSource();
        driver.setUrl(url);
        driver.setUser(account.user());
        driver.setPassword(account.password());
        driver.setApplicationName(name);
        driver.setCurrentSchema(Migrations.SCHEMA);
        driver.setOptions(BUDGETS);
        driver.setConnectTimeout(CONNECT_SECONDS);
        driver.setLoginTimeout(CONNECT_SECONDS);
        driver.setSocketTimeout(SILENCE_SECONDS);
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

    @Override
    public void close() {
        connections.close();
    }
}
