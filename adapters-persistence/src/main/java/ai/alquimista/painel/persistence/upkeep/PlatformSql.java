package ai.alquimista.painel.persistence.upkeep;

import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.Percentiles;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.FetchSize;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The platform's days and periods. */
interface PlatformSql {

    @SqlQuery("""
            SELECT DISTINCT usage_date
              FROM platform_dirty_days
             ORDER BY usage_date DESC
            """)
    List<LocalDate> findDirty();

    /** The marks that are there now; who marks the date later is not seen, and looked at the next time. */
    @SqlQuery("""
            SELECT marked_by::text
              FROM platform_dirty_days
             WHERE usage_date = :date
            """)
    List<String> findMarks(LocalDate date);

    @SqlQuery("SELECT roll_platform_days(ARRAY[CAST(:date AS date)])")
    long roll(LocalDate date);

    @SqlQuery("""
            SELECT sketch
              FROM tenant_usage_sketches
             WHERE usage_date = :date
            """)
    @FetchSize(1_000)
    Stream<byte[]> findTenantsSketches(LocalDate date);

    @SqlUpdate("""
            INSERT INTO platform_usage_sketches (usage_date, sketch)
            VALUES (:date, :sketch)
                ON CONFLICT (usage_date) DO UPDATE SET sketch = excluded.sketch
            """)
    void keep(LocalDate date, byte[] sketch);

    @SqlUpdate("""
            DELETE FROM platform_dirty_days
             WHERE usage_date = :date
               AND marked_by::text = ANY (:marks)
            """)
    void unmark(LocalDate date, List<String> marks);

    @SqlQuery("""
            SELECT sketch
              FROM platform_usage_sketches
             WHERE usage_date BETWEEN :days.first AND :days.last
            """)
    List<byte[]> findSketches(@BindMethods("days") DateRange days);

    @SqlQuery("""
            SELECT count(*)
              FROM platform_usage_periods
             WHERE last_day = :today
            """)
    int countPeriods(LocalDate today);

    @SqlUpdate("DELETE FROM platform_usage_periods")
    void forgetPeriods();

    @SqlUpdate("""
            INSERT INTO platform_usage_periods (days, last_day, p50_response_time_ms, p95_response_time_ms, p99_response_time_ms)
            VALUES (:days, :lastDay, :of.p50, :of.p95, :of.p99)
            """)
    void keepPeriod(int days, LocalDate lastDay, @BindMethods("of") Percentiles percentiles);
}
