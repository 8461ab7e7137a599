-- The newest migration that is applied, and how many failed; 0 where there are none.
SELECT to_regclass('alquimista_platform.flyway_schema_history') IS NOT NULL AS is_there
\gset
\if :is_there
    SELECT coalesce(max(version::integer) FILTER (WHERE success AND version IS NOT NULL), 0) || ' ' || count(*) FILTER (WHERE NOT success)
      FROM alquimista_platform.flyway_schema_history;
\else
    \echo '0 0'
\endif
