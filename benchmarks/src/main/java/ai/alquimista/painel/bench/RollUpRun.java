package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.data.EventData;
import ai.alquimista.painel.bench.measure.Cpu;
import ai.alquimista.painel.bench.measure.Load;
import ai.alquimista.painel.bench.measure.Measured;
import ai.alquimista.painel.persistence.database.JobDoor;
import ai.alquimista.painel.persistence.metering.DayRollUp;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A day into its rows, by ours, by the floor, and by what one would write first, turn by turn in this process. */
final class RollUpRun {

    private static final int DAYS_AGO = 3;

    private final Workbench bench;
    private final EventData data;
    private final LocalDate day;
    private final JobDoor jobs;

    private RollUpRun(Workbench bench, EventData data, LocalDate day, JobDoor jobs) {
        this.bench = bench;
        this.data = data;
        this.day = day;
        this.jobs = jobs;
    }

    static RollUpResult of(Workbench bench) throws SQLException, IOException {
        Workbench.say("\nRolling a day");
        LocalDate day = EventData.daysAgo(DAYS_AGO);
        try (EventData data = EventData.copy(bench.cluster(), Main::done)) {
            for (LocalDate each : List.of(day.minusDays(1), day, day.plusDays(1))) {
                data.fill(each, bench.settings().events());
            }
            data.run("floor_rollup");
            data.settle();
            try (JobDoor jobs = bench.jobs(data);
                    Connection superuser = bench.cluster().connect(data)) {
                return new RollUpRun(bench, data, day, jobs).measure(superuser);
            }
        }
    }

    private RollUpResult measure(Connection superuser) throws SQLException {
        AtomicInteger rows = new AtomicInteger();
        List<Measured> floors = new ArrayList<>();
        List<Measured> ours = new ArrayList<>();
        List<Measured> again = new ArrayList<>();
        List<Measured> obvious = new ArrayList<>();
        // The first round is for the JVM to compile and the pages to be found; it does not count.
        for (int round = 0; round <= bench.settings().rounds(); round++) {
            floors.add(added(superuser, "agent_requests", "day"));
            unroll("unroll");
            ours.add(rolled(rows));
            unroll("mark");
            again.add(rolled(new AtomicInteger()));
            obvious.add(added(superuser, "bench.flat_requests", "DATE(created_at)"));
        }
        RollUpResult result = new RollUpResult(
                bench.settings().events(),
                rows.get(),
                counted(floors),
                counted(ours),
                counted(again),
                counted(obvious));
        Workbench.say("  %-32s %,8.0f ms, floor %,.0f ms, obvious %,.0f ms"
                .formatted(
                        "a day's roll-up",
                        result.ours().p50(),
                        result.floor().p50(),
                        result.obvious().p50()));
        return result;
    }

    private static Measured counted(List<Measured> runs) {
        return Measured.median(runs.subList(1, runs.size()));
    }

    private Measured rolled(AtomicInteger rows) {
        DayRollUp rollUp = new DayRollUp(jobs);
        return cpu().of(() -> Load.once(() -> rows.set(rollUp.roll())));
    }

    private Measured added(Connection superuser, String table, String date) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("SET TIME ZONE 'America/Sao_Paulo'; TRUNCATE bench.floor_days");
            return cpu().of(() -> Load.once(() -> execute(statement, sums(table, date))));
        }
    }

    private String sums(String table, String date) {
        return """
                INSERT INTO bench.floor_days (tenant_id, usage_date, agent_id, total_requests, successful_requests,
                                              response_time_sum_ms, total_tokens_used, total_cost_usd)
                SELECT tenant_id, DATE '%1$s', agent_id, count(*), count(*) FILTER (WHERE status = 'success'),
                       sum(response_time_ms), sum(tokens_used), sum(cost_usd)
                  FROM %2$s
                 WHERE %3$s = DATE '%1$s'
                 GROUP BY tenant_id, agent_id
                """.formatted(day, table, date);
    }

    /** This process is the client; its own time counts for it. */
    private Cpu cpu() {
        return bench.cpu(ProcessHandle.current());
    }

    private void unroll(String function) throws SQLException {
        data.execute("SELECT bench.%s('%s')".formatted(function, day));
        data.execute("VACUUM ANALYZE tenant_usage_daily, tenant_usage_sketches, usage_dirty_days");
    }

    private static void execute(Statement statement, String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
