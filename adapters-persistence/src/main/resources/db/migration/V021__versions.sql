-- Whoever changes something names the version that they read (If-Match). Tenants and plans have theirs since V001 and V003.

SET LOCAL search_path = alquimista_platform, pg_catalog;

ALTER TABLE tenant_users        ADD COLUMN version bigint NOT NULL DEFAULT 1;
ALTER TABLE tenant_agents       ADD COLUMN version bigint NOT NULL DEFAULT 1;
ALTER TABLE tenant_integrations ADD COLUMN version bigint NOT NULL DEFAULT 1;
ALTER TABLE incidents           ADD COLUMN version bigint NOT NULL DEFAULT 1;
COMMENT ON COLUMN tenant_users.version IS 'grows by one with every change but a sign-in';
COMMENT ON COLUMN tenant_agents.version IS 'grows by one with every change of status or configuration';
COMMENT ON COLUMN tenant_integrations.version IS 'grows by one with every change';
COMMENT ON COLUMN incidents.version IS 'grows by one with every change; a comment is none';
