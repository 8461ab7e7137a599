-- Deciding on the events that were kept aside: what was decided, the lists that it is decided from, and who may do it.

SET LOCAL search_path = alquimista_platform, pg_catalog;

ALTER TABLE quarantined_events
    ADD COLUMN id         uuid NOT NULL DEFAULT gen_random_uuid(),
    ADD COLUMN decision   text NOT NULL DEFAULT 'pending' CHECK (decision IN ('pending', 'replayed', 'discarded')),
    ADD COLUMN decided_at timestamptz,
    ADD COLUMN decided_by text,
    ADD CONSTRAINT quarantined_events_decided_at CHECK ((decision = 'pending') = (decided_at IS NULL)),
    ADD CONSTRAINT quarantined_events_decided_by CHECK ((decision = 'pending') = (decided_by IS NULL));
COMMENT ON TABLE quarantined_events IS
    'reports of events whose id had been reported with something else: not counted until somebody decides. What a replayed '
    'report took the place of is here too, as discarded, so that no report of it is asked about again';
COMMENT ON COLUMN quarantined_events.id IS 'of the report; an event may have several';
COMMENT ON COLUMN quarantined_events.decided_by IS 'the sub of who decided';

CREATE INDEX quarantined_events_by_id ON quarantined_events (id);
COMMENT ON INDEX quarantined_events_by_id IS
    $$SELECT tenant_id, event_id FROM quarantined_events WHERE id = '30000000-0000-0000-0000-000000000001'$$;

-- Each filter of the list keeps its order, so that a page never sorts and its rows are counted from the index.
CREATE INDEX quarantined_events_newest ON quarantined_events (quarantined_at DESC, id DESC);
COMMENT ON INDEX quarantined_events_newest IS
    $$SELECT id FROM quarantined_events ORDER BY quarantined_at DESC, id DESC LIMIT 50$$;

CREATE INDEX quarantined_events_by_decision ON quarantined_events (decision, quarantined_at DESC, id DESC);
COMMENT ON INDEX quarantined_events_by_decision IS
    $$SELECT id FROM quarantined_events WHERE decision = 'pending' ORDER BY quarantined_at DESC, id DESC LIMIT 50$$;

CREATE INDEX quarantined_events_of_tenant ON quarantined_events (tenant_id, quarantined_at DESC, id DESC);
COMMENT ON INDEX quarantined_events_of_tenant IS
    $$SELECT id FROM quarantined_events WHERE tenant_id = '550e8400-e29b-41d4-a716-446655440001' ORDER BY quarantined_at DESC, id DESC LIMIT 50$$;

CREATE INDEX quarantined_events_of_tenant_by_decision ON quarantined_events (tenant_id, decision, quarantined_at DESC, id DESC);
COMMENT ON INDEX quarantined_events_of_tenant_by_decision IS
    $$SELECT id FROM quarantined_events WHERE tenant_id = '550e8400-e29b-41d4-a716-446655440001' AND decision = 'pending' ORDER BY quarantined_at DESC, id DESC LIMIT 50$$;

-- Our own people decide, and a replay changes what counts: the event, its key, and the marks of the days.
GRANT INSERT, UPDATE (decision, decided_at, decided_by) ON quarantined_events TO painel_internal;
GRANT UPDATE (day, agent_id, occurred_at, status, response_time_ms, tokens_used, cost_usd) ON agent_requests TO painel_internal;
GRANT UPDATE (payload_hash, day) ON event_keys TO painel_internal;
GRANT INSERT ON usage_dirty_days TO painel_internal;
