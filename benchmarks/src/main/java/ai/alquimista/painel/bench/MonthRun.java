package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.MonthResult.Change;
import ai.alquimista.painel.bench.data.EventData;
import ai.alquimista.painel.bench.server.Api;
import ai.alquimista.painel.local.server.LibertyServer;
import ai.alquimista.painel.persistence.database.JobDoor;
import ai.alquimista.painel.persistence.metering.DayRollUp;
import ai.alquimista.painel.persistence.upkeep.ReadModelUpkeep;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The same reads before and after the events of a month came and were rolled up. */
final class MonthRun {

    private static final int DAYS = 30;
    private static final int TIMES = 10;
    private static final double NANOS = 1e9;
    private static final String LEFT =
            "SELECT count(*) FROM tenant_stats WHERE percentiles_day IS DISTINCT FROM own_day";

    private final Workbench bench;
    private final EventData data;

    private MonthRun(Workbench bench, EventData data) {
        this.bench = bench;
        this.data = data;
    }

    static MonthResult of(Workbench bench) throws Exception {
        long events = TIMES * (long) bench.settings().events();
        Workbench.say("\nA month of %,d events".formatted(events));
        try (EventData data = EventData.copy(bench.cluster(), Main::done)) {
            return new MonthRun(bench, data).measure(events);
        }
    }

    private MonthResult measure(long events) throws Exception {
        List<RouteResult> before = read();
        fill(events);
        double rolled;
        double kept;
        try (JobDoor jobs = bench.jobs(data)) {
            long begun = System.nanoTime();
            new DayRollUp(jobs).roll();
            rolled = (System.nanoTime() - begun) / NANOS;
            keep(jobs);
            kept = (System.nanoTime() - begun) / NANOS - rolled;
        }
        data.settle();
        List<RouteResult> after = read();
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            changes.add(new Change(before.get(i), after.get(i)));
        }
        return new MonthResult(events, rolled, kept, changes);
    }

    private List<RouteResult> read() throws Exception {
        Visitors visitors = Visitors.signIn(bench.stack(), bench.cluster(), data);
        try (LibertyServer server = bench.serve(data, SizeRun.WITHOUT_CACHE);
                Api api = new Api(server.baseUrl())) {
            return new RouteRuns(bench, data, server, new Beside(Optional.empty()))
                    .measure(Recording.of(bench, Route.ofMonth(), visitors, api));
        }
    }

    /** Until today; the keys' indexes are made once they are all there. */
    private void fill(long events) throws SQLException {
        data.execute("SELECT bench.indexes_off('event_keys')");
        for (int ago = DAYS - 1; ago >= 0; ago--) {
            LocalDate day = EventData.daysAgo(ago);
            data.fill(day, events / DAYS);
            data.fillKeys(day);
            data.execute("SELECT bench.mark('" + day + "')");
        }
        data.execute("SELECT bench.indexes_on('event_keys')");
        data.settle();
    }

    /** As many rounds of the upkeep as it takes for everything to hold. */
    private void keep(JobDoor jobs) throws SQLException {
        ReadModelUpkeep upkeep = new ReadModelUpkeep(jobs, Clock.systemUTC());
        try (Connection connection = bench.cluster().connect(data);
                Statement statement = connection.createStatement()) {
            do {
                upkeep.keepUp();
            } while (isLeft(statement));
        }
    }

    private static boolean isLeft(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(LEFT)) {
            row.next();
            return row.getLong(1) > 0;
        }
    }
}
