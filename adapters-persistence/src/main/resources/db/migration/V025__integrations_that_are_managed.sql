-- Customers manage their own integrations, and no credential is left over in the secret store when a change of one breaks off.

SET LOCAL search_path = alquimista_platform, pg_catalog;

CREATE TABLE credentials_in_doubt (
    tenant_id   uuid        NOT NULL,
    credential  uuid        NOT NULL,
    secret_name text        NOT NULL,
    since       timestamptz NOT NULL,
    condemned   boolean     NOT NULL DEFAULT false,
    PRIMARY KEY (tenant_id, credential)
);
COMMENT ON TABLE credentials_in_doubt IS
    'credentials that the secret store may have and no integration has: noted before they are kept, until an integration has them';
COMMENT ON COLUMN credentials_in_doubt.secret_name IS 'what it can be revoked by; the credential itself is never kept here';
COMMENT ON COLUMN credentials_in_doubt.condemned IS 'no integration will have it any more: it is being revoked';

CREATE INDEX credentials_in_doubt_by_age ON credentials_in_doubt (since);
COMMENT ON INDEX credentials_in_doubt_by_age IS
    $$SELECT credential FROM credentials_in_doubt WHERE since < TIMESTAMPTZ '2026-01-31 12:00:00Z' ORDER BY since LIMIT 100$$;

-- Whoever hands a credential over notes and settles the doubt; one job clears away what is left.
GRANT SELECT, INSERT, DELETE ON credentials_in_doubt TO painel_tenant, painel_internal;
GRANT SELECT, DELETE ON credentials_in_doubt TO painel_jobs;
GRANT UPDATE (condemned) ON credentials_in_doubt TO painel_tenant, painel_internal, painel_jobs;

GRANT INSERT (id, tenant_id, type, name, status, config, credentials_secret_arn, created_at, updated_at)
    ON tenant_integrations TO painel_tenant;
GRANT UPDATE (name, status, config, credentials_secret_arn, last_sync_at, last_sync_status, last_error, version, updated_at)
    ON tenant_integrations TO painel_tenant;
GRANT DELETE ON tenant_integrations TO painel_tenant;

SELECT wall_in('credentials_in_doubt');
