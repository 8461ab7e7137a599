package ai.alquimista.painel.bench.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes batches of one day's events that nobody has reported yet. */
public final class Batches implements AutoCloseable {

    private final EventData data;
    private final Connection connection;
    private final LocalDate day;

    public Batches(Cluster cluster, EventData data, LocalDate day) throws SQLException {
        this.data = data;
        this.connection = cluster.connect(data);
        this.day = day;
    }

    public List<Batch> next(int count) throws SQLException {
        List<Batch> batches = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT body, requests, keys FROM bench.batch(?, ?, ?)")) {
            for (int i = 0; i < count; i++) {
                long first = data.take(Batch.EVENTS);
                query.setLong(1, first);
                query.setLong(2, first + Batch.EVENTS - 1);
                query.setObject(3, day);
                batches.add(read(query));
            }
        }
        return batches;
    }

    private static Batch read(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            row.next();
            return new Batch(row.getString(1), row.getString(2), row.getString(3));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
