-- Events by number, the same in every run: whose they are follows the tenants' ranks (Zipf), as their day rows do.
CREATE TABLE bench.reporting AS
SELECT dense_rank() OVER (ORDER BY n) AS place, k, tenant_id, agent_id
  FROM bench.deployment
  JOIN tenants ON tenants.id = tenant_id AND tenants.status = 'active';

ANALYZE bench.reporting;

CREATE FUNCTION bench.drawn(first bigint, last bigint, of_day date)
RETURNS TABLE (tenant_id uuid, day date, agent_id uuid, event_id uuid, occurred_at timestamptz, status text, response_time_ms integer,
               tokens_used bigint, cost_usd numeric) LANGUAGE sql STABLE PARALLEL SAFE AS
$$
SELECT reporting.tenant_id, of_day, reporting.agent_id, bench.id('event', event),
       (of_day + TIME '03:00') AT TIME ZONE 'UTC' + bench.chance(event, 43) * interval '1 day',
       CASE WHEN bench.chance(event, 44) < 0.04 THEN 'error' ELSE 'success' END,
       ceil(exp(6.2 + 0.7 * sqrt(-2 * ln(1 - bench.chance(event, 45))) * cos(2 * pi() * bench.chance(event, 46))))::integer,
       100 + floor(bench.chance(event, 47) * 900)::bigint,
       (floor(bench.chance(event, 48) * 5000) / 1000000)::numeric(14, 6)
  FROM generate_series(first, last) AS event
  JOIN bench.reporting
    ON reporting.place = floor(power((SELECT max(place) + 1 FROM bench.reporting)::float8, bench.chance(event, 41)))::bigint
   AND reporting.k = floor(5 * power(bench.chance(event, 42), 2))::integer
$$;

-- A partition of its own, unless the service has made one.
CREATE FUNCTION bench.partition(of_day date) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE TABLE bench.requests_%s PARTITION OF agent_requests FOR VALUES FROM (%L) TO (%L)',
                   to_char(of_day, 'YYYYMMDD'), of_day, of_day + 1);
EXCEPTION WHEN invalid_object_definition OR duplicate_table THEN
    NULL;
END
$$;

CREATE FUNCTION bench.fill(first bigint, last bigint, of_day date) RETURNS void LANGUAGE sql AS $$
INSERT INTO agent_requests (tenant_id, day, agent_id, event_id, occurred_at, status, response_time_ms, tokens_used, cost_usd)
SELECT * FROM bench.drawn(first, last, of_day)
$$;

CREATE FUNCTION bench.fill_keys(of_day date) RETURNS void LANGUAGE sql AS $$
INSERT INTO event_keys (tenant_id, event_id, payload_hash, day)
SELECT tenant_id, event_id, sha256(event_id::text::bytea), day
  FROM agent_requests
 WHERE day = of_day
$$;

CREATE FUNCTION bench.mark(of_day date) RETURNS void LANGUAGE sql AS $$
INSERT INTO usage_dirty_days (day, tenant_id, agent_id)
SELECT DISTINCT day, tenant_id, agent_id
  FROM agent_requests
 WHERE day = of_day
$$;

-- As if nobody had rolled the day yet.
CREATE FUNCTION bench.unroll(of_day date) RETURNS void LANGUAGE sql AS $$
DELETE FROM tenant_usage_daily WHERE usage_date = of_day;
DELETE FROM tenant_usage_sketches WHERE usage_date = of_day;
SELECT bench.mark(of_day)
$$;

-- What senders and COPY make of the same events.
CREATE FUNCTION bench.batch(first bigint, last bigint, of_day date) RETURNS TABLE (body text, requests text, keys text) LANGUAGE sql STABLE AS $$
SELECT '{"events":[' || string_agg(
           format('{"event_id":"%s","tenant_id":"%s","agent_id":"%s","occurred_at":"%s","status":"%s","response_time_ms":%s,'
                  '"tokens_used":%s,"cost_usd":%s}', event_id, tenant_id, agent_id,
                  to_char(occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), status, response_time_ms, tokens_used,
                  cost_usd), ',') || ']}',
       string_agg(concat_ws(E'\t', tenant_id, day, agent_id, event_id, occurred_at, status, response_time_ms, tokens_used, cost_usd), E'\n'),
       string_agg(concat_ws(E'\t', tenant_id, event_id, '\\x' || encode(sha256(event_id::text::bytea), 'hex'), day), E'\n')
  FROM bench.drawn(first, last, of_day)
$$;
