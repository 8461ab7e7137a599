INSERT INTO tenant_integrations (id, tenant_id, type, name, status, last_sync_at, last_error, created_at, updated_at)
SELECT bench.id('integration', n * 8 + k), id, (ARRAY['email', 'whatsapp'])[k], (ARRAY['Gmail', 'WhatsApp Business'])[k],
       made.status, current_setting('bench.today')::date, CASE made.status WHEN 'error' THEN '401 Unauthorized' END, created_at, created_at
  FROM bench.tenant AS tenant
 CROSS JOIN generate_series(1, 2) AS k
 CROSS JOIN LATERAL (
       SELECT bench.one_of(ARRAY['active', 'active', 'active', 'active', 'active', 'active', 'active', 'error', 'pending', 'inactive'],
                           bench.chance(n * 8 + k, 12)) AS status) AS made
 ORDER BY tenant.id, k;
