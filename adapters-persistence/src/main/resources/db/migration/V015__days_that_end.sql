-- Days end: they are closed, what changes in them afterwards is kept as a revision, and one day their events go.

SET LOCAL search_path = alquimista_platform, pg_catalog;

CREATE TABLE usage_floor (
    only_row       boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    sealed_through date    NOT NULL
);
COMMENT ON TABLE usage_floor IS
    'up to this day nobody''s raw events are kept any more: no day row is rolled, and no event taken. usage_seals says what holds for one tenant besides';

CREATE TABLE usage_closings (
    time_zone text        NOT NULL,
    day       date        NOT NULL,
    closed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (time_zone, day)
);
COMMENT ON TABLE usage_closings IS
    'days that are over for the tenants of a time zone, and were rolled then; what changes them later leaves a revision';

CREATE TABLE usage_revisions (
    id         uuid        NOT NULL DEFAULT gen_random_uuid(),
    tenant_id  uuid        NOT NULL,
    day        date        NOT NULL,
    agent_id   uuid        NOT NULL,
    revised_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    cause      text        NOT NULL CHECK (cause IN ('late_events', 'replayed_event', 'rerun')),
    before     jsonb,
    after      jsonb,
    PRIMARY KEY (tenant_id, revised_at, id)
);
COMMENT ON TABLE usage_revisions IS 'what a row of tenant_usage_daily said before and after it changed, once its day was closed';
COMMENT ON COLUMN usage_revisions.before IS 'null: there was no row';
COMMENT ON COLUMN usage_revisions.after IS 'null: there is no row any more';

CREATE INDEX usage_revisions_by_moment ON usage_revisions (revised_at, id);
COMMENT ON INDEX usage_revisions_by_moment IS
    $$SELECT id, tenant_id FROM usage_revisions WHERE (revised_at, id) < (now(), '550e8400-e29b-41d4-a716-446655440001') ORDER BY revised_at DESC, id DESC LIMIT 50$$;

ALTER TABLE usage_dirty_days ADD COLUMN cause text NOT NULL DEFAULT 'late_events' CHECK (cause IN ('late_events', 'replayed_event', 'rerun'));
COMMENT ON COLUMN usage_dirty_days.cause IS 'what a revision names, should the day be closed already';

CREATE TABLE job_runs (
    id          uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    job         text        NOT NULL,
    arguments   text        NOT NULL,
    started_at  timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz,
    exit_code   smallint,
    outcome     text,
    CONSTRAINT job_runs_end CHECK ((finished_at IS NULL) = (exit_code IS NULL))
);
COMMENT ON TABLE job_runs IS 'every run of a job; one without an end is under way, or died';
COMMENT ON COLUMN job_runs.outcome IS 'what it did, or why it could not, in a line';

CREATE INDEX job_runs_by_end ON job_runs (job, exit_code, finished_at DESC);
COMMENT ON INDEX job_runs_by_end IS
    $$SELECT max(finished_at) FROM job_runs WHERE job = 'close-day' AND exit_code = 0$$;

-- Which time zones there are, without a look at every tenant.
CREATE INDEX tenants_by_time_zone ON tenants (time_zone);
COMMENT ON INDEX tenants_by_time_zone IS
    $$SELECT time_zone FROM tenants WHERE time_zone > 'America/Manaus' ORDER BY time_zone LIMIT 1$$;

GRANT SELECT ON usage_floor TO painel_ingest, painel_jobs, painel_internal;
GRANT SELECT, INSERT ON usage_closings TO painel_jobs;
GRANT INSERT ON usage_revisions TO painel_jobs;
GRANT SELECT, INSERT ON job_runs TO painel_jobs;
GRANT UPDATE (finished_at, exit_code, outcome) ON job_runs TO painel_jobs;
GRANT SELECT ON usage_closings, usage_revisions, job_runs TO painel_internal;
GRANT INSERT ON usage_dirty_days TO painel_jobs;

-- The same walls for every table with a tenant_id, and for each partition that is made.
CREATE FUNCTION wall_in(tab regclass) RETURNS void LANGUAGE plpgsql SET search_path = alquimista_platform, pg_catalog AS
$$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', tab);
    EXECUTE format('CREATE POLICY tenant ON %s TO painel_tenant USING (tenant_id = (SELECT alquimista_platform.tid())) '
                   'WITH CHECK (tenant_id = (SELECT alquimista_platform.tid()))', tab);
    EXECUTE format('CREATE POLICY internal ON %s TO painel_internal USING (true) WITH CHECK (true)', tab);
    EXECUTE format('CREATE POLICY ingest ON %s TO painel_ingest USING (true) WITH CHECK (true)', tab);
    EXECUTE format('CREATE POLICY jobs ON %s TO painel_jobs USING (true) WITH CHECK (true)', tab);
    EXECUTE format('CREATE POLICY owner ON %s TO CURRENT_USER USING (true) WITH CHECK (true)', tab);
END
$$;

SELECT wall_in('usage_revisions');

CREATE FUNCTION partition_of(that date) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog
AS $$ SELECT 'agent_requests_' || to_char(that, 'YYYYMMDD') $$;

-- Makes a day's partition, and moves events that came before it there from the default partition. Whoever brings or rolls events
-- waits until the end: an insert that had chosen the default partition already would fail. False where there is one.
CREATE FUNCTION make_partition(that date) RETURNS boolean LANGUAGE plpgsql SET search_path = alquimista_platform, pg_catalog AS
$$
DECLARE
    name text := partition_of(that);
BEGIN
    IF to_regclass(name) IS NOT NULL THEN
        RETURN false;
    END IF;
    LOCK TABLE agent_requests IN ACCESS EXCLUSIVE MODE;
    -- Somebody else may have made it meanwhile.
    IF to_regclass(name) IS NOT NULL THEN
        RETURN false;
    END IF;
    EXECUTE format('CREATE TABLE %I (LIKE agent_requests INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', name);
    PERFORM wall_in(name::regclass);
    EXECUTE format('WITH moved AS (DELETE FROM agent_requests_default WHERE day = %L RETURNING *) INSERT INTO %I SELECT * FROM moved',
                   that, name);
    EXECUTE format('ALTER TABLE agent_requests ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', name, that, that + 1);
    RETURN true;
END
$$;

-- Forgets the events of a day and of those before it, and seals them. False, and nothing is done, while one of them has events
-- that were not rolled yet.
CREATE FUNCTION forget_days(last date) RETURNS boolean LANGUAGE plpgsql SET search_path = alquimista_platform, pg_catalog AS
$$
DECLARE
    gone record;
BEGIN
    -- Whoever was bringing or rolling events has finished, and the marks are all there are.
    LOCK TABLE agent_requests IN ACCESS EXCLUSIVE MODE;
    IF EXISTS (SELECT FROM usage_dirty_days d
                WHERE d.day <= last
                  AND d.day > coalesce((SELECT sealed_through FROM usage_floor), '-infinity')
                  AND NOT EXISTS (SELECT FROM usage_seals s WHERE s.tenant_id = d.tenant_id AND s.sealed_through >= d.day)) THEN
        RETURN false;
    END IF;
    INSERT INTO usage_floor (sealed_through) VALUES (last)
        ON CONFLICT (only_row) DO UPDATE SET sealed_through = greatest(usage_floor.sealed_through, excluded.sealed_through);
    FOR gone IN
        SELECT c.oid::regclass AS partition
          FROM pg_inherits i
          JOIN pg_class c ON c.oid = i.inhrelid
         WHERE i.inhparent = 'agent_requests'::regclass
           AND c.relname ~ '^agent_requests_\d{8}$'
           AND c.relname <= partition_of(last)
    LOOP
        EXECUTE format('DROP TABLE %s', gone.partition);
    END LOOP;
    DELETE FROM agent_requests_default WHERE day <= last;
    RETURN true;
END
$$;

GRANT EXECUTE ON FUNCTION partition_of(date) TO painel_jobs;
