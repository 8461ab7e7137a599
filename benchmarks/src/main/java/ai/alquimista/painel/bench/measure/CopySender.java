package ai.alquimista.painel.bench.measure;

import ai.alquimista.painel.bench.data.Batch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The floor of taking events in: COPY of each batch into the tables of {@code floor_ingest.sql}, requests and keys in one
 * transaction, nothing judged and nothing marked.
 */
public final class CopySender implements Sender {

    private static final String REQUESTS =
            "COPY bench.floor_requests (tenant_id, day, agent_id, event_id, occurred_at, status, response_time_ms,"
                    + " tokens_used, cost_usd) FROM STDIN";
    private static final String KEYS = "COPY bench.floor_keys (tenant_id, event_id, payload_hash, day) FROM STDIN";

    private final Connection connection;
    private final CopyManager copies;

    /** @param connection the superuser's; closed with this */
    public CopySender(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    @Override
    public boolean send(Batch batch) {
        try {
            copies.copyIn(REQUESTS, new ByteArrayInputStream(batch.requests()));
            copies.copyIn(KEYS, new ByteArrayInputStream(batch.keys()));
            connection.commit();
            return true;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
