-- The service's four logins, what each may touch, and the walls between the tenants.
--
-- The logins own nothing and bypass nothing. Their passwords are set by whoever runs the migration, never in a file.

SET LOCAL search_path = alquimista_platform, pg_catalog;

-- Roles belong to the cluster: another database's migration may be making the very same at this moment.
DO $$
DECLARE
    login text;
BEGIN
    FOREACH login IN ARRAY ARRAY['painel_tenant', 'painel_internal', 'painel_ingest', 'painel_jobs'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = login) THEN
            BEGIN
                EXECUTE format('CREATE ROLE %I LOGIN NOINHERIT', login);
            EXCEPTION WHEN duplicate_object OR unique_violation THEN
                NULL;
            END;
        END IF;
    END LOOP;
    IF has_database_privilege(current_database(), 'CONNECT WITH GRANT OPTION') THEN
        EXECUTE format('GRANT CONNECT ON DATABASE %I TO painel_tenant, painel_internal, painel_ingest, painel_jobs', current_database());
    END IF;
    IF to_regnamespace('public') IS NOT NULL AND has_schema_privilege('public', 'CREATE WITH GRANT OPTION') THEN
        REVOKE CREATE ON SCHEMA public FROM PUBLIC;
    END IF;
END
$$;

-- The tenant, and the person, that this transaction speaks for; null outside of one, and then no row is seen.
CREATE FUNCTION tid() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog
AS $$ SELECT nullif(current_setting('app.tenant_id', true), '')::uuid $$;

CREATE FUNCTION sub() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog
AS $$ SELECT nullif(current_setting('app.sub', true), '') $$;

-- Nothing for everybody, neither now nor for what is made later.
REVOKE ALL ON SCHEMA alquimista_platform FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA alquimista_platform FROM PUBLIC;
REVOKE ALL ON FUNCTION tid(), sub(), searchable(text), refuse_change() FROM PUBLIC;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

GRANT USAGE ON SCHEMA alquimista_platform TO painel_tenant, painel_internal, painel_ingest, painel_jobs;
GRANT EXECUTE ON FUNCTION tid(), sub(), searchable(text) TO painel_tenant, painel_internal, painel_ingest, painel_jobs;

-- The catalogue has no tenant: every login may read it.
GRANT SELECT ON plans, agents, subnucleos TO painel_tenant, painel_internal, painel_ingest, painel_jobs;

-- A tenant's own requests: what /tenant/* reads, its incidents, its trail.
GRANT SELECT ON tenants, tenant_users, tenant_agents, tenant_integrations, tenant_subnucleos, tenant_usage_daily,
    tenant_usage_sketches, incidents TO painel_tenant;
GRANT INSERT ON incidents, operational_events TO painel_tenant;
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_keys TO painel_tenant;

-- Our own people's requests.
GRANT SELECT ON ALL TABLES IN SCHEMA alquimista_platform TO painel_internal;
REVOKE ALL ON flyway_schema_history, agent_requests_default FROM painel_internal;
GRANT INSERT, UPDATE ON tenants, tenant_users, tenant_agents, tenant_subnucleos, incidents, plans, staff TO painel_internal;
GRANT INSERT, UPDATE, DELETE ON tenant_integrations, idempotency_keys TO painel_internal;
GRANT INSERT ON tenant_plan_history, operational_events TO painel_internal;
GRANT INSERT, DELETE ON audit_subjects TO painel_internal;

-- Taking events in.
GRANT SELECT ON tenants, tenant_agents TO painel_ingest;
GRANT INSERT ON agent_requests TO painel_ingest;
GRANT SELECT, INSERT ON event_keys TO painel_ingest;
GRANT SELECT, INSERT, UPDATE ON usage_dirty_days TO painel_ingest;
GRANT INSERT ON operational_events TO painel_ingest;

-- Rolling days, forgetting old keys, sealing the trail.
GRANT SELECT ON tenants, tenant_agents, tenant_plan_history, agent_requests, operational_events TO painel_jobs;
GRANT UPDATE (last_used_at) ON tenant_agents TO painel_jobs;
GRANT SELECT, INSERT, UPDATE, DELETE ON tenant_usage_daily, tenant_usage_sketches, usage_dirty_days TO painel_jobs;
GRANT SELECT, DELETE ON event_keys, idempotency_keys TO painel_jobs;
GRANT INSERT ON operational_events TO painel_jobs;
GRANT SELECT, INSERT ON audit_chain TO painel_jobs;

-- The walls. Every table with a tenant_id, partitions included, and tenants itself: a tenant's login sees and writes its
-- own tenant's rows and no others; the other logins see what they were granted; the owner, which migrates and repairs, and
-- for which foreign keys are checked, sees all.
DO $$
DECLARE
    wall record;
BEGIN
    FOR wall IN
        SELECT c.oid::regclass AS tab, a.attname AS tenant
          FROM pg_class c
          JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
           AND a.attname = CASE c.relname WHEN 'tenants' THEN 'id' ELSE 'tenant_id' END
         WHERE c.relnamespace = 'alquimista_platform'::regnamespace AND c.relkind IN ('r', 'p')
    LOOP
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', wall.tab);
        EXECUTE format('CREATE POLICY tenant ON %s TO painel_tenant USING (%I = (SELECT alquimista_platform.tid())) '
                       'WITH CHECK (%2$I = (SELECT alquimista_platform.tid()))', wall.tab, wall.tenant);
        EXECUTE format('CREATE POLICY internal ON %s TO painel_internal USING (true) WITH CHECK (true)', wall.tab);
        EXECUTE format('CREATE POLICY ingest ON %s TO painel_ingest USING (true) WITH CHECK (true)', wall.tab);
        EXECUTE format('CREATE POLICY jobs ON %s TO painel_jobs USING (true) WITH CHECK (true)', wall.tab);
        EXECUTE format('CREATE POLICY owner ON %s TO CURRENT_USER USING (true) WITH CHECK (true)', wall.tab);
    END LOOP;
END
$$;

-- Before the tenant is known a person may read the one membership that is theirs.
CREATE POLICY membership ON tenant_users FOR SELECT TO painel_tenant USING (cognito_sub = (SELECT alquimista_platform.sub()));
