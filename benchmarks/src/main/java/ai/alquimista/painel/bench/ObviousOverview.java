package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.data.Size;
import ai.alquimista.painel.bench.measure.Load;
import ai.alquimista.painel.bench.measure.Measured;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The usage overview as one would write it without read models: everything added up from the day rows at each call. */
final class ObviousOverview {

    private ObviousOverview() {}

    /** PostgreSQL's processor time for one, the median of the rounds, milliseconds. */
    static double millis(Workbench bench, Size size) throws IOException, SQLException {
        String sql = sql();
        List<Measured> runs = new ArrayList<>();
        try (Connection connection = bench.cluster().connect(size);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            for (int round = 0; round < bench.settings().rounds(); round++) {
                runs.add(bench.cpu().of(() -> once(statement, sql)));
            }
        }
        double millis = Measured.median(runs).databaseCpu();
        Workbench.say("  %-32s %,8.0f ms".formatted("overview by the obvious SQL", millis));
        return millis;
    }

    private static Load once(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return new Load(1, Double.NaN, Double.NaN, Double.NaN, 0);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String sql() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(ObviousOverview.class.getResourceAsStream("obvious_overview.sql"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
