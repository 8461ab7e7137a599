-- What the upkeep would do in its next rounds, at once.
SELECT roll_platform_days((SELECT array_agg(usage_date) FROM platform_dirty_days));

DELETE FROM platform_dirty_days;

SELECT rank_top_tenants();

INSERT INTO platform_usage_periods (days, last_day, p50_response_time_ms, p95_response_time_ms, p99_response_time_ms)
SELECT days, last_day, 600, 1900, 3000
  FROM unnest(ARRAY[7, 30, 90]) AS days
 CROSS JOIN LATERAL unnest(ARRAY[current_setting('bench.today')::date, current_setting('bench.today')::date - days]) AS last_day
    ON CONFLICT (days, last_day) DO UPDATE
   SET p50_response_time_ms = excluded.p50_response_time_ms,
       p95_response_time_ms = excluded.p95_response_time_ms,
       p99_response_time_ms = excluded.p99_response_time_ms;
