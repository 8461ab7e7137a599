-- A plan that changes is a new version of it: what it was stays to be looked up. Tenants' revenue is their own, and does not
-- follow.

SET LOCAL search_path = alquimista_platform, pg_catalog;

CREATE TABLE plan_versions (
    code                   text           NOT NULL REFERENCES plans (code),
    version                bigint         NOT NULL CHECK (version > 0),
    name                   text           NOT NULL,
    monthly_price          numeric(10, 2) NOT NULL CHECK (monthly_price >= 0),
    yearly_price           numeric(10, 2) NOT NULL CHECK (yearly_price >= 0),
    max_agents             integer        NOT NULL CHECK (max_agents > 0),
    max_users              integer        NOT NULL CHECK (max_users > 0),
    max_requests_per_month bigint         NOT NULL CHECK (max_requests_per_month > 0),
    effective_at           timestamptz    NOT NULL,
    PRIMARY KEY (code, version)
);
COMMENT ON TABLE plan_versions IS 'every version of every plan, the one that plans holds included; only ever added to';
COMMENT ON COLUMN plan_versions.effective_at IS 'until the next version''s';

INSERT INTO plan_versions (code, version, name, monthly_price, yearly_price, max_agents, max_users, max_requests_per_month,
                           effective_at)
SELECT code, version, name, monthly_price, yearly_price, max_agents, max_users, max_requests_per_month, updated_at
  FROM plans;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON plan_versions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE plan_versions ENABLE ALWAYS TRIGGER append_only;

-- Our own people change plans and tenants, and of each only what can change.
GRANT SELECT, INSERT ON plan_versions TO painel_internal;
REVOKE INSERT, UPDATE ON plans FROM painel_internal;
GRANT UPDATE (name, monthly_price, yearly_price, max_agents, max_users, max_requests_per_month, version, updated_at)
    ON plans TO painel_internal;
REVOKE UPDATE ON tenants FROM painel_internal;
GRANT UPDATE (name, segment, plan, status, mrr_estimate, version, updated_at) ON tenants TO painel_internal;
