package ai.alquimista.painel.persistence.metering;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Days that are over. */
interface ClosingSql extends RollUpSql {

    /** The kept days that are over in some tenant's time zone and were not closed there. */
    @SqlQuery("""
            WITH RECURSIVE zones AS (
                (SELECT time_zone FROM tenants ORDER BY time_zone LIMIT 1)
                UNION ALL
                SELECT (SELECT t.time_zone FROM tenants t WHERE t.time_zone > z.time_zone ORDER BY t.time_zone LIMIT 1)
                  FROM zones z
                 WHERE z.time_zone IS NOT NULL)
            SELECT d.day, z.time_zone
              FROM zones z
             CROSS JOIN generate_series(1, :kept) AS ago
             CROSS JOIN LATERAL (SELECT (CAST(:now AS timestamptz) AT TIME ZONE z.time_zone)::date - ago) AS d (day)
             WHERE d.day > coalesce((SELECT sealed_through FROM usage_floor), '-infinity')
               AND NOT EXISTS (SELECT FROM usage_closings c WHERE c.time_zone = z.time_zone AND c.day = d.day)
             ORDER BY d.day, z.time_zone
            """)
    @RegisterConstructorMapper(Over.class)
    List<Over> findOver(Instant now, int kept);

    @SqlUpdate("""
            INSERT INTO usage_closings (time_zone, day)
            SELECT zone, :day FROM unnest(:zones) AS zone
                ON CONFLICT DO NOTHING
            """)
    int close(LocalDate day, List<String> zones);

    /** A day that is over in a time zone. */
    record Over(LocalDate day, ZoneId timeZone) {}
}
