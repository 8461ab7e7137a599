-- Incidents that are worked on: given to somebody, talked about, followed while they change, and told to whoever must know.

SET LOCAL search_path = alquimista_platform, pg_catalog;

ALTER TABLE incidents
    ADD COLUMN assignee        text,
    ADD COLUMN acknowledged_at timestamptz,
    ADD COLUMN updated_at      timestamptz;
UPDATE incidents SET updated_at = coalesce(resolved_at, created_at);
ALTER TABLE incidents
    ALTER COLUMN updated_at SET DEFAULT now(),
    ALTER COLUMN updated_at SET NOT NULL,
    ADD CONSTRAINT incidents_acknowledged_at CHECK (acknowledged_at IS NULL OR status <> 'open');
COMMENT ON COLUMN incidents.assignee IS 'the sub of whoever of our own people sees to it';
COMMENT ON COLUMN incidents.acknowledged_at IS 'null for one that was resolved at once, or acknowledged before this was kept';
COMMENT ON COLUMN incidents.updated_at IS 'a comment is no change';

CREATE TABLE incident_comments (
    id          uuid        NOT NULL DEFAULT gen_random_uuid(),
    tenant_id   uuid        NOT NULL,
    incident_id uuid        NOT NULL,
    author      text,
    text        text        NOT NULL CHECK (char_length(text) <= 5000),
    created_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, incident_id) REFERENCES incidents (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT incident_comments_say_something CHECK (author IS NULL OR text <> '')
);
COMMENT ON COLUMN incident_comments.author IS 'the sub of who wrote it; null once that person was erased, and the text is empty then';

CREATE INDEX incident_comments_of_incident ON incident_comments (tenant_id, incident_id, created_at DESC, id DESC);
COMMENT ON INDEX incident_comments_of_incident IS
    $$SELECT id FROM incident_comments WHERE tenant_id = '550e8400-e29b-41d4-a716-446655440001' AND incident_id = '30000000-0000-0000-0000-000000000001' ORDER BY created_at DESC, id DESC LIMIT 200$$;

-- Its order is that of the sequence; whoever writes holds a lock until the end of the transaction, so that no row ever comes
-- before one that was seen.
CREATE TABLE incident_changes (
    seq         bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    tenant_id   uuid        NOT NULL,
    incident_id uuid        NOT NULL,
    change      text        NOT NULL CHECK (change IN ('opened', 'acknowledged', 'resolved', 'assigned', 'commented', 'severity_changed')),
    severity    text        NOT NULL CHECK (severity IN ('info', 'warning', 'error', 'critical')),
    status      text        NOT NULL CHECK (status IN ('open', 'acknowledged', 'resolved')),
    created_at  timestamptz NOT NULL,
    notified_at timestamptz,
    PRIMARY KEY (tenant_id, seq)
);
COMMENT ON TABLE incident_changes IS
    'what happened to incidents, in one order for everybody; kept until it was told, and for a day after';
COMMENT ON COLUMN incident_changes.severity IS 'the incident''s at that moment, as its status';
COMMENT ON COLUMN incident_changes.notified_at IS 'when those beyond the panel were told; null until then';

CREATE INDEX incident_changes_by_seq ON incident_changes (seq);
COMMENT ON INDEX incident_changes_by_seq IS
    $$SELECT seq FROM incident_changes WHERE seq > 1000 ORDER BY seq LIMIT 100$$;

-- Those that are to be told, in their order; and those that may be forgotten.
CREATE INDEX incident_changes_by_notice ON incident_changes (notified_at, seq);
COMMENT ON INDEX incident_changes_by_notice IS
    $$SELECT seq FROM incident_changes WHERE notified_at IS NULL ORDER BY seq LIMIT 50$$;

CREATE INDEX incidents_of_assignee ON incidents (assignee) WHERE assignee IS NOT NULL;
COMMENT ON INDEX incidents_of_assignee IS
    $$UPDATE incidents SET assignee = NULL WHERE assignee = 'a-sub'$$;

-- A tenant's people open, end and talk about their own; only ours give them to somebody, or say how bad they are. One job tells
-- of what happened, and forgets it.
REVOKE INSERT ON incidents FROM painel_tenant;
GRANT INSERT (id, tenant_id, severity, title, description, created_at, created_by, updated_at) ON incidents TO painel_tenant;
GRANT UPDATE (status, resolved_at, updated_at, version) ON incidents TO painel_tenant;
GRANT SELECT ON incident_comments TO painel_tenant, painel_internal;
GRANT INSERT (id, tenant_id, incident_id, author, text, created_at) ON incident_comments TO painel_tenant, painel_internal;
GRANT INSERT (tenant_id, incident_id, change, severity, status, created_at) ON incident_changes TO painel_tenant, painel_internal;
GRANT SELECT ON incident_changes TO painel_internal;
GRANT SELECT, DELETE ON incident_changes TO painel_jobs;
GRANT UPDATE (notified_at) ON incident_changes TO painel_jobs;

SELECT wall_in('incident_comments'), wall_in('incident_changes');
