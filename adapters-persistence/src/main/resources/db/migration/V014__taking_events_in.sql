-- Taking events in, and rolling them up into day rows.

SET LOCAL search_path = alquimista_platform, pg_catalog;

-- A mark for each writer, so that none waits for another; whoever rolls takes away the marks that it saw.
DROP TABLE usage_dirty_days;
CREATE TABLE usage_dirty_days (
    tenant_id uuid        NOT NULL,
    day       date        NOT NULL,
    agent_id  uuid        NOT NULL,
    marked_by xid8        NOT NULL DEFAULT pg_current_xact_id(),
    marked_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, day, agent_id, marked_by)
);
COMMENT ON TABLE usage_dirty_days IS 'days of tenants and agents whose raw events changed since they were last rolled';

CREATE INDEX usage_dirty_days_by_day ON usage_dirty_days (day);
COMMENT ON INDEX usage_dirty_days_by_day IS
    $$DELETE FROM usage_dirty_days WHERE day = DATE '2026-01-31'$$;

CREATE TABLE usage_seals (
    tenant_id      uuid PRIMARY KEY REFERENCES tenants (id) ON DELETE CASCADE,
    sealed_through date NOT NULL
);
COMMENT ON TABLE usage_seals IS
    'up to this day a tenant''s day rows have no raw events behind them: they came from elsewhere, or their events are gone. '
    'They are never rolled, and no event is taken for them';

INSERT INTO usage_seals (tenant_id, sealed_through) SELECT tenant_id, max(usage_date) FROM tenant_usage_daily GROUP BY tenant_id;

CREATE TABLE quarantined_events (
    tenant_id        uuid           NOT NULL,
    event_id         uuid           NOT NULL,
    payload_hash     bytea          NOT NULL,
    day              date           NOT NULL,
    agent_id         uuid           NOT NULL,
    occurred_at      timestamptz    NOT NULL,
    status           text           NOT NULL CHECK (status IN ('success', 'error')),
    response_time_ms integer        NOT NULL CHECK (response_time_ms >= 0),
    tokens_used      bigint         NOT NULL CHECK (tokens_used >= 0),
    cost_usd         numeric(14, 6) NOT NULL CHECK (cost_usd >= 0),
    quarantined_at   timestamptz    NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, event_id, payload_hash)
);
COMMENT ON TABLE quarantined_events IS 'events whose id had been reported with something else: not counted until somebody decides';

GRANT INSERT ON usage_dirty_days, quarantined_events TO painel_ingest;
GRANT SELECT (tenant_id, event_id, payload_hash) ON quarantined_events TO painel_ingest;
GRANT SELECT ON usage_seals TO painel_ingest, painel_jobs, painel_internal;
GRANT SELECT ON usage_dirty_days, quarantined_events TO painel_internal;
GRANT SELECT, DELETE ON usage_dirty_days TO painel_jobs;

DO $$
DECLARE
    tab regclass;
BEGIN
    FOREACH tab IN ARRAY ARRAY['usage_dirty_days', 'usage_seals', 'quarantined_events']::regclass[] LOOP
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
