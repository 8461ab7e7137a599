-- Raw events, the keys that let each count once, the marks of days to roll anew, and the sketches of the day rows.
--
-- A day is always the tenant's own calendar day, computed once when the event is taken in. Raw events are partitioned by
-- that day, so that rolling a day reads one partition and forgetting it drops one. Jobs make the partitions ahead of time;
-- the default partition takes what comes for a day that has none, so that no event is ever refused for its date.

SET LOCAL search_path = alquimista_platform, pg_catalog;

CREATE TABLE agent_requests (
    tenant_id        uuid           NOT NULL,
    day              date           NOT NULL,
    agent_id         uuid           NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    event_id         uuid           NOT NULL,
    occurred_at      timestamptz    NOT NULL,
    status           text           NOT NULL CHECK (status IN ('success', 'error')),
    response_time_ms integer        NOT NULL CHECK (response_time_ms >= 0),
    tokens_used      bigint         NOT NULL DEFAULT 0 CHECK (tokens_used >= 0),
    cost_usd         numeric(14, 6) NOT NULL DEFAULT 0 CHECK (cost_usd >= 0)
) PARTITION BY RANGE (day);
COMMENT ON TABLE agent_requests IS 'raw events, kept 37 days; written in one transaction with their event_keys, which alone tell a repeated one';
COMMENT ON COLUMN agent_requests.day IS 'occurred_at''s calendar day in the tenant''s time zone';
COMMENT ON COLUMN agent_requests.agent_id IS '00000000-0000-0000-0000-000000000000: the request carried no agent';

CREATE TABLE agent_requests_default PARTITION OF agent_requests DEFAULT;

CREATE TABLE event_keys (
    tenant_id    uuid  NOT NULL,
    event_id     uuid  NOT NULL,
    payload_hash bytea NOT NULL,
    day          date  NOT NULL,
    PRIMARY KEY (tenant_id, event_id)
);

CREATE TABLE usage_dirty_days (
    tenant_id uuid        NOT NULL,
    day       date        NOT NULL,
    marked_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, day)
);
COMMENT ON TABLE usage_dirty_days IS 'days whose raw events changed since they were last rolled';

CREATE TABLE tenant_usage_sketches (
    tenant_id  uuid  NOT NULL,
    usage_date date  NOT NULL,
    agent_id   uuid  NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    sketch     bytea NOT NULL,
    PRIMARY KEY (tenant_id, usage_date, agent_id)
);
COMMENT ON TABLE tenant_usage_sketches IS
    'the response times in milliseconds behind each row of tenant_usage_daily, as a DDSketch of 1 % relative accuracy in sketches-java''s encoding; '
    'written in one transaction with it, kept apart so that the hot read stays narrow';
