-- Tenants' people and the identity provider in step: a task for each person on whom the two may differ.

SET LOCAL search_path = alquimista_platform, pg_catalog;

CREATE TABLE directory_tasks (
    tenant_id uuid        NOT NULL,
    user_id   uuid        NOT NULL,
    since     timestamptz NOT NULL,
    attempts  integer     NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    next_at   timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, user_id)
);
COMMENT ON TABLE directory_tasks IS
    'people on whom the identity provider may not agree with tenant_users yet; written with the change, gone once it is known to';
COMMENT ON COLUMN directory_tasks.next_at IS 'whoever waits for the answer does not heed it';

CREATE INDEX directory_tasks_by_next ON directory_tasks (next_at);
COMMENT ON INDEX directory_tasks_by_next IS
    $$SELECT tenant_id, user_id FROM directory_tasks WHERE next_at <= TIMESTAMPTZ '2026-01-31 12:00:00Z' ORDER BY next_at LIMIT 1$$;

-- With the person, not with the task: who changes a person must not wait for whoever is at the task.
ALTER TABLE tenant_users
    ADD COLUMN loses_rights  boolean NOT NULL DEFAULT false,
    ADD COLUMN invited_under text;
COMMENT ON COLUMN tenant_users.invited_under IS
    'digest of the request, key and all, that invited them: sent again it is theirs, though another process followed it up';
COMMENT ON COLUMN tenant_users.loses_rights IS 'to be signed out everywhere once the identity provider has been told';
COMMENT ON COLUMN tenant_users.version IS
    'grows by one with every change that somebody makes: neither a sign-in nor the identity provider''s answer is one';

GRANT SELECT, INSERT, UPDATE, DELETE ON directory_tasks TO painel_internal;
GRANT DELETE ON tenant_users TO painel_internal;

SELECT wall_in('directory_tasks');
