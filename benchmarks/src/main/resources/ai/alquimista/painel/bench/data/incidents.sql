INSERT INTO incidents (id, tenant_id, severity, title, description, status, created_at, resolved_at)
SELECT bench.id('incident', n * 8 + k), id, bench.one_of(ARRAY['info', 'warning', 'warning', 'error', 'critical'], bench.chance(n * 8 + k, 13)),
       'Chamado ' || k, 'O percentil 95 passou de 4 s por mais de 20 minutos.',
       CASE WHEN made.resolved THEN 'resolved' ELSE 'open' END, made.at, CASE WHEN made.resolved THEN made.at + interval '2 hours' END
  FROM bench.tenant AS tenant
 CROSS JOIN generate_series(1, 3) AS k
 CROSS JOIN LATERAL (
       SELECT bench.chance(n * 8 + k, 14) < 0.8 AS resolved,
              current_setting('bench.today')::date - bench.chance(n * 8 + k, 15) * interval '80 days' AS at) AS made
 WHERE bench.chance(n * 8 + k, 16) < 0.4
 ORDER BY made.at;
