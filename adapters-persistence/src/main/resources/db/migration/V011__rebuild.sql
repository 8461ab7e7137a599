-- Each read model can be made anew from its sources. A rebuild takes its model's lock alone: writers that have finished are
-- seen, and those under way add their part behind it. The owner rebuilds; the jobs' login, with its own rights, moves the
-- windows on at midnight and adds up the platform.

SET LOCAL search_path = alquimista_platform, pg_catalog;

CREATE FUNCTION rebuilding(model text) RETURNS void LANGUAGE sql VOLATILE SET search_path = pg_catalog
AS $$ SELECT pg_advisory_xact_lock(1885431149, hashtext(model)) $$;

CREATE FUNCTION rebuild_counts() RETURNS void LANGUAGE plpgsql SET search_path = alquimista_platform, pg_catalog AS
$$
BEGIN
    PERFORM rebuilding('tenants');
    PERFORM rebuilding('integrations');
    PERFORM rebuilding('incidents');
    DELETE FROM tenant_counts;
    INSERT INTO tenant_counts SELECT status, plan, segment, count(*) FROM tenants GROUP BY 1, 2, 3;
    DELETE FROM integration_counts;
    INSERT INTO integration_counts SELECT type, status, count(*) FROM tenant_integrations GROUP BY 1, 2;
    DELETE FROM incident_counts;
    INSERT INTO incident_counts SELECT severity, status, count(*) FROM incidents GROUP BY 1, 2;
    DELETE FROM agent_deployments;
    INSERT INTO agent_deployments SELECT agent_id, count(*) FROM tenant_agents WHERE status = 'active' GROUP BY 1;
    DELETE FROM agent_deployment_days;
    INSERT INTO agent_deployment_days
    SELECT d.day, a.agent_id, sum(d.change)
      FROM tenant_agents a, LATERAL deployment_days(a.status, a.activated_at, a.deactivated_at, a.created_at) d
     GROUP BY 1, 2;
    INSERT INTO tenant_stats AS s (tenant_id, status, plan, segment, own_day, platform_day)
    SELECT id, status, plan, segment, (now() AT TIME ZONE time_zone)::date, sao_paulo_day(now()) FROM tenants
        ON CONFLICT (tenant_id) DO UPDATE SET status = excluded.status, plan = excluded.plan, segment = excluded.segment
     WHERE (s.status, s.plan, s.segment) <> (excluded.status, excluded.plan, excluded.segment);
    UPDATE tenant_stats s
       SET active_agents = (SELECT count(*) FROM tenant_agents a WHERE a.tenant_id = s.tenant_id AND a.status = 'active'),
           active_users  = (SELECT count(*) FROM tenant_users u WHERE u.tenant_id = s.tenant_id AND u.status = 'active');
    PERFORM touch('tenants', ARRAY[]::uuid[], true);
    PERFORM touch('integrations', ARRAY[]::uuid[], true);
    PERFORM touch('incidents', ARRAY[]::uuid[], true);
END
$$;

CREATE FUNCTION rebuild_billing() RETURNS void LANGUAGE plpgsql SET search_path = alquimista_platform, pg_catalog AS
$$
BEGIN
    PERFORM rebuilding('billing');
    DELETE FROM mrr_movements;
    DELETE FROM billing_days;
    DELETE FROM billing_balances;
    INSERT INTO mrr_movements SELECT * FROM movements_of(NULL);
    PERFORM add_movements(NULL, 1);
    PERFORM touch('billing', ARRAY[]::uuid[], true);
END
$$;

-- The days that lie in just one of two windows of so many days.
CREATE FUNCTION edge_days(ended date, ends date, width integer) RETURNS SETOF date LANGUAGE sql STABLE
SET search_path = pg_catalog AS
$$
    SELECT day FROM (SELECT ended - n AS day FROM generate_series(0, width - 1) AS n
                     UNION ALL
                     SELECT ends - n FROM generate_series(0, width - 1) AS n) AS both_windows
     GROUP BY day HAVING count(*) = 1
$$;

-- Moves the windows of some tenants on to the day that it is for each and for the platform: adds the days that enter and takes
-- those away that leave. Answers how many tenants were moved.
CREATE FUNCTION move_windows(those uuid[], moment timestamptz) RETURNS bigint LANGUAGE plpgsql
SET search_path = alquimista_platform, pg_catalog AS
$$
DECLARE
    step record;
    moved bigint := 0;
    moved_now bigint;
BEGIN
    PERFORM FROM tenant_stats WHERE tenant_id = ANY (those) ORDER BY tenant_id FOR UPDATE;
    FOR step IN
        SELECT s.own_day AS own_was, s.platform_day AS platform_was, (moment AT TIME ZONE t.time_zone)::date AS own_is,
               sao_paulo_day(moment) AS platform_is, array_agg(s.tenant_id) AS tenants
          FROM tenant_stats s
          JOIN tenants t ON t.id = s.tenant_id
         WHERE s.tenant_id = ANY (those)
         GROUP BY 1, 2, 3, 4
    LOOP
        UPDATE tenant_stats s
           SET own_day                 = step.own_is,
               requests_last_30_days   = s.requests_last_30_days + w.own_30,
               successful_last_30_days = s.successful_last_30_days + w.own_30_ok,
               platform_day            = step.platform_is,
               platform_requests_7d    = s.platform_requests_7d + w.platform_7,
               platform_successful_7d  = s.platform_successful_7d + w.platform_7_ok,
               platform_requests_30d   = s.platform_requests_30d + w.platform_30,
               platform_successful_30d = s.platform_successful_30d + w.platform_30_ok,
               platform_requests_90d   = s.platform_requests_90d + w.platform_90,
               platform_successful_90d = s.platform_successful_90d + w.platform_90_ok
          FROM unnest(step.tenants) AS one (tenant_id)
         CROSS JOIN LATERAL (
               SELECT coalesce(sum(d.own_30 * total_requests), 0) AS own_30,
                      coalesce(sum(d.own_30 * successful_requests), 0) AS own_30_ok,
                      coalesce(sum(d.platform_7 * total_requests), 0) AS platform_7,
                      coalesce(sum(d.platform_7 * successful_requests), 0) AS platform_7_ok,
                      coalesce(sum(d.platform_30 * total_requests), 0) AS platform_30,
                      coalesce(sum(d.platform_30 * successful_requests), 0) AS platform_30_ok,
                      coalesce(sum(d.platform_90 * total_requests), 0) AS platform_90,
                      coalesce(sum(d.platform_90 * successful_requests), 0) AS platform_90_ok
                 FROM (SELECT total_requests, successful_requests,
                              (step.own_is - usage_date BETWEEN 0 AND 29)::integer
                                - (step.own_was - usage_date BETWEEN 0 AND 29)::integer AS own_30,
                              (step.platform_is - usage_date BETWEEN 0 AND 6)::integer
                                - (step.platform_was - usage_date BETWEEN 0 AND 6)::integer AS platform_7,
                              (step.platform_is - usage_date BETWEEN 0 AND 29)::integer
                                - (step.platform_was - usage_date BETWEEN 0 AND 29)::integer AS platform_30,
                              (step.platform_is - usage_date BETWEEN 0 AND 89)::integer
                                - (step.platform_was - usage_date BETWEEN 0 AND 89)::integer AS platform_90
                         FROM tenant_usage_daily u
                        WHERE u.tenant_id = one.tenant_id
                          AND u.usage_date = ANY (ARRAY(SELECT edge_days(step.own_was, step.own_is, 30)
                                                        UNION SELECT edge_days(step.platform_was, step.platform_is, 7)
                                                        UNION SELECT edge_days(step.platform_was, step.platform_is, 30)
                                                        UNION SELECT edge_days(step.platform_was, step.platform_is, 90)))) d) w
         WHERE s.tenant_id = one.tenant_id;
        GET DIAGNOSTICS moved_now = ROW_COUNT;
        moved := moved + moved_now;
    END LOOP;
    PERFORM touch('usage', those, true);
    RETURN moved;
END
$$;

-- Empties the windows of some tenants, as if nothing had been counted yet, and moves them on to their days from there.
CREATE FUNCTION rebuild_windows(those uuid[], moment timestamptz) RETURNS bigint LANGUAGE plpgsql
SET search_path = alquimista_platform, pg_catalog AS
$$
BEGIN
    PERFORM FROM tenant_stats WHERE tenant_id = ANY (those) ORDER BY tenant_id FOR UPDATE;
    UPDATE tenant_stats
       SET own_day = 'epoch', requests_last_30_days = 0, successful_last_30_days = 0, platform_day = 'epoch',
           platform_requests_7d = 0, platform_successful_7d = 0, platform_requests_30d = 0, platform_successful_30d = 0,
           platform_requests_90d = 0, platform_successful_90d = 0, percentiles_day = NULL
     WHERE tenant_id = ANY (those);
    RETURN move_windows(those, moment);
END
$$;

-- Adds up the platform's rows of some dates anew; their sketches are merged by the job that calls this. Answers how many of the
-- dates have a row.
CREATE FUNCTION roll_platform_days(dates date[]) RETURNS bigint LANGUAGE plpgsql SET search_path = alquimista_platform, pg_catalog AS
$$
DECLARE
    rolled bigint;
BEGIN
    DELETE FROM platform_usage_daily WHERE usage_date = ANY (dates);
    INSERT INTO platform_usage_daily
    SELECT usage_date, sum(total_requests), sum(successful_requests), sum(failed_requests), sum(response_time_sum_ms),
           sum(total_tokens_used), sum(total_cost_usd), count(DISTINCT tenant_id) FILTER (WHERE total_requests > 0)
      FROM tenant_usage_daily
     WHERE usage_date = ANY (dates)
     GROUP BY usage_date;
    GET DIAGNOSTICS rolled = ROW_COUNT;
    DELETE FROM platform_agent_daily WHERE usage_date = ANY (dates);
    INSERT INTO platform_agent_daily
    SELECT usage_date, agent_id, sum(total_requests), sum(successful_requests)
      FROM tenant_usage_daily
     WHERE usage_date = ANY (dates)
       AND agent_id <> '00000000-0000-0000-0000-000000000000'
     GROUP BY usage_date, agent_id;
    RETURN rolled;
END
$$;

-- The ten busiest tenants of each standard period, from the windows kept for each. Answers how many places are taken.
CREATE FUNCTION rank_top_tenants() RETURNS bigint LANGUAGE plpgsql SET search_path = alquimista_platform, pg_catalog AS
$$
DECLARE
    ranked_now bigint;
BEGIN
    DELETE FROM platform_top_tenants;
    INSERT INTO platform_top_tenants (days, place, last_day, tenant_id, total_requests, successful_requests)
    SELECT days, place, platform_day, tenant_id, requests, successful
      FROM (SELECT w.days, s.platform_day, s.tenant_id, w.requests, w.successful,
                   row_number() OVER (PARTITION BY w.days ORDER BY w.requests DESC, s.tenant_id) AS place
              FROM tenant_stats s
             CROSS JOIN LATERAL (VALUES (7, s.platform_requests_7d, s.platform_successful_7d),
                                        (30, s.platform_requests_30d, s.platform_successful_30d),
                                        (90, s.platform_requests_90d, s.platform_successful_90d)) AS w (days, requests, successful)
             WHERE w.requests > 0) ranked
     WHERE place <= 10;
    GET DIAGNOSTICS ranked_now = ROW_COUNT;
    PERFORM touch('usage', ARRAY[]::uuid[], true);
    RETURN ranked_now;
END
$$;

GRANT EXECUTE ON FUNCTION sao_paulo_day(timestamptz), touch(text, uuid[], boolean), edge_days(date, date, integer),
    move_windows(uuid[], timestamptz), rebuild_windows(uuid[], timestamptz), roll_platform_days(date[]), rank_top_tenants() TO painel_jobs;

-- What an older database holds already.
SELECT rebuild_counts();
SELECT rebuild_billing();
SELECT rebuild_windows((SELECT array_agg(id) FROM tenants), now());
INSERT INTO platform_dirty_days (usage_date) SELECT DISTINCT usage_date FROM tenant_usage_daily;
