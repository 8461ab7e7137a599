-- One day. A tenant's use falls with its rank (Zipf), an agent's with its place among the tenant's agents.
-- float8 throughout: numeric would take a hundred times as long.
INSERT INTO tenant_usage_daily (tenant_id, usage_date, agent_id, total_requests, successful_requests, failed_requests,
                                response_time_sum_ms, p50_response_time_ms, p95_response_time_ms, p99_response_time_ms,
                                total_tokens_used, total_cost_usd)
SELECT tenant_id, day, agent_id, total, total - failed, failed, total * mean, mean * 0.8, mean * 2.5, mean * 4.0,
       total * 350, total * 0.0007
  FROM (SELECT deployment.tenant_id, moment.day, deployment.agent_id, made.total, floor(made.total * made.luck * 0.08::float8)::bigint AS failed,
               300 + floor(made.luck * 900)::bigint AS mean
          FROM bench.deployment
         CROSS JOIN (SELECT current_setting('bench.day')::date AS day) AS moment
         CROSS JOIN LATERAL (
               SELECT bench.chance(n * 8 + k, moment.day - DATE '2000-01-01') AS luck) AS drawn
         CROSS JOIN LATERAL (
               SELECT drawn.luck,
                      1 + floor(20000 / power(n, 0.9::float8) / (k + 1) * (0.7::float8 + 0.6::float8 * drawn.luck)
                                * CASE WHEN extract(isodow FROM moment.day) > 5 THEN 0.4::float8 ELSE 1 END)::bigint AS total) AS made) AS rows;
