CREATE TABLE bench.deployment AS
SELECT n, id AS tenant_id, k, bench.numbered('1', 1 + (n * 11 + k * 6) % 32) AS agent_id, created_at
  FROM bench.tenant AS tenant
 CROSS JOIN generate_series(0, 4) AS k
 ORDER BY tenant.id, k;

INSERT INTO tenant_agents (id, tenant_id, agent_id, status, activated_at, last_used_at, created_at, updated_at)
SELECT bench.id('deployment', n * 8 + k), tenant_id, agent_id, 'active', created_at + k * interval '1 minute',
       current_setting('bench.today')::date, created_at, created_at
  FROM bench.deployment;

INSERT INTO tenant_subnucleos (tenant_id, subnucleo_id, activated_at)
SELECT id, bench.numbered('3', k), created_at
  FROM bench.tenant AS tenant
 CROSS JOIN unnest(ARRAY[1, 5]) AS k
 ORDER BY tenant.id, k;

ANALYZE bench.deployment;
