-- One of our own people: email, name, sub (empty while nobody knows it), active true or false, role, moved (true if the role is
-- another than before), operator; write true or false. Answers one word: new, changed, same, or why not. With write true the
-- first two are done, with their line in the audit log.
BEGIN;
SET LOCAL lock_timeout = '15s';
SET LOCAL search_path = alquimista_platform, pg_catalog;

SELECT CASE
           WHEN EXISTS (SELECT FROM tenant_users WHERE cognito_sub = :'sub' OR lower(email) = :'email') THEN 'customer'
           WHEN me.cognito_sub IS NULL THEN 'new'
           WHEN :'moved'::boolean THEN 'changed'
           WHEN (lower(me.email), me.full_name, me.active) IS DISTINCT FROM (:'email', :'name', :'active'::boolean) THEN 'changed'
           ELSE 'same'
       END AS verdict
  FROM (SELECT) one
  LEFT JOIN staff me ON me.cognito_sub = :'sub'
\gset

SELECT :'write'::boolean AND :'verdict' IN ('new', 'changed') AS is_told, '' AS tenant
\gset
\if :is_told
    -- Whoever was made anew in the user pool keeps their old name in what they did before.
    UPDATE staff
       SET email = email || '#' || cognito_sub, active = false, updated_at = now()
     WHERE lower(email) = :'email'
       AND cognito_sub <> :'sub';
    INSERT INTO staff (cognito_sub, email, full_name, active)
    VALUES (:'sub', :'email', :'name', :'active')
        ON CONFLICT (cognito_sub) DO UPDATE
       SET email = excluded.email, full_name = excluded.full_name, active = excluded.active, updated_at = now();
    SELECT 'staff.' || :'verdict' AS event_type, 'auth' AS category, 'staff' AS resource_type, :'sub' AS resource,
           'createInternalUser' AS action, jsonb_build_object('active', :'active', 'role', :'role') AS details
    \gset
    \ir told.sql
\endif
COMMIT;
\echo :verdict
