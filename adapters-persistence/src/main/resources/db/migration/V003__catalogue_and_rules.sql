-- What is on offer (plans, sub-cores), who works here (staff), and the rules of the base tables.
--
-- A unique key of a tenant's table starts with tenant_id: a global one would tell a tenant about another's rows. The two
-- exceptions, cognito_sub and cnpj, are written by the internal roles alone.

SET LOCAL search_path = alquimista_platform, pg_catalog;

CREATE TABLE plans (
    code                   text PRIMARY KEY,
    name                   text           NOT NULL,
    monthly_price          numeric(10, 2) NOT NULL CHECK (monthly_price >= 0),
    yearly_price           numeric(10, 2) NOT NULL CHECK (yearly_price >= 0),
    max_agents             integer        NOT NULL CHECK (max_agents > 0),
    max_users              integer        NOT NULL CHECK (max_users > 0),
    max_requests_per_month bigint         NOT NULL CHECK (max_requests_per_month > 0),
    version                bigint         NOT NULL DEFAULT 1,
    updated_at             timestamptz    NOT NULL DEFAULT now()
);
COMMENT ON TABLE plans IS 'prices in BRL; a year costs ten months';

INSERT INTO plans (code, name, monthly_price, yearly_price, max_agents, max_users, max_requests_per_month)
VALUES ('starter', 'Starter', 500.00, 5000.00, 3, 5, 10000),
       ('professional', 'Professional', 1500.00, 15000.00, 10, 20, 50000),
       ('enterprise', 'Enterprise', 3000.00, 30000.00, 50, 100, 500000);

CREATE TABLE subnucleos (
    id          uuid PRIMARY KEY     DEFAULT gen_random_uuid(),
    name        text        NOT NULL UNIQUE,
    description text        NOT NULL DEFAULT '',
    status      text        NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'inactive')),
    created_at  timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE subnucleos IS 'the Fibonacci sub-cores on offer; agents belong to one, tenants take them by tenant_subnucleos';

CREATE TABLE staff (
    cognito_sub text PRIMARY KEY,
    email       text        NOT NULL UNIQUE,
    full_name   text        NOT NULL,
    active      boolean     NOT NULL DEFAULT true,
    created_at  timestamptz NOT NULL DEFAULT now(),
    updated_at  timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE staff IS 'our own people: access tokens carry no e-mail, so names come from here';

ALTER TABLE tenants
    ALTER COLUMN id SET DEFAULT gen_random_uuid(),
    ALTER COLUMN id SET NOT NULL,
    ALTER COLUMN name SET NOT NULL,
    ALTER COLUMN segment SET DEFAULT 'Outros',
    ALTER COLUMN segment SET NOT NULL,
    ALTER COLUMN plan SET NOT NULL,
    ALTER COLUMN status SET DEFAULT 'active',
    ALTER COLUMN status SET NOT NULL,
    ALTER COLUMN mrr_estimate SET DEFAULT 0,
    ALTER COLUMN mrr_estimate SET NOT NULL,
    ALTER COLUMN time_zone SET NOT NULL,
    ALTER COLUMN version SET NOT NULL,
    ALTER COLUMN created_at SET DEFAULT now(),
    ALTER COLUMN created_at SET NOT NULL,
    ALTER COLUMN updated_at SET DEFAULT now(),
    ALTER COLUMN updated_at SET NOT NULL,
    ADD CONSTRAINT tenants_cnpj_key UNIQUE (cnpj),
    ADD CONSTRAINT tenants_cnpj_form CHECK (cnpj IS NOT NULL AND cnpj ~ '^[0-9A-Z]{12}[0-9]{2}$') NOT VALID,
    ADD CONSTRAINT tenants_name_length CHECK (char_length(name) BETWEEN 1 AND 255) NOT VALID,
    ADD CONSTRAINT tenants_status CHECK (status IN ('active', 'inactive', 'suspended')) NOT VALID,
    ADD CONSTRAINT tenants_mrr_estimate CHECK (mrr_estimate >= 0) NOT VALID,
    ADD CONSTRAINT tenants_plan_fkey FOREIGN KEY (plan) REFERENCES plans (code) NOT VALID;

ALTER TABLE agents
    ALTER COLUMN id SET DEFAULT gen_random_uuid(),
    ALTER COLUMN id SET NOT NULL,
    ALTER COLUMN name SET NOT NULL,
    ALTER COLUMN display_name SET NOT NULL,
    ALTER COLUMN segment SET DEFAULT 'Outros',
    ALTER COLUMN segment SET NOT NULL,
    ALTER COLUMN category SET DEFAULT 'Outros',
    ALTER COLUMN category SET NOT NULL,
    ALTER COLUMN version SET DEFAULT '1.0.0',
    ALTER COLUMN version SET NOT NULL,
    ALTER COLUMN status SET DEFAULT 'active',
    ALTER COLUMN status SET NOT NULL,
    ALTER COLUMN created_at SET DEFAULT now(),
    ALTER COLUMN created_at SET NOT NULL,
    ALTER COLUMN updated_at SET DEFAULT now(),
    ALTER COLUMN updated_at SET NOT NULL,
    ADD CONSTRAINT agents_id_not_reserved CHECK (id <> '00000000-0000-0000-0000-000000000000') NOT VALID,
    ADD CONSTRAINT agents_status CHECK (status IN ('active', 'inactive', 'deprecated')) NOT VALID,
    ADD CONSTRAINT agents_subnucleo_id_fkey FOREIGN KEY (subnucleo_id) REFERENCES subnucleos (id);

-- The old catalogue's primary keys stand under whatever name they had.
DO $$
DECLARE
    tab regclass;
BEGIN
    FOREACH tab IN ARRAY ARRAY['tenants', 'agents']::regclass[] LOOP
        IF NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = tab AND contype = 'p') THEN
            EXECUTE format('ALTER TABLE %s ADD PRIMARY KEY (id)', tab);
        END IF;
    END LOOP;
END
$$;

ALTER TABLE tenant_users
    ALTER COLUMN id SET DEFAULT gen_random_uuid(),
    ALTER COLUMN full_name SET NOT NULL,
    ALTER COLUMN role SET DEFAULT 'user',
    ALTER COLUMN role SET NOT NULL,
    ALTER COLUMN status SET DEFAULT 'active',
    ALTER COLUMN status SET NOT NULL,
    ALTER COLUMN created_at SET DEFAULT now(),
    ALTER COLUMN created_at SET NOT NULL,
    ALTER COLUMN updated_at SET DEFAULT now(),
    ALTER COLUMN updated_at SET NOT NULL,
    ADD CONSTRAINT tenant_users_pkey PRIMARY KEY (tenant_id, id),
    ADD CONSTRAINT tenant_users_tenant_id_email_key UNIQUE (tenant_id, email),
    ADD CONSTRAINT tenant_users_cognito_sub_key UNIQUE (cognito_sub),
    ADD CONSTRAINT tenant_users_email_present CHECK (email IS NOT NULL AND email <> '') NOT VALID,
    ADD CONSTRAINT tenant_users_role CHECK (role IN ('admin', 'user', 'viewer')) NOT VALID,
    ADD CONSTRAINT tenant_users_status CHECK (status IN ('active', 'inactive', 'invited')) NOT VALID,
    ADD CONSTRAINT tenant_users_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) NOT VALID;

ALTER TABLE tenant_agents
    ALTER COLUMN id SET DEFAULT gen_random_uuid(),
    ALTER COLUMN agent_id SET NOT NULL,
    ALTER COLUMN status SET DEFAULT 'active',
    ALTER COLUMN status SET NOT NULL,
    ALTER COLUMN config SET DEFAULT '{}',
    ALTER COLUMN config SET NOT NULL,
    ALTER COLUMN created_at SET DEFAULT now(),
    ALTER COLUMN created_at SET NOT NULL,
    ALTER COLUMN updated_at SET DEFAULT now(),
    ALTER COLUMN updated_at SET NOT NULL,
    ADD CONSTRAINT tenant_agents_pkey PRIMARY KEY (tenant_id, id),
    ADD CONSTRAINT tenant_agents_tenant_id_agent_id_key UNIQUE (tenant_id, agent_id),
    ADD CONSTRAINT tenant_agents_status CHECK (status IN ('active', 'inactive', 'suspended')) NOT VALID,
    ADD CONSTRAINT tenant_agents_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) NOT VALID,
    ADD CONSTRAINT tenant_agents_agent_id_fkey FOREIGN KEY (agent_id) REFERENCES agents (id) NOT VALID;

ALTER TABLE tenant_integrations
    ALTER COLUMN id SET DEFAULT gen_random_uuid(),
    ALTER COLUMN type SET NOT NULL,
    ALTER COLUMN name SET NOT NULL,
    ALTER COLUMN status SET DEFAULT 'pending',
    ALTER COLUMN status SET NOT NULL,
    ALTER COLUMN config SET DEFAULT '{}',
    ALTER COLUMN config SET NOT NULL,
    ALTER COLUMN created_at SET DEFAULT now(),
    ALTER COLUMN created_at SET NOT NULL,
    ALTER COLUMN updated_at SET DEFAULT now(),
    ALTER COLUMN updated_at SET NOT NULL,
    ADD CONSTRAINT tenant_integrations_pkey PRIMARY KEY (tenant_id, id),
    ADD CONSTRAINT tenant_integrations_tenant_id_type_name_key UNIQUE (tenant_id, type, name),
    ADD CONSTRAINT tenant_integrations_status CHECK (status IN ('active', 'inactive', 'error', 'pending')) NOT VALID,
    ADD CONSTRAINT tenant_integrations_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) NOT VALID;

-- The key carries every measure, so that a period's usage is read from the index alone. agent_id has no foreign key: the
-- reserved "no agent" is no agent.
ALTER TABLE tenant_usage_daily
    ALTER COLUMN agent_id SET DEFAULT '00000000-0000-0000-0000-000000000000',
    ALTER COLUMN total_requests SET DEFAULT 0,
    ALTER COLUMN total_requests SET NOT NULL,
    ALTER COLUMN successful_requests SET DEFAULT 0,
    ALTER COLUMN successful_requests SET NOT NULL,
    ALTER COLUMN failed_requests SET DEFAULT 0,
    ALTER COLUMN failed_requests SET NOT NULL,
    ALTER COLUMN response_time_sum_ms SET DEFAULT 0,
    ALTER COLUMN response_time_sum_ms SET NOT NULL,
    ALTER COLUMN total_tokens_used SET DEFAULT 0,
    ALTER COLUMN total_tokens_used SET NOT NULL,
    ALTER COLUMN total_cost_usd SET DEFAULT 0,
    ALTER COLUMN total_cost_usd SET NOT NULL,
    ADD CONSTRAINT tenant_usage_daily_pkey PRIMARY KEY (tenant_id, usage_date, agent_id)
        INCLUDE (total_requests, successful_requests, failed_requests, response_time_sum_ms, p50_response_time_ms,
                 p95_response_time_ms, p99_response_time_ms, total_tokens_used, total_cost_usd),
    ADD CONSTRAINT tenant_usage_daily_counts CHECK (successful_requests >= 0 AND failed_requests >= 0
        AND total_requests = successful_requests + failed_requests) NOT VALID,
    ADD CONSTRAINT tenant_usage_daily_measures CHECK (response_time_sum_ms >= 0 AND total_tokens_used >= 0
        AND total_cost_usd >= 0) NOT VALID,
    ADD CONSTRAINT tenant_usage_daily_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) NOT VALID,
    -- An index is read alone only where the visibility map knows the page: vacuum it early.
    SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);

-- No foreign key on tenant_id: what was tried on a tenant that never was must be written down as well.
ALTER TABLE operational_events
    ALTER COLUMN id SET DEFAULT gen_random_uuid(),
    ALTER COLUMN id SET NOT NULL,
    ALTER COLUMN event_type SET NOT NULL,
    ALTER COLUMN event_category SET NOT NULL,
    ALTER COLUMN action SET NOT NULL,
    ALTER COLUMN status SET DEFAULT 'success',
    ALTER COLUMN status SET NOT NULL,
    ALTER COLUMN details SET DEFAULT '{}',
    ALTER COLUMN details SET NOT NULL,
    ALTER COLUMN created_at SET DEFAULT now(),
    ALTER COLUMN created_at SET NOT NULL,
    ADD CONSTRAINT operational_events_tenant_id_id_key UNIQUE NULLS NOT DISTINCT (tenant_id, id),
    ADD CONSTRAINT operational_events_event_category CHECK (event_category IN ('auth', 'tenant', 'agent', 'integration', 'command', 'system')) NOT VALID,
    ADD CONSTRAINT operational_events_status CHECK (status IN ('success', 'failure', 'pending')) NOT VALID;

-- Every rule above binds what is written from now on. Where an old row breaks one, the row stays as it is and the
-- migration says so, rather than lose it or stop.
DO $$
DECLARE
    rule record;
BEGIN
    FOR rule IN
        SELECT conrelid::regclass AS tab, conname
          FROM pg_constraint
         WHERE connamespace = 'alquimista_platform'::regnamespace AND NOT convalidated
    LOOP
        BEGIN
            EXECUTE format('ALTER TABLE %s VALIDATE CONSTRAINT %I', rule.tab, rule.conname);
        EXCEPTION WHEN check_violation OR foreign_key_violation THEN
            RAISE WARNING 'table % holds old rows that break %; they are kept', rule.tab, rule.conname;
        END;
    END LOOP;
END
$$;
