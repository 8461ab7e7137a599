INSERT INTO tenant_users (id, tenant_id, cognito_sub, email, full_name, role, status, created_at, updated_at)
SELECT bench.id('user', n * 8 + k), id, bench.id('sub', n * 8 + k)::text, 'pessoa' || k || '@empresa' || n || '.com.br',
       'Pessoa ' || k, CASE k WHEN 1 THEN 'admin' ELSE 'user' END,
       CASE WHEN k = 1 OR bench.chance(n * 8 + k, 11) < 0.8 THEN 'active' ELSE 'inactive' END, created_at, created_at
  FROM bench.tenant AS tenant
 CROSS JOIN generate_series(1, 3) AS k
 ORDER BY tenant.id, k;
