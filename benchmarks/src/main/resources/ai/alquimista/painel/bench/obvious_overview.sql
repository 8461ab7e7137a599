-- The period and the one before it, in one go each; then the ten busiest, and the days.
SELECT count(*) AS total_tenants, count(*) FILTER (WHERE status = 'active') AS active_tenants
  FROM tenants;

SELECT count(*) AS deployed
  FROM tenant_agents
 WHERE status = 'active';

SELECT sum(total_requests), 100.0 * sum(successful_requests) / nullif(sum(total_requests), 0),
       sum(response_time_sum_ms)::numeric / nullif(sum(total_requests), 0),
       percentile_cont(0.95) WITHIN GROUP (ORDER BY p95_response_time_ms)
  FROM tenant_usage_daily
 WHERE usage_date BETWEEN current_date - 29 AND current_date;

SELECT sum(total_requests), 100.0 * sum(successful_requests) / nullif(sum(total_requests), 0),
       sum(response_time_sum_ms)::numeric / nullif(sum(total_requests), 0),
       percentile_cont(0.95) WITHIN GROUP (ORDER BY p95_response_time_ms)
  FROM tenant_usage_daily
 WHERE usage_date BETWEEN current_date - 59 AND current_date - 30;

SELECT t.id, t.name, sum(u.total_requests) AS total_requests
  FROM tenant_usage_daily u
  JOIN tenants t ON t.id = u.tenant_id
 WHERE u.usage_date BETWEEN current_date - 29 AND current_date
 GROUP BY t.id, t.name
 ORDER BY total_requests DESC
 LIMIT 10;

SELECT a.id, a.display_name, sum(u.total_requests) AS total_requests,
       (SELECT count(*) FROM tenant_agents ta WHERE ta.agent_id = a.id AND ta.status = 'active') AS deployed
  FROM tenant_usage_daily u
  JOIN agents a ON a.id = u.agent_id
 WHERE u.usage_date BETWEEN current_date - 29 AND current_date
 GROUP BY a.id, a.display_name
 ORDER BY total_requests DESC
 LIMIT 10;

SELECT usage_date, sum(total_requests), 100.0 * sum(successful_requests) / nullif(sum(total_requests), 0), count(DISTINCT tenant_id)
  FROM tenant_usage_daily
 WHERE usage_date BETWEEN current_date - 29 AND current_date
 GROUP BY usage_date
 ORDER BY usage_date;
