-- What the panel keeps besides: sub-cores taken, incidents, the history that billing is computed from, idempotency keys.

SET LOCAL search_path = alquimista_platform, pg_catalog;

CREATE TABLE tenant_subnucleos (
    tenant_id    uuid        NOT NULL REFERENCES tenants (id),
    subnucleo_id uuid        NOT NULL REFERENCES subnucleos (id),
    status       text        NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'inactive')),
    activated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, subnucleo_id)
);

CREATE TABLE incidents (
    id          uuid        NOT NULL DEFAULT gen_random_uuid(),
    tenant_id   uuid        NOT NULL REFERENCES tenants (id),
    severity    text        NOT NULL CHECK (severity IN ('info', 'warning', 'error', 'critical')),
    title       text        NOT NULL CHECK (char_length(title) BETWEEN 1 AND 200),
    description text        NOT NULL DEFAULT '' CHECK (char_length(description) <= 10000),
    status      text        NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'acknowledged', 'resolved')),
    created_at  timestamptz NOT NULL DEFAULT now(),
    resolved_at timestamptz,
    created_by  text,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT incidents_resolved_at CHECK ((status = 'resolved') = (resolved_at IS NOT NULL))
);
COMMENT ON COLUMN incidents.created_by IS 'the sub of who opened it; null for the system';

CREATE TABLE tenant_plan_history (
    tenant_id    uuid           NOT NULL REFERENCES tenants (id),
    effective_at timestamptz    NOT NULL,
    seq          bigint         NOT NULL GENERATED ALWAYS AS IDENTITY,
    plan         text           NOT NULL REFERENCES plans (code),
    segment      text           NOT NULL,
    status       text           NOT NULL CHECK (status IN ('active', 'inactive', 'suspended')),
    mrr          numeric(10, 2) NOT NULL CHECK (mrr >= 0),
    PRIMARY KEY (tenant_id, effective_at, seq)
);
COMMENT ON TABLE tenant_plan_history IS
    'what the tenant was from effective_at until its next row; one row for each movement, never netted. seq orders movements of one moment';

-- A customer of old starts its history with what it is today.
INSERT INTO tenant_plan_history (tenant_id, effective_at, plan, segment, status, mrr)
SELECT t.id, t.created_at, t.plan, t.segment, t.status, t.mrr_estimate
  FROM tenants t
  JOIN plans p ON p.code = t.plan
 WHERE t.status IN ('active', 'inactive', 'suspended') AND t.mrr_estimate >= 0;

CREATE TABLE idempotency_keys (
    tenant_id    uuid        NOT NULL,
    caller       text        NOT NULL,
    route        text        NOT NULL,
    key          text        NOT NULL CHECK (char_length(key) BETWEEN 1 AND 255),
    request_hash bytea       NOT NULL,
    status       smallint    NOT NULL CHECK (status BETWEEN 200 AND 299),
    headers      jsonb       NOT NULL DEFAULT '{}',
    body         bytea       NOT NULL DEFAULT '',
    expires_at   timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, caller, route, key)
);
COMMENT ON TABLE idempotency_keys IS 'first answers of POSTs that changed this database, written with the change; expires_at is checked on read';
COMMENT ON COLUMN idempotency_keys.tenant_id IS 'the caller''s tenant; 00000000-0000-0000-0000-000000000000 for our own people';
