package ai.alquimista.painel.persistence.incident;

import ai.alquimista.painel.persistence.Rows;
import ai.alquimista.painel.persistence.Store;
import ai.alquimista.painel.persistence.cache.RedisBreaker;
import ai.alquimista.painel.persistence.cache.RedisFixture;
import ai.alquimista.painel.persistence.database.DatabaseSettings.Account;
import ai.alquimista.painel.persistence.database.JobDoor;
import ai.alquimista.painel.persistence.schema.Login;
import ai.alquimista.painel.persistence.signal.RedisChannels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import redis.clients.jedis.RedisClient;

/** An empty store with the doors that work on incidents goes through, and a Redis. */
final class IncidentStore implements AutoCloseable {

    private final Store store = Store.fresh();
    private final JobDoor jobs = new JobDoor(
            store.database().url(),
            new Account(Login.JOBS.role(), store.database().owner().password(), 4));
    private final RedisFixture redis = started();
    private final RedisClient client = redis.client();
    private final RedisChannels channels = channels();

    private static RedisFixture started() {
        try {
            return new RedisFixture();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Store store() {
        return store;
    }

    JdbiIncidentChanges changes() {
        return new JdbiIncidentChanges(store.door(), channels);
    }

    JdbiIncidentFiles files() {
        return new JdbiIncidentFiles(store.door());
    }

    JdbiIncidentFeed feed() {
        return new JdbiIncidentFeed(store.door(), channels);
    }

    JdbiIncidentOutbox outbox() {
        return new JdbiIncidentOutbox(jobs);
    }

    List<String> rows(String query) {
        return Rows.of(store.database().asOwner(), query);
    }

    /** As another process has them. */
    RedisChannels channels() {
        return new RedisChannels(client, new RedisBreaker(() -> client.getPool().clear()), redis.address(), "test");
    }

    @Override
    public void close() {
        channels.close();
        client.close();
        jobs.close();
        store.close();
        try {
            redis.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
