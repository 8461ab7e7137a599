-- What commands leave in this database: receipts of their effects, the feed of their changes, and the types that are paused.
-- The commands themselves are elsewhere.

SET LOCAL search_path = alquimista_platform, pg_catalog;

CREATE TABLE command_receipts (
    tenant_id  uuid        NOT NULL,
    command_id uuid        NOT NULL,
    step       text        NOT NULL,
    done_at    timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, command_id, step)
);
COMMENT ON TABLE command_receipts IS
    'effects of commands on this database, each written with its effect: what has a receipt is not done again';

-- Its order is that of the sequence; whoever writes holds a lock until the end of the transaction, so that no row ever comes
-- before one that was seen.
CREATE TABLE command_changes (
    sequence     bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    tenant_id    uuid,
    command_id   uuid        NOT NULL,
    number       integer     NOT NULL CHECK (number > 0),
    command_type text        NOT NULL,
    cause        text        NOT NULL CHECK (cause IN ('created', 'claimed', 'taken_over', 'postponed', 'released', 'finished', 'cancelled')),
    status       text        NOT NULL CHECK (status IN ('pending', 'running', 'success', 'error', 'cancelled')),
    at           timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT command_changes_key UNIQUE NULLS NOT DISTINCT (tenant_id, command_id, number)
);
COMMENT ON TABLE command_changes IS
    'each step of each command as it reached the audit log, in one order for everybody; kept for a day';
COMMENT ON COLUMN command_changes.tenant_id IS 'null where the command concerns the platform and no tenant';
COMMENT ON COLUMN command_changes.number IS 'of the step within its command, from 1';

CREATE INDEX command_changes_by_sequence ON command_changes (sequence);
COMMENT ON INDEX command_changes_by_sequence IS
    $$SELECT sequence FROM command_changes WHERE sequence > 1000 ORDER BY sequence LIMIT 100$$;

CREATE INDEX command_changes_by_record ON command_changes (recorded_at);
COMMENT ON INDEX command_changes_by_record IS
    $$DELETE FROM command_changes WHERE recorded_at < TIMESTAMPTZ '2026-01-31 12:00:00Z'$$;

CREATE TABLE command_type_pauses (
    command_type text        PRIMARY KEY,
    paused_at    timestamptz NOT NULL,
    paused_by    text        NOT NULL
);
COMMENT ON TABLE command_type_pauses IS 'types of commands that no worker begins for now';
COMMENT ON COLUMN command_type_pauses.paused_by IS 'the sub of who paused it';

ALTER TABLE tenant_agents ADD COLUMN restarted_at timestamptz;
COMMENT ON COLUMN tenant_agents.restarted_at IS 'when a command last had it started anew; null if none ever did';

-- Our own people command, pause and look; one job alone brings steps over, and forgets them.
GRANT SELECT, INSERT ON command_receipts TO painel_internal;
GRANT SELECT, INSERT, DELETE ON command_type_pauses TO painel_internal;
GRANT SELECT ON command_changes TO painel_internal;
GRANT SELECT, INSERT, DELETE ON command_changes TO painel_jobs;

SELECT wall_in('command_receipts'), wall_in('command_changes');
