-- A tenant's person: tenant, email, name, role, sub (empty while nobody knows it), operator; write true or false.
-- Answers one word: new, changed, same, or why not. With write true the first two are done, with their line in the audit log.
BEGIN;
SET LOCAL lock_timeout = '15s';
SET LOCAL search_path = alquimista_platform, pg_catalog;
SELECT FROM tenants WHERE id = :'tenant'::uuid FOR NO KEY UPDATE \g /dev/null

SELECT coalesce(me.id, gen_random_uuid()) AS person,
       coalesce(me.role, '') AS role_before, coalesce(me.status, '') AS status_before,
       CASE
           WHEN t.id IS NULL THEN 'no-tenant'
           WHEN t.status = 'inactive' THEN 'closed'
           WHEN EXISTS (SELECT FROM staff WHERE cognito_sub = :'sub' OR lower(email) = :'email') THEN 'staff'
           WHEN EXISTS (SELECT
                          FROM tenant_users
                         WHERE cognito_sub = :'sub'
                           AND (tenant_id, id) IS DISTINCT FROM (me.tenant_id, me.id)) THEN 'elsewhere'
           WHEN coalesce(me.status, 'inactive') = 'inactive' AND seats.taken >= p.max_users THEN 'full'
           WHEN me.role = 'admin' AND me.status = 'active' AND :'role' <> 'admin' AND seats.admins = 1 THEN 'last-admin'
           WHEN me.id IS NULL THEN 'new'
           WHEN (me.cognito_sub, me.full_name, me.role, me.status)
                IS DISTINCT FROM (:'sub', :'name', :'role', 'active') THEN 'changed'
           ELSE 'same'
       END AS verdict
  FROM (SELECT) one
  LEFT JOIN tenants t ON t.id = :'tenant'::uuid
  LEFT JOIN plans p ON p.code = t.plan
 CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE status IN ('active', 'invited')) AS taken,
                            count(*) FILTER (WHERE status = 'active' AND role = 'admin') AS admins
                       FROM tenant_users
                      WHERE tenant_id = :'tenant'::uuid) seats
  LEFT JOIN LATERAL (SELECT *
                       FROM tenant_users
                      WHERE tenant_id = :'tenant'::uuid
                        AND lower(email) = :'email'
                      ORDER BY created_at
                      LIMIT 1) me ON true
\gset

SELECT :'write'::boolean AND :'verdict' = 'new' AS is_new,
       :'write'::boolean AND :'verdict' = 'changed' AS is_changed,
       :'write'::boolean AND :'verdict' IN ('new', 'changed') AS is_told
\gset
\if :is_new
    INSERT INTO tenant_users (tenant_id, id, cognito_sub, email, full_name, role, status)
    VALUES (:'tenant', :'person', :'sub', :'email', :'name', :'role', 'active');
\endif
\if :is_changed
    UPDATE tenant_users
       SET cognito_sub = :'sub', full_name = :'name', role = :'role', status = 'active', version = version + 1,
           updated_at = now()
     WHERE tenant_id = :'tenant'::uuid
       AND id = :'person'::uuid;
\endif
\if :is_told
    SELECT 'tenant.user.' || CASE :'verdict' WHEN 'new' THEN 'activated' ELSE 'changed' END AS event_type, 'tenant' AS category,
           'tenant_user' AS resource_type, :'person' AS resource, 'createTenantUser' AS action,
           jsonb_strip_nulls(jsonb_build_object('role', :'role', 'before.role', nullif(:'role_before', ''),
                                                'before.status', nullif(:'status_before', ''))) AS details
    \gset
    \ir told.sql
\endif
COMMIT;
\echo :verdict
