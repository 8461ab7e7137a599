-- What the pages of the internal area are read from: figures that the write side keeps, so that no reader adds up what
-- grows with the tenants. Each is taken from base tables alone and can be made anew from them (V011, ADR 8).

SET LOCAL search_path = alquimista_platform, pg_catalog;

-- One row for each tenant.
CREATE TABLE tenant_stats (
    tenant_id               uuid    PRIMARY KEY REFERENCES tenants (id) ON DELETE CASCADE,
    status                  text    NOT NULL,
    plan                    text    NOT NULL,
    segment                 text    NOT NULL,
    active_agents           integer NOT NULL DEFAULT 0,
    active_users            integer NOT NULL DEFAULT 0,
    own_day                 date    NOT NULL,
    requests_last_30_days   bigint  NOT NULL DEFAULT 0,
    successful_last_30_days bigint  NOT NULL DEFAULT 0,
    platform_day            date    NOT NULL,
    platform_requests_7d    bigint  NOT NULL DEFAULT 0,
    platform_successful_7d  bigint  NOT NULL DEFAULT 0,
    platform_requests_30d   bigint  NOT NULL DEFAULT 0,
    platform_successful_30d bigint  NOT NULL DEFAULT 0,
    platform_requests_90d   bigint  NOT NULL DEFAULT 0,
    platform_successful_90d bigint  NOT NULL DEFAULT 0,
    percentiles_day         date
) WITH (fillfactor = 80);
COMMENT ON COLUMN tenant_stats.own_day IS 'the tenant''s own calendar day that the thirty days end on';
COMMENT ON COLUMN tenant_stats.platform_day IS 'São Paulo''s calendar day that the platform''s 7, 30 and 90 days end on';
COMMENT ON COLUMN tenant_stats.percentiles_day IS
    'the own day for which all of the tenant''s rows in tenant_usage_percentiles hold; null since something that they were taken from changed';

COMMENT ON COLUMN tenant_stats.status IS 'with plan and segment the tenant''s own kind: what its figures are sorted within';

CREATE INDEX tenant_stats_by_requests ON tenant_stats (status, plan, requests_last_30_days, tenant_id) INCLUDE (segment);
COMMENT ON INDEX tenant_stats_by_requests IS
    $$SELECT tenant_id FROM tenant_stats WHERE status = 'active' AND plan = 'starter' ORDER BY requests_last_30_days DESC, tenant_id DESC LIMIT 50$$;

CREATE INDEX tenant_stats_by_kind ON tenant_stats (status, plan, segment);
COMMENT ON INDEX tenant_stats_by_kind IS
    $$SELECT tenant_id, active_agents FROM tenant_stats WHERE status = 'active' AND plan = 'starter' AND segment = 'Saúde'$$;

-- How many there are of each kind; the rows of a total are few whatever is counted.
CREATE TABLE tenant_counts (
    status  text   NOT NULL,
    plan    text   NOT NULL,
    segment text   NOT NULL,
    tenants bigint NOT NULL,
    PRIMARY KEY (status, plan, segment)
);

CREATE TABLE integration_counts (
    type         text   NOT NULL,
    status       text   NOT NULL,
    integrations bigint NOT NULL,
    PRIMARY KEY (type, status)
);

CREATE TABLE incident_counts (
    severity  text   NOT NULL,
    status    text   NOT NULL,
    incidents bigint NOT NULL,
    PRIMARY KEY (severity, status)
);

-- Deployments that stand, by agent, and on which of São Paulo's days they came and went.
CREATE TABLE agent_deployments (
    agent_id uuid   PRIMARY KEY,
    deployed bigint NOT NULL
);
COMMENT ON COLUMN agent_deployments.deployed IS 'tenants that have the agent as active';

CREATE TABLE agent_deployment_days (
    day      date   NOT NULL,
    agent_id uuid   NOT NULL,
    change   bigint NOT NULL,
    PRIMARY KEY (day, agent_id)
);
COMMENT ON TABLE agent_deployment_days IS
    'deployments that are active now, on the day they began; and those that ended, on both days. What is suspended counts nowhere';

-- The platform's days: every tenant's own day of that date, added up.
CREATE TABLE platform_usage_daily (
    usage_date           date PRIMARY KEY,
    total_requests       bigint         NOT NULL,
    successful_requests  bigint         NOT NULL,
    failed_requests      bigint         NOT NULL,
    response_time_sum_ms bigint         NOT NULL,
    total_tokens_used    bigint         NOT NULL,
    total_cost_usd       numeric(18, 6) NOT NULL,
    active_tenants       bigint         NOT NULL
);
COMMENT ON COLUMN platform_usage_daily.active_tenants IS 'tenants with a request on that day';

CREATE TABLE platform_usage_sketches (
    usage_date date  PRIMARY KEY,
    sketch     bytea NOT NULL
);
COMMENT ON TABLE platform_usage_sketches IS 'the sketches of the day''s rows in tenant_usage_sketches, merged';

CREATE TABLE platform_agent_daily (
    usage_date          date   NOT NULL,
    agent_id            uuid   NOT NULL,
    total_requests      bigint NOT NULL,
    successful_requests bigint NOT NULL,
    PRIMARY KEY (usage_date, agent_id)
);
COMMENT ON TABLE platform_agent_daily IS 'without the requests that named no agent';

CREATE TABLE platform_usage_periods (
    days                 smallint NOT NULL CHECK (days IN (7, 30, 90)),
    last_day             date     NOT NULL,
    p50_response_time_ms numeric(12, 2),
    p95_response_time_ms numeric(12, 2),
    p99_response_time_ms numeric(12, 2),
    PRIMARY KEY (days, last_day)
);
COMMENT ON TABLE platform_usage_periods IS 'percentiles of the standard periods and of those right before them';

CREATE TABLE platform_top_tenants (
    days                smallint NOT NULL CHECK (days IN (7, 30, 90)),
    place               smallint NOT NULL CHECK (place BETWEEN 1 AND 10),
    last_day            date     NOT NULL,
    tenant_id           uuid     NOT NULL,
    total_requests      bigint   NOT NULL,
    successful_requests bigint   NOT NULL,
    PRIMARY KEY (tenant_id, days)
);

CREATE INDEX platform_top_tenants_by_place ON platform_top_tenants (days, place);
COMMENT ON INDEX platform_top_tenants_by_place IS
    $$SELECT tenant_id, total_requests FROM platform_top_tenants WHERE days = 30 ORDER BY place$$;

CREATE TABLE platform_dirty_days (
    usage_date date NOT NULL,
    marked_by  xid8 NOT NULL DEFAULT pg_current_xact_id(),
    PRIMARY KEY (usage_date, marked_by)
);
COMMENT ON TABLE platform_dirty_days IS
    'dates of which a tenant''s day row or sketch changed since the platform''s day was added up; a mark for each writer, so that none waits for another';

-- Percentiles that are asked for every day: of all agents' requests on one day (days = 1), and of the standard periods.
CREATE TABLE tenant_usage_percentiles (
    tenant_id            uuid     NOT NULL,
    agent_id             uuid     NOT NULL,
    days                 smallint NOT NULL CHECK (days IN (1, 7, 30, 90)),
    last_day             date     NOT NULL,
    p50_response_time_ms numeric(12, 2) NOT NULL,
    p95_response_time_ms numeric(12, 2) NOT NULL,
    p99_response_time_ms numeric(12, 2) NOT NULL,
    PRIMARY KEY (tenant_id, agent_id, days, last_day)
        INCLUDE (p50_response_time_ms, p95_response_time_ms, p99_response_time_ms)
);
COMMENT ON TABLE tenant_usage_percentiles IS 'taken from tenant_usage_sketches; they hold while tenant_stats.percentiles_day says so';
COMMENT ON COLUMN tenant_usage_percentiles.agent_id IS 'ffffffff-ffff-ffff-ffff-ffffffffffff: of all agents, and of the requests that named none';

-- Revenue, taken from tenant_plan_history: one movement for each of its rows.
CREATE TABLE mrr_movements (
    tenant_id    uuid           NOT NULL,
    effective_at timestamptz    NOT NULL,
    seq          bigint         NOT NULL,
    day          date           NOT NULL,
    kind         text           NOT NULL CHECK (kind IN ('new', 'expansion', 'contraction', 'churn', 'reactivation', 'none')),
    amount       numeric(12, 2) NOT NULL CHECK (amount >= 0),
    carried      numeric(12, 2) NOT NULL CHECK (carried >= 0),
    plan_before    text,
    plan           text         NOT NULL,
    segment_before text,
    segment        text         NOT NULL,
    onboarded    smallint       NOT NULL CHECK (onboarded IN (0, 1)),
    activated    smallint       NOT NULL CHECK (activated IN (-1, 0, 1)),
    PRIMARY KEY (tenant_id, effective_at, seq)
);
COMMENT ON COLUMN mrr_movements.day IS 'effective_at''s calendar day in São Paulo';
COMMENT ON COLUMN mrr_movements.amount IS 'BRL a month by which revenue rose or fell; the kind tells which';
COMMENT ON COLUMN mrr_movements.carried IS 'BRL a month that went on through the movement: what a change of plan or segment takes along';
COMMENT ON COLUMN mrr_movements.onboarded IS '1 on a tenant''s first row';
COMMENT ON COLUMN mrr_movements.activated IS '1 when the tenant became active, -1 when it ceased to be';

CREATE TABLE billing_days (
    dimension            text           NOT NULL CHECK (dimension IN ('all', 'plan', 'segment')),
    member               text           NOT NULL,
    day                  date           NOT NULL,
    new_mrr              numeric(14, 2) NOT NULL DEFAULT 0,
    expansion            numeric(14, 2) NOT NULL DEFAULT 0,
    contraction          numeric(14, 2) NOT NULL DEFAULT 0,
    churn                numeric(14, 2) NOT NULL DEFAULT 0,
    reactivation         numeric(14, 2) NOT NULL DEFAULT 0,
    transfer_in          numeric(14, 2) NOT NULL DEFAULT 0,
    transfer_out         numeric(14, 2) NOT NULL DEFAULT 0,
    new_tenants          bigint         NOT NULL DEFAULT 0,
    churned_tenants      bigint         NOT NULL DEFAULT 0,
    reactivated_tenants  bigint         NOT NULL DEFAULT 0,
    tenants_in           bigint         NOT NULL DEFAULT 0,
    tenants_out          bigint         NOT NULL DEFAULT 0,
    onboarded_tenants    bigint         NOT NULL DEFAULT 0,
    activated_tenants    bigint         NOT NULL DEFAULT 0,
    PRIMARY KEY (dimension, member, day)
);
COMMENT ON TABLE billing_days IS 'the movements of one of São Paulo''s days, of everybody, of one plan or of one segment';
COMMENT ON COLUMN billing_days.member IS 'the plan''s code or the segment; empty for everybody';
COMMENT ON COLUMN billing_days.activated_tenants IS 'net: those that became active less those that ceased to be';

CREATE INDEX billing_days_by_day ON billing_days (day, dimension);
COMMENT ON INDEX billing_days_by_day IS
    $$SELECT dimension, member, sum(new_mrr) FROM billing_days WHERE day BETWEEN DATE '2026-01-01' AND DATE '2026-01-30' GROUP BY dimension, member$$;

CREATE TABLE billing_balances (
    dimension      text           NOT NULL CHECK (dimension IN ('all', 'plan', 'segment')),
    member         text           NOT NULL,
    mrr            numeric(14, 2) NOT NULL,
    paying_tenants bigint         NOT NULL,
    tenants        bigint         NOT NULL,
    active_tenants bigint         NOT NULL,
    PRIMARY KEY (dimension, member)
);
COMMENT ON TABLE billing_balances IS
    'what billing_days adds up to, all days together. tenants and active_tenants are kept for everybody alone';

-- How often something was changed: part of the key of every remembered answer. The platform's are spread over rows so that
-- writers seldom wait for each other.
CREATE TABLE tenant_generations (
    tenant_id  uuid   NOT NULL,
    topic      text   NOT NULL CHECK (topic IN ('tenants', 'integrations', 'incidents', 'usage', 'billing')),
    generation bigint NOT NULL,
    PRIMARY KEY (tenant_id, topic)
) WITH (fillfactor = 70);

CREATE TABLE platform_generations (
    topic      text     NOT NULL CHECK (topic IN ('tenants', 'integrations', 'incidents', 'usage', 'billing')),
    shard      smallint NOT NULL CHECK (shard BETWEEN 0 AND 15),
    generation bigint   NOT NULL,
    PRIMARY KEY (topic, shard)
) WITH (fillfactor = 70);

INSERT INTO platform_generations (topic, shard, generation)
SELECT topic, shard, 0
  FROM unnest(ARRAY['tenants', 'integrations', 'incidents', 'usage', 'billing']) AS topic, generate_series(0, 15) AS shard;

-- Merging the sketches of a platform's day.
CREATE INDEX tenant_usage_sketches_by_date ON tenant_usage_sketches (usage_date);
COMMENT ON INDEX tenant_usage_sketches_by_date IS
    $$SELECT sketch FROM tenant_usage_sketches WHERE usage_date = DATE '2026-01-31'$$;

-- Sorting and filtering the lists of integrations and incidents.
CREATE INDEX tenant_integrations_by_name ON tenant_integrations (name, id);
COMMENT ON INDEX tenant_integrations_by_name IS
    $$SELECT id FROM tenant_integrations ORDER BY name, id LIMIT 50$$;

CREATE INDEX tenant_integrations_search ON tenant_integrations USING gin (searchable(name) gin_trgm_ops);
COMMENT ON INDEX tenant_integrations_search IS
    $$SELECT id FROM tenant_integrations WHERE searchable(name) LIKE '%whatsapp business%'$$;

CREATE INDEX incidents_by_severity ON incidents (severity, created_at DESC, id DESC);
COMMENT ON INDEX incidents_by_severity IS
    $$SELECT id FROM incidents WHERE severity = 'critical' ORDER BY created_at DESC, id DESC LIMIT 20$$;

-- Who may look. A tenant's login sees what is kept about that tenant, and nothing of the platform.
GRANT SELECT ON tenant_stats, tenant_usage_percentiles, tenant_generations TO painel_tenant;
GRANT SELECT ON tenant_stats, tenant_counts, integration_counts, incident_counts, agent_deployments, agent_deployment_days,
    platform_usage_daily, platform_usage_sketches, platform_agent_daily, platform_usage_periods, platform_top_tenants,
    tenant_usage_percentiles, mrr_movements, billing_days, billing_balances, tenant_generations, platform_generations
    TO painel_internal;
GRANT SELECT, UPDATE ON tenant_stats, tenant_generations, platform_generations TO painel_jobs;
GRANT INSERT ON tenant_generations TO painel_jobs;
GRANT SELECT, INSERT, UPDATE, DELETE ON platform_usage_daily, platform_usage_sketches, platform_agent_daily,
    platform_usage_periods, platform_top_tenants, platform_dirty_days, tenant_usage_percentiles TO painel_jobs;

DO $$
DECLARE
    tab regclass;
BEGIN
    FOREACH tab IN ARRAY ARRAY['tenant_stats', 'platform_top_tenants', 'tenant_usage_percentiles', 'mrr_movements',
                               'tenant_generations']::regclass[] LOOP
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', tab);
        EXECUTE format('CREATE POLICY tenant ON %s TO painel_tenant USING (tenant_id = (SELECT alquimista_platform.tid())) '
                       'WITH CHECK (tenant_id = (SELECT alquimista_platform.tid()))', tab);
        EXECUTE format('CREATE POLICY internal ON %s TO painel_internal USING (true) WITH CHECK (true)', tab);
        EXECUTE format('CREATE POLICY ingest ON %s TO painel_ingest USING (true) WITH CHECK (true)', tab);
        EXECUTE format('CREATE POLICY jobs ON %s TO painel_jobs USING (true) WITH CHECK (true)', tab);
        EXECUTE format('CREATE POLICY owner ON %s TO CURRENT_USER USING (true) WITH CHECK (true)', tab);
    END LOOP;
END
$$;
