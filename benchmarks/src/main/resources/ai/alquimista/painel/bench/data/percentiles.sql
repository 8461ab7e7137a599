-- No sketches are loaded: what a job would take from them stands here at once, near enough, so that the standard reads
-- find what they find in life.
TRUNCATE tenant_usage_percentiles;

SELECT bench.indexes_off('tenant_usage_percentiles');

INSERT INTO tenant_usage_percentiles (tenant_id, agent_id, days, last_day, p50_response_time_ms, p95_response_time_ms, p99_response_time_ms)
SELECT tenant_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff', 1, usage_date,
       sum(p50_response_time_ms * total_requests) / sum(total_requests),
       sum(p95_response_time_ms * total_requests) / sum(total_requests),
       sum(p99_response_time_ms * total_requests) / sum(total_requests)
  FROM tenant_usage_daily
 GROUP BY tenant_id, usage_date;

INSERT INTO tenant_usage_percentiles (tenant_id, agent_id, days, last_day, p50_response_time_ms, p95_response_time_ms, p99_response_time_ms)
SELECT tenant_id, coalesce(agent_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff'), days, current_setting('bench.today')::date,
       sum(p50_response_time_ms * total_requests) / sum(total_requests),
       sum(p95_response_time_ms * total_requests) / sum(total_requests),
       sum(p99_response_time_ms * total_requests) / sum(total_requests)
  FROM tenant_usage_daily
 CROSS JOIN unnest(ARRAY[7, 30, 90]) AS days
 WHERE usage_date > current_setting('bench.today')::date - days
 GROUP BY GROUPING SETS ((tenant_id, agent_id, days), (tenant_id, days));

SELECT bench.indexes_on('tenant_usage_percentiles');

UPDATE tenant_stats SET percentiles_day = own_day;
