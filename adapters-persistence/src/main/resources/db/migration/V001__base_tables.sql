-- The seven tables the panel has had since its serverless days: the customers, the agent catalogue and the five tables
-- the panel itself keeps. Each column is named once, in a form that serves both starts: on an empty database it makes the
-- column, on one that already holds the table it adds only what is missing. Old rows are brought into line by V002;
-- defaults, NOT NULL, keys and checks follow in V003, when every row can bear them.
--
-- Every moment is a timestamptz, every enumeration a text with a CHECK, money is numeric(10,2) in BRL.

SET LOCAL search_path = alquimista_platform, pg_catalog;

-- Columns the old system called otherwise take their present name before anything is added.
DO $$
DECLARE
    old record;
BEGIN
    FOR old IN
        SELECT *
          FROM (VALUES ('tenant_usage_daily', 'date', 'usage_date'),
                       ('tenant_usage_daily', 'total_tokens', 'total_tokens_used'),
                       ('tenant_usage_daily', 'tokens_used', 'total_tokens_used'),
                       ('tenant_usage_daily', 'total_cost', 'total_cost_usd'),
                       ('tenant_usage_daily', 'cost_usd', 'total_cost_usd'),
                       ('tenant_integrations', 'integration_type', 'type'),
                       ('tenant_integrations', 'integration_name', 'name')) AS v (tab, was, now)
    LOOP
        IF EXISTS (SELECT FROM information_schema.columns c
                    WHERE c.table_schema = 'alquimista_platform' AND c.table_name = old.tab AND c.column_name = old.was)
           AND NOT EXISTS (SELECT FROM information_schema.columns c
                    WHERE c.table_schema = 'alquimista_platform' AND c.table_name = old.tab AND c.column_name = old.now)
        THEN
            EXECUTE format('ALTER TABLE alquimista_platform.%I RENAME COLUMN %I TO %I', old.tab, old.was, old.now);
        END IF;
    END LOOP;
END
$$;

CREATE TABLE IF NOT EXISTS tenants ();
ALTER TABLE tenants
    ADD COLUMN IF NOT EXISTS id           uuid DEFAULT gen_random_uuid(),
    ADD COLUMN IF NOT EXISTS name         text,
    ADD COLUMN IF NOT EXISTS cnpj         text,
    ADD COLUMN IF NOT EXISTS segment      text,
    ADD COLUMN IF NOT EXISTS plan         text,
    ADD COLUMN IF NOT EXISTS status       text,
    ADD COLUMN IF NOT EXISTS mrr_estimate numeric(10, 2),
    ADD COLUMN IF NOT EXISTS time_zone    text DEFAULT 'America/Sao_Paulo',
    ADD COLUMN IF NOT EXISTS version      bigint DEFAULT 1,
    ADD COLUMN IF NOT EXISTS created_at   timestamptz DEFAULT now(),
    ADD COLUMN IF NOT EXISTS updated_at   timestamptz DEFAULT now();
COMMENT ON COLUMN tenants.cnpj IS '14 characters, no punctuation: twelve of 0-9A-Z, two check digits';
COMMENT ON COLUMN tenants.mrr_estimate IS 'monthly recurring revenue, BRL';
COMMENT ON COLUMN tenants.time_zone IS 'IANA zone that cuts this tenant''s calendar days; set at onboarding, never changed';
COMMENT ON COLUMN tenants.version IS 'grows by one with every change; a writer names the version that it read';

CREATE TABLE IF NOT EXISTS agents ();
ALTER TABLE agents
    ADD COLUMN IF NOT EXISTS id           uuid DEFAULT gen_random_uuid(),
    ADD COLUMN IF NOT EXISTS name         text,
    ADD COLUMN IF NOT EXISTS display_name text,
    ADD COLUMN IF NOT EXISTS segment      text,
    ADD COLUMN IF NOT EXISTS category     text,
    ADD COLUMN IF NOT EXISTS version      text,
    ADD COLUMN IF NOT EXISTS status       text,
    ADD COLUMN IF NOT EXISTS subnucleo_id uuid,
    ADD COLUMN IF NOT EXISTS created_at   timestamptz DEFAULT now(),
    ADD COLUMN IF NOT EXISTS updated_at   timestamptz DEFAULT now();
COMMENT ON TABLE agents IS 'the catalogue of agents on offer; what a tenant has of it stands in tenant_agents';

CREATE TABLE IF NOT EXISTS tenant_users ();
ALTER TABLE tenant_users
    ADD COLUMN IF NOT EXISTS id            uuid DEFAULT gen_random_uuid(),
    ADD COLUMN IF NOT EXISTS tenant_id     uuid,
    ADD COLUMN IF NOT EXISTS cognito_sub   text,
    ADD COLUMN IF NOT EXISTS email         text,
    ADD COLUMN IF NOT EXISTS full_name     text,
    ADD COLUMN IF NOT EXISTS role          text,
    ADD COLUMN IF NOT EXISTS status        text,
    ADD COLUMN IF NOT EXISTS last_login_at timestamptz,
    ADD COLUMN IF NOT EXISTS created_at    timestamptz DEFAULT now(),
    ADD COLUMN IF NOT EXISTS updated_at    timestamptz DEFAULT now();
COMMENT ON COLUMN tenant_users.role IS 'shown, never used to authorise: only the identity provider''s groups do';
COMMENT ON COLUMN tenant_users.last_login_at IS 'auth_time of the newest token seen';

CREATE TABLE IF NOT EXISTS tenant_agents ();
ALTER TABLE tenant_agents
    ADD COLUMN IF NOT EXISTS id             uuid DEFAULT gen_random_uuid(),
    ADD COLUMN IF NOT EXISTS tenant_id      uuid,
    ADD COLUMN IF NOT EXISTS agent_id       uuid,
    ADD COLUMN IF NOT EXISTS status         text,
    ADD COLUMN IF NOT EXISTS config         jsonb,
    ADD COLUMN IF NOT EXISTS activated_at   timestamptz,
    ADD COLUMN IF NOT EXISTS deactivated_at timestamptz,
    ADD COLUMN IF NOT EXISTS last_used_at   timestamptz,
    ADD COLUMN IF NOT EXISTS created_at     timestamptz DEFAULT now(),
    ADD COLUMN IF NOT EXISTS updated_at     timestamptz DEFAULT now();

COMMENT ON COLUMN tenant_agents.activated_at IS 'null until the agent was first active';

CREATE TABLE IF NOT EXISTS tenant_integrations ();
ALTER TABLE tenant_integrations
    ADD COLUMN IF NOT EXISTS id                     uuid DEFAULT gen_random_uuid(),
    ADD COLUMN IF NOT EXISTS tenant_id              uuid,
    ADD COLUMN IF NOT EXISTS type                   text,
    ADD COLUMN IF NOT EXISTS name                   text,
    ADD COLUMN IF NOT EXISTS status                 text,
    ADD COLUMN IF NOT EXISTS config                 jsonb,
    ADD COLUMN IF NOT EXISTS credentials_secret_arn text,
    ADD COLUMN IF NOT EXISTS last_sync_at           timestamptz,
    ADD COLUMN IF NOT EXISTS last_sync_status       text,
    ADD COLUMN IF NOT EXISTS last_error             text,
    ADD COLUMN IF NOT EXISTS created_at             timestamptz DEFAULT now(),
    ADD COLUMN IF NOT EXISTS updated_at             timestamptz DEFAULT now();
COMMENT ON COLUMN tenant_integrations.credentials_secret_arn IS 'where the secret store keeps the credentials; they are never kept here';

CREATE TABLE IF NOT EXISTS tenant_usage_daily ();
ALTER TABLE tenant_usage_daily
    ADD COLUMN IF NOT EXISTS tenant_id            uuid,
    ADD COLUMN IF NOT EXISTS usage_date           date,
    ADD COLUMN IF NOT EXISTS agent_id             uuid,
    ADD COLUMN IF NOT EXISTS total_requests       bigint,
    ADD COLUMN IF NOT EXISTS successful_requests  bigint,
    ADD COLUMN IF NOT EXISTS failed_requests      bigint,
    ADD COLUMN IF NOT EXISTS response_time_sum_ms bigint,
    ADD COLUMN IF NOT EXISTS p50_response_time_ms numeric(12, 3),
    ADD COLUMN IF NOT EXISTS p95_response_time_ms numeric(12, 3),
    ADD COLUMN IF NOT EXISTS p99_response_time_ms numeric(12, 3),
    ADD COLUMN IF NOT EXISTS total_tokens_used    bigint,
    ADD COLUMN IF NOT EXISTS total_cost_usd       numeric(14, 6);
COMMENT ON TABLE tenant_usage_daily IS
    'What one tenant''s agent did on one of the tenant''s own calendar days. The rows of a day never overlap: the reserved agent id '
    '00000000-0000-0000-0000-000000000000 holds the requests that carried no agent, it is not a total. A tenant''s total is the sum over its rows.';
COMMENT ON COLUMN tenant_usage_daily.usage_date IS 'calendar day in the tenant''s time zone';
COMMENT ON COLUMN tenant_usage_daily.p95_response_time_ms IS 'of this row''s requests alone; null without requests. Percentiles over several rows come from tenant_usage_sketches';

CREATE TABLE IF NOT EXISTS operational_events ();
ALTER TABLE operational_events
    ADD COLUMN IF NOT EXISTS id                 uuid DEFAULT gen_random_uuid(),
    ADD COLUMN IF NOT EXISTS event_type         text,
    ADD COLUMN IF NOT EXISTS event_category     text,
    ADD COLUMN IF NOT EXISTS tenant_id          uuid,
    ADD COLUMN IF NOT EXISTS user_id            text,
    ADD COLUMN IF NOT EXISTS user_email         text,
    ADD COLUMN IF NOT EXISTS resource_type      text,
    ADD COLUMN IF NOT EXISTS resource_id        text,
    ADD COLUMN IF NOT EXISTS action             text,
    ADD COLUMN IF NOT EXISTS status             text,
    ADD COLUMN IF NOT EXISTS details            jsonb,
    ADD COLUMN IF NOT EXISTS ip_address         text,
    ADD COLUMN IF NOT EXISTS user_agent         text,
    ADD COLUMN IF NOT EXISTS subject_commitment bytea,
    ADD COLUMN IF NOT EXISTS created_at         timestamptz DEFAULT now();
COMMENT ON TABLE operational_events IS 'the audit log: rows are added and read, never changed (V006)';
COMMENT ON COLUMN operational_events.tenant_id IS 'null where the event concerns the platform and no tenant';
COMMENT ON COLUMN operational_events.subject_commitment IS 'names the row of audit_subjects that holds the personal fields, where they stand apart';
