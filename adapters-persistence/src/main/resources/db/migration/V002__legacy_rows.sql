-- Brings the rows of a database that the old system filled to the shape that V003 asks for. On an empty database every
-- statement here finds nothing to do.

SET LOCAL search_path = alquimista_platform, pg_catalog;

-- The old rules yield to ours: policies, triggers while the rows are put right, checks, keys, and foreign keys. The
-- primary keys of tenants and agents stay, since V003 wants the very same.
DO $$
DECLARE
    base CONSTANT regclass[] := ARRAY['tenants', 'agents', 'tenant_users', 'tenant_agents', 'tenant_integrations',
                                      'tenant_usage_daily', 'operational_events']::regclass[];
    catalogue CONSTANT regclass[] := ARRAY['tenants', 'agents']::regclass[];
    tab regclass;
    old record;
BEGIN
    FOREACH tab IN ARRAY base LOOP
        EXECUTE format('ALTER TABLE %s DISABLE TRIGGER USER, DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY', tab);
    END LOOP;
    FOR old IN SELECT polrelid::regclass AS tab, polname FROM pg_policy WHERE polrelid = ANY (base) LOOP
        EXECUTE format('DROP POLICY %I ON %s', old.polname, old.tab);
    END LOOP;
    FOR old IN
        SELECT conrelid::regclass AS tab, conname
          FROM pg_constraint
         WHERE conrelid = ANY (base)
           AND (contype IN ('c', 'f', 'u', 'x') OR contype = 'p' AND conrelid <> ALL (catalogue))
         ORDER BY contype = 'p'
    LOOP
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', old.tab, old.conname);
    END LOOP;
    FOR old IN
        SELECT indexrelid::regclass AS index
          FROM pg_index
         WHERE indrelid = ANY (base) AND indisunique AND NOT indisprimary
    LOOP
        EXECUTE format('DROP INDEX %s', old.index);
    END LOOP;
END
$$;

-- Columns of another type take ours. A moment without a zone was written in UTC.
DO $$
DECLARE
    col record;
BEGIN
    FOR col IN
        SELECT c.table_name AS tab, c.column_name AS name, coalesce(wanted.type,
               CASE c.data_type WHEN 'timestamp without time zone' THEN 'timestamptz'
                                WHEN 'json' THEN 'jsonb'
                                ELSE 'text' END) AS type,
               c.data_type = 'timestamp without time zone' AS without_zone
          FROM information_schema.columns c
          LEFT JOIN (VALUES ('tenants', 'mrr_estimate', 'numeric(10,2)', 10, 2),
                            ('tenant_users', 'cognito_sub', 'text', NULL, NULL),
                            ('tenant_usage_daily', 'usage_date', 'date', NULL, NULL),
                            ('tenant_usage_daily', 'total_requests', 'bigint', 64, 0),
                            ('tenant_usage_daily', 'successful_requests', 'bigint', 64, 0),
                            ('tenant_usage_daily', 'failed_requests', 'bigint', 64, 0),
                            ('tenant_usage_daily', 'response_time_sum_ms', 'bigint', 64, 0),
                            ('tenant_usage_daily', 'p50_response_time_ms', 'numeric(12,3)', 12, 3),
                            ('tenant_usage_daily', 'p95_response_time_ms', 'numeric(12,3)', 12, 3),
                            ('tenant_usage_daily', 'p99_response_time_ms', 'numeric(12,3)', 12, 3),
                            ('tenant_usage_daily', 'total_tokens_used', 'bigint', 64, 0),
                            ('tenant_usage_daily', 'total_cost_usd', 'numeric(14,6)', 14, 6),
                            ('agents', 'version', 'text', NULL, NULL),
                            ('operational_events', 'user_id', 'text', NULL, NULL),
                            ('operational_events', 'resource_id', 'text', NULL, NULL),
                            ('operational_events', 'ip_address', 'text', NULL, NULL))
               AS wanted (tab, name, type, numeric_precision, numeric_scale)
            ON wanted.tab = c.table_name AND wanted.name = c.column_name
         WHERE c.table_schema = 'alquimista_platform'
           AND c.table_name IN ('tenants', 'agents', 'tenant_users', 'tenant_agents', 'tenant_integrations',
                                'tenant_usage_daily', 'operational_events')
           AND (c.data_type IN ('timestamp without time zone', 'json', 'character varying', 'character')
                OR wanted.type IN ('text', 'date') AND c.data_type <> wanted.type
                OR wanted.numeric_precision IS NOT NULL
                   AND (c.numeric_precision, c.numeric_scale) IS DISTINCT FROM (wanted.numeric_precision, wanted.numeric_scale))
    LOOP
        EXECUTE format('ALTER TABLE alquimista_platform.%I ALTER COLUMN %I DROP DEFAULT', col.tab, col.name);
        EXECUTE format('ALTER TABLE alquimista_platform.%I ALTER COLUMN %I TYPE %s USING %s', col.tab, col.name, col.type,
                       CASE WHEN col.without_zone THEN format('%I AT TIME ZONE ''UTC''', col.name)
                            WHEN col.name = 'ip_address' THEN format('split_part(%I::text, ''/'', 1)', col.name)
                            ELSE format('%I::%s', col.name, col.type) END);
    END LOOP;
END
$$;

-- Columns that we do not know are kept with their values, but must not stop a row that does not name them.
DO $$
DECLARE
    col record;
BEGIN
    FOR col IN
        SELECT c.table_name AS tab, c.column_name AS name
          FROM information_schema.columns c
         WHERE c.table_schema = 'alquimista_platform'
           AND c.is_nullable = 'NO'
           AND c.column_default IS NULL
           AND c.is_identity = 'NO'
           AND c.is_generated = 'NEVER'
           AND (c.table_name, c.column_name) NOT IN (('tenants', 'id'), ('agents', 'id'))
           AND c.table_name IN ('tenants', 'agents', 'tenant_users', 'tenant_agents', 'tenant_integrations',
                                'tenant_usage_daily', 'operational_events')
    LOOP
        EXECUTE format('ALTER TABLE alquimista_platform.%I ALTER COLUMN %I DROP NOT NULL', col.tab, col.name);
    END LOOP;
END
$$;

UPDATE tenants
   SET cnpj = upper(regexp_replace(cnpj, '[^0-9A-Za-z]', '', 'g')),
       name = coalesce(name, cnpj, id::text),
       segment = coalesce(segment, 'Outros'),
       plan = lower(coalesce(plan, 'starter')),
       status = lower(coalesce(status, 'active')),
       mrr_estimate = coalesce(mrr_estimate, 0),
       created_at = coalesce(created_at, updated_at, now()),
       updated_at = coalesce(updated_at, created_at, now());

UPDATE agents
   SET name = coalesce(name, id::text),
       display_name = coalesce(display_name, name, id::text),
       segment = coalesce(segment, 'Outros'),
       category = coalesce(category, 'Outros'),
       version = coalesce(version, '1.0.0'),
       status = lower(coalesce(status, 'active')),
       created_at = coalesce(created_at, updated_at, now()),
       updated_at = coalesce(updated_at, created_at, now());

UPDATE tenant_users
   SET full_name = coalesce(full_name, split_part(email, '@', 1), id::text),
       role = lower(coalesce(role, 'user')),
       status = lower(coalesce(status, 'active')),
       created_at = coalesce(created_at, updated_at, now()),
       updated_at = coalesce(updated_at, created_at, now());

UPDATE tenant_agents
   SET status = lower(coalesce(status, 'active')),
       config = coalesce(config, '{}'),
       created_at = coalesce(created_at, updated_at, activated_at, now()),
       updated_at = coalesce(updated_at, created_at, now());

UPDATE tenant_integrations
   SET type = lower(type),
       name = coalesce(name, type),
       status = lower(coalesce(status, 'pending')),
       config = coalesce(config, '{}'),
       created_at = coalesce(created_at, updated_at, now()),
       updated_at = coalesce(updated_at, created_at, now());

-- The old day rows kept an average where we keep the sum, and null where we keep the reserved "no agent".
DO $$
BEGIN
    IF EXISTS (SELECT FROM information_schema.columns
                WHERE table_schema = 'alquimista_platform' AND table_name = 'tenant_usage_daily'
                  AND column_name = 'avg_response_time_ms')
    THEN
        UPDATE alquimista_platform.tenant_usage_daily
           SET response_time_sum_ms = round(avg_response_time_ms::numeric * total_requests)
         WHERE response_time_sum_ms IS NULL;
        ALTER TABLE alquimista_platform.tenant_usage_daily DROP COLUMN avg_response_time_ms;
    END IF;
END
$$;
ALTER TABLE tenant_usage_daily DROP COLUMN IF EXISTS id;

UPDATE tenant_usage_daily
   SET agent_id = coalesce(agent_id, '00000000-0000-0000-0000-000000000000'),
       total_requests = coalesce(total_requests, successful_requests + failed_requests, 0),
       successful_requests = coalesce(successful_requests, total_requests - failed_requests, total_requests, 0),
       failed_requests = coalesce(failed_requests, total_requests - successful_requests, 0),
       response_time_sum_ms = coalesce(response_time_sum_ms, 0),
       total_tokens_used = coalesce(total_tokens_used, 0),
       total_cost_usd = coalesce(total_cost_usd, 0);

-- Two old rows of one day without an agent are one row of ours. Their percentiles cannot be merged without a sketch; the
-- larger one is kept, which never paints a day better than it was.
WITH doubled AS (
    SELECT tenant_id, usage_date, agent_id
      FROM tenant_usage_daily
     GROUP BY tenant_id, usage_date, agent_id
    HAVING count(*) > 1
), taken AS (
    DELETE FROM tenant_usage_daily
     WHERE (tenant_id, usage_date, agent_id) IN (SELECT tenant_id, usage_date, agent_id FROM doubled)
    RETURNING *
)
INSERT INTO tenant_usage_daily (tenant_id, usage_date, agent_id, total_requests, successful_requests, failed_requests,
                                response_time_sum_ms, p50_response_time_ms, p95_response_time_ms, p99_response_time_ms,
                                total_tokens_used, total_cost_usd)
SELECT tenant_id, usage_date, agent_id, sum(total_requests), sum(successful_requests), sum(failed_requests),
       sum(response_time_sum_ms), max(p50_response_time_ms), max(p95_response_time_ms), max(p99_response_time_ms),
       sum(total_tokens_used), sum(total_cost_usd)
  FROM taken
 GROUP BY tenant_id, usage_date, agent_id;

UPDATE operational_events
   SET event_type = coalesce(event_type, action, 'unknown'),
       event_category = lower(coalesce(event_category, 'system')),
       action = coalesce(action, event_type, 'unknown'),
       status = lower(coalesce(status, 'success')),
       details = coalesce(details, '{}'),
       created_at = coalesce(created_at, now());

DO $$
DECLARE
    tab regclass;
BEGIN
    FOREACH tab IN ARRAY ARRAY['tenants', 'agents', 'tenant_users', 'tenant_agents', 'tenant_integrations',
                               'tenant_usage_daily', 'operational_events']::regclass[]
    LOOP
        EXECUTE format('ALTER TABLE %s ENABLE TRIGGER USER', tab);
    END LOOP;
END
$$;
