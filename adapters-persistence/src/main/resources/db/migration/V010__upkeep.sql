-- The read models follow their sources in the very transaction that changes them, whoever writes (ADR 8): statement triggers
-- add what the new rows bring and take away what the old ones brought. The trigger functions run with the owner's rights;
-- nobody may call them, and no login needs a grant on what they keep.
--
-- Each function sees the rows that it is about as "changed", with a sign: 1 for new rows, -1 for old ones. An update fires it
-- twice, and "others" are then the rows on the other side of it. Each takes its model's lock shared, which lets writers pass
-- each other; whoever makes a model anew (V011) takes it alone.

SET LOCAL search_path = alquimista_platform, pg_catalog;

CREATE FUNCTION sao_paulo_day(moment timestamptz) RETURNS date LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog
AS $$ SELECT (moment AT TIME ZONE 'America/Sao_Paulo')::date $$;

CREATE FUNCTION keeping(model text) RETURNS void LANGUAGE sql VOLATILE SET search_path = pg_catalog
AS $$ SELECT pg_advisory_xact_lock_shared(1885431149, hashtext(model)) $$;

-- Makes every answer remembered so far another question. The platform's rows stand in for each other: a writer takes one that
-- nobody holds.
CREATE FUNCTION touch(about text, tenants uuid[], platform boolean) RETURNS void LANGUAGE plpgsql
SET search_path = alquimista_platform, pg_catalog AS
$$
BEGIN
    INSERT INTO tenant_generations AS g (tenant_id, topic, generation)
    SELECT DISTINCT tenant, about, 1 FROM unnest(tenants) AS tenant WHERE tenant IS NOT NULL ORDER BY tenant
        ON CONFLICT (tenant_id, topic) DO UPDATE SET generation = g.generation + 1;
    IF platform THEN
        UPDATE platform_generations SET generation = generation + 1
         WHERE topic = about
           AND shard = (SELECT shard FROM platform_generations WHERE topic = about LIMIT 1 FOR UPDATE SKIP LOCKED);
        IF NOT FOUND THEN
            UPDATE platform_generations SET generation = generation + 1 WHERE topic = about AND shard = pg_backend_pid() % 16;
        END IF;
    END IF;
END
$$;

CREATE FUNCTION keep_tenants() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = alquimista_platform, pg_catalog AS
$$
BEGIN
    PERFORM keeping('tenants');
    IF TG_OP = 'INSERT' THEN
        INSERT INTO tenant_stats (tenant_id, status, plan, segment, own_day, platform_day)
        SELECT id, status, plan, segment, (now() AT TIME ZONE time_zone)::date, sao_paulo_day(now()) FROM changed;
    ELSIF TG_OP = 'UPDATE' AND TG_ARGV[0] = '1' THEN
        UPDATE tenant_stats s SET status = c.status, plan = c.plan, segment = c.segment
          FROM changed c
         WHERE s.tenant_id = c.id
           AND (s.status, s.plan, s.segment) <> (c.status, c.plan, c.segment);
    END IF;
    INSERT INTO tenant_counts AS c (status, plan, segment, tenants)
    SELECT status, plan, segment, TG_ARGV[0]::bigint * count(*) FROM changed GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
        ON CONFLICT (status, plan, segment) DO UPDATE SET tenants = c.tenants + excluded.tenants;
    PERFORM touch('tenants', (SELECT array_agg(id) FROM changed), true);
    RETURN NULL;
END
$$;

-- A sign-in changes nothing that a list shows: it is the tenant's own news.
CREATE FUNCTION keep_tenant_users() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = alquimista_platform, pg_catalog AS
$$
DECLARE
    counts boolean := true;
BEGIN
    PERFORM keeping('tenants');
    IF TG_OP = 'UPDATE' THEN
        counts := EXISTS (SELECT tenant_id, id, status FROM changed EXCEPT SELECT tenant_id, id, status FROM others);
    END IF;
    UPDATE tenant_stats s SET active_users = s.active_users + TG_ARGV[0]::integer * c.users
      FROM (SELECT tenant_id, count(*) AS users FROM changed WHERE status = 'active' GROUP BY tenant_id) c
     WHERE counts AND s.tenant_id = c.tenant_id;
    PERFORM touch('tenants', (SELECT array_agg(tenant_id) FROM changed), counts);
    RETURN NULL;
END
$$;

-- On which of São Paulo's days a deployment began and ended. What is suspended counts nowhere, whenever it began.
CREATE FUNCTION deployment_days(status text, began timestamptz, ended timestamptz, created timestamptz)
RETURNS TABLE (day date, change integer) LANGUAGE sql STABLE SET search_path = alquimista_platform, pg_catalog AS
$$
    SELECT sao_paulo_day(coalesce(began, created)), 1 WHERE status = 'active'
    UNION ALL
    SELECT sao_paulo_day(began), 1 WHERE status = 'inactive' AND began IS NOT NULL AND ended IS NOT NULL
    UNION ALL
    SELECT sao_paulo_day(ended), -1 WHERE status = 'inactive' AND began IS NOT NULL AND ended IS NOT NULL
$$;

CREATE FUNCTION keep_tenant_agents() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = alquimista_platform, pg_catalog AS
$$
DECLARE
    counts boolean := true;
BEGIN
    PERFORM keeping('tenants');
    IF TG_OP = 'UPDATE' THEN
        counts := EXISTS (SELECT tenant_id, agent_id, status, activated_at, deactivated_at FROM changed
                          EXCEPT SELECT tenant_id, agent_id, status, activated_at, deactivated_at FROM others);
    END IF;
    IF counts THEN
        UPDATE tenant_stats s SET active_agents = s.active_agents + TG_ARGV[0]::integer * c.agents
          FROM (SELECT tenant_id, count(*) AS agents FROM changed WHERE status = 'active' GROUP BY tenant_id) c
         WHERE s.tenant_id = c.tenant_id;
        INSERT INTO agent_deployments AS a (agent_id, deployed)
        SELECT agent_id, TG_ARGV[0]::bigint * count(*) FROM changed WHERE status = 'active' GROUP BY 1 ORDER BY 1
            ON CONFLICT (agent_id) DO UPDATE SET deployed = a.deployed + excluded.deployed;
        INSERT INTO agent_deployment_days AS a (day, agent_id, change)
        SELECT d.day, c.agent_id, TG_ARGV[0]::bigint * sum(d.change)
          FROM changed c, LATERAL deployment_days(c.status, c.activated_at, c.deactivated_at, c.created_at) d
         GROUP BY 1, 2 ORDER BY 1, 2
            ON CONFLICT (day, agent_id) DO UPDATE SET change = a.change + excluded.change;
    END IF;
    PERFORM touch('tenants', (SELECT array_agg(tenant_id) FROM changed), counts);
    RETURN NULL;
END
$$;

CREATE FUNCTION keep_tenant_integrations() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = alquimista_platform, pg_catalog AS
$$
BEGIN
    PERFORM keeping('integrations');
    INSERT INTO integration_counts AS c (type, status, integrations)
    SELECT type, status, TG_ARGV[0]::bigint * count(*) FROM changed GROUP BY 1, 2 ORDER BY 1, 2
        ON CONFLICT (type, status) DO UPDATE SET integrations = c.integrations + excluded.integrations;
    PERFORM touch('integrations', (SELECT array_agg(tenant_id) FROM changed), true);
    RETURN NULL;
END
$$;

CREATE FUNCTION keep_incidents() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = alquimista_platform, pg_catalog AS
$$
BEGIN
    PERFORM keeping('incidents');
    INSERT INTO incident_counts AS c (severity, status, incidents)
    SELECT severity, status, TG_ARGV[0]::bigint * count(*) FROM changed GROUP BY 1, 2 ORDER BY 1, 2
        ON CONFLICT (severity, status) DO UPDATE SET incidents = c.incidents + excluded.incidents;
    PERFORM touch('incidents', (SELECT array_agg(tenant_id) FROM changed), true);
    RETURN NULL;
END
$$;

CREATE FUNCTION keep_tenant_subnucleos() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = alquimista_platform, pg_catalog AS
$$
BEGIN
    PERFORM touch('tenants', (SELECT array_agg(tenant_id) FROM changed), false);
    RETURN NULL;
END
$$;

-- What is on offer is shown to everybody who has it. It changes seldom.
CREATE FUNCTION keep_catalogue() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = alquimista_platform, pg_catalog AS
$$
BEGIN
    PERFORM touch('tenants', CASE TG_TABLE_NAME
        WHEN 'plans' THEN (SELECT array_agg(id) FROM tenants)
        WHEN 'agents' THEN (SELECT array_agg(DISTINCT tenant_id) FROM tenant_agents)
        ELSE (SELECT array_agg(DISTINCT tenant_id) FROM tenant_subnucleos) END, true);
    RETURN NULL;
END
$$;

CREATE TYPE usage_change AS (tenant_id uuid, usage_date date, requests numeric, successful numeric);

-- What day rows add to each window that they lie in. The rows of tenant_stats are locked first, in order: whoever else moves or
-- changes these windows is then either seen whole or waits. An update comes here once, as the difference that it makes.
CREATE FUNCTION keep_usage() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = alquimista_platform, pg_catalog AS
$$
DECLARE
    changes usage_change[];
BEGIN
    PERFORM keeping('usage');
    IF TG_OP = 'UPDATE' THEN
        changes := ARRAY(SELECT (tenant_id, usage_date, sum(total), sum(ok))::usage_change
                           FROM (SELECT tenant_id, usage_date, total_requests, successful_requests FROM changed
                                 UNION ALL
                                 SELECT tenant_id, usage_date, -total_requests, -successful_requests FROM others)
                                AS c (tenant_id, usage_date, total, ok)
                          GROUP BY tenant_id, usage_date);
    ELSE
        changes := ARRAY(SELECT (tenant_id, usage_date, TG_ARGV[0]::integer * sum(total_requests),
                                 TG_ARGV[0]::integer * sum(successful_requests))::usage_change
                           FROM changed GROUP BY tenant_id, usage_date);
    END IF;
    PERFORM FROM tenant_stats WHERE tenant_id IN (SELECT tenant_id FROM unnest(changes)) ORDER BY tenant_id FOR UPDATE;
    UPDATE tenant_stats s
       SET requests_last_30_days   = s.requests_last_30_days + w.own_30,
           successful_last_30_days = s.successful_last_30_days + w.own_30_ok,
           platform_requests_7d    = s.platform_requests_7d + w.platform_7,
           platform_successful_7d  = s.platform_successful_7d + w.platform_7_ok,
           platform_requests_30d   = s.platform_requests_30d + w.platform_30,
           platform_successful_30d = s.platform_successful_30d + w.platform_30_ok,
           platform_requests_90d   = s.platform_requests_90d + w.platform_90,
           platform_successful_90d = s.platform_successful_90d + w.platform_90_ok,
           percentiles_day         = NULL
      FROM (SELECT t.tenant_id,
                   coalesce(sum(requests)   FILTER (WHERE t.own_day - usage_date BETWEEN 0 AND 29), 0) AS own_30,
                   coalesce(sum(successful) FILTER (WHERE t.own_day - usage_date BETWEEN 0 AND 29), 0) AS own_30_ok,
                   coalesce(sum(requests)   FILTER (WHERE t.platform_day - usage_date BETWEEN 0 AND 6), 0) AS platform_7,
                   coalesce(sum(successful) FILTER (WHERE t.platform_day - usage_date BETWEEN 0 AND 6), 0) AS platform_7_ok,
                   coalesce(sum(requests)   FILTER (WHERE t.platform_day - usage_date BETWEEN 0 AND 29), 0) AS platform_30,
                   coalesce(sum(successful) FILTER (WHERE t.platform_day - usage_date BETWEEN 0 AND 29), 0) AS platform_30_ok,
                   coalesce(sum(requests)   FILTER (WHERE t.platform_day - usage_date BETWEEN 0 AND 89), 0) AS platform_90,
                   coalesce(sum(successful) FILTER (WHERE t.platform_day - usage_date BETWEEN 0 AND 89), 0) AS platform_90_ok
              FROM unnest(changes) c
              JOIN tenant_stats t ON t.tenant_id = c.tenant_id
             GROUP BY t.tenant_id) w
     WHERE s.tenant_id = w.tenant_id;
    INSERT INTO platform_dirty_days (usage_date) SELECT DISTINCT usage_date FROM unnest(changes) ON CONFLICT DO NOTHING;
    PERFORM touch('usage', (SELECT array_agg(tenant_id) FROM unnest(changes)), true);
    RETURN NULL;
END
$$;

-- Percentiles are taken anew from changed sketches: by the job, or by whoever asks before it.
CREATE FUNCTION keep_sketches() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = alquimista_platform, pg_catalog AS
$$
DECLARE
    tenants uuid[] := ARRAY(SELECT DISTINCT tenant_id FROM changed);
BEGIN
    PERFORM FROM tenant_stats WHERE tenant_id = ANY (tenants) ORDER BY tenant_id FOR UPDATE;
    UPDATE tenant_stats SET percentiles_day = NULL WHERE percentiles_day IS NOT NULL AND tenant_id = ANY (tenants);
    INSERT INTO platform_dirty_days (usage_date) SELECT DISTINCT usage_date FROM changed ON CONFLICT DO NOTHING;
    PERFORM touch('usage', tenants, true);
    RETURN NULL;
END
$$;

-- One movement for each row of a tenant's history, by comparison with the row before. A tenant pays while it is not inactive
-- and its revenue is above zero; annual contracts stand in the history by the month.
CREATE FUNCTION movements_of(those uuid[]) RETURNS SETOF mrr_movements LANGUAGE sql STABLE
SET search_path = alquimista_platform, pg_catalog AS
$$
    SELECT h.tenant_id, h.effective_at, h.seq, sao_paulo_day(h.effective_at),
           CASE WHEN before = 0 AND now > 0 THEN CASE WHEN paid_before THEN 'reactivation' ELSE 'new' END
                WHEN before > 0 AND now = 0 THEN 'churn'
                WHEN now > before THEN 'expansion'
                WHEN now < before THEN 'contraction'
                ELSE 'none' END,
           abs(now - before),
           CASE WHEN before > 0 AND now > 0 THEN before ELSE 0 END,
           plan_before, h.plan, segment_before, h.segment,
           (plan_before IS NULL)::integer::smallint,
           ((h.status = 'active')::integer - coalesce((status_before = 'active')::integer, 0))::smallint
      FROM (SELECT p.*,
                   coalesce(lag(pays) OVER story, 0) AS before,
                   pays AS now,
                   coalesce(bool_or(pays > 0) OVER (story ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), false) AS paid_before,
                   lag(plan) OVER story AS plan_before,
                   lag(segment) OVER story AS segment_before,
                   lag(status) OVER story AS status_before
              FROM (SELECT *, CASE WHEN status = 'inactive' THEN 0 ELSE mrr END AS pays
                      FROM tenant_plan_history
                     WHERE those IS NULL OR tenant_id = ANY (those)) p
            WINDOW story AS (PARTITION BY tenant_id ORDER BY effective_at, seq)) h
$$;

-- Adds movements to the days and balances, or takes them away: everybody's, and those of each plan and segment. What a
-- movement adds counts where it leads to, what it ends where it comes from; a change of plan or segment carries the former
-- revenue over. Those of all tenants where none is named.
CREATE FUNCTION add_movements(those uuid[], sign integer) RETURNS void LANGUAGE sql VOLATILE
SET search_path = alquimista_platform, pg_catalog AS
$$
    WITH part AS (
        SELECT d.dimension, p.member, m.day, p.kind, p.amount, p.onboarded, p.activated
          FROM mrr_movements m
         CROSS JOIN LATERAL (VALUES ('all', '', ''), ('plan', m.plan_before, m.plan), ('segment', m.segment_before, m.segment))
                         AS d (dimension, came, went)
         CROSS JOIN LATERAL (
               SELECT CASE WHEN m.kind = 'churn' THEN d.came ELSE d.went END AS member, m.kind, m.amount, m.onboarded, m.activated
                WHERE d.dimension = 'all' OR m.kind <> 'none'
               UNION ALL SELECT d.went, 'in', m.carried, 0, 0 WHERE d.came <> d.went AND m.carried > 0
               UNION ALL SELECT d.came, 'out', m.carried, 0, 0 WHERE d.came <> d.went AND m.carried > 0) p
         WHERE those IS NULL OR m.tenant_id = ANY (those)),
    daily AS (
        SELECT dimension, member, day,
               sign * coalesce(sum(amount) FILTER (WHERE kind = 'new'), 0) AS new_mrr,
               sign * coalesce(sum(amount) FILTER (WHERE kind = 'expansion'), 0) AS expansion,
               sign * coalesce(sum(amount) FILTER (WHERE kind = 'contraction'), 0) AS contraction,
               sign * coalesce(sum(amount) FILTER (WHERE kind = 'churn'), 0) AS churn,
               sign * coalesce(sum(amount) FILTER (WHERE kind = 'reactivation'), 0) AS reactivation,
               sign * coalesce(sum(amount) FILTER (WHERE kind = 'in'), 0) AS transfer_in,
               sign * coalesce(sum(amount) FILTER (WHERE kind = 'out'), 0) AS transfer_out,
               sign * count(*) FILTER (WHERE kind = 'new') AS new_tenants,
               sign * count(*) FILTER (WHERE kind = 'churn') AS churned_tenants,
               sign * count(*) FILTER (WHERE kind = 'reactivation') AS reactivated_tenants,
               sign * count(*) FILTER (WHERE kind = 'in') AS tenants_in,
               sign * count(*) FILTER (WHERE kind = 'out') AS tenants_out,
               CASE dimension WHEN 'all' THEN sign * sum(onboarded) ELSE 0 END AS onboarded_tenants,
               CASE dimension WHEN 'all' THEN sign * sum(activated) ELSE 0 END AS activated_tenants
          FROM part
         GROUP BY dimension, member, day),
    days AS (
        INSERT INTO billing_days AS b (dimension, member, day, new_mrr, expansion, contraction, churn, reactivation, transfer_in,
                                       transfer_out, new_tenants, churned_tenants, reactivated_tenants, tenants_in, tenants_out,
                                       onboarded_tenants, activated_tenants)
        SELECT * FROM daily ORDER BY dimension, member, day
            ON CONFLICT (dimension, member, day) DO UPDATE
           SET new_mrr             = b.new_mrr + excluded.new_mrr,
               expansion           = b.expansion + excluded.expansion,
               contraction         = b.contraction + excluded.contraction,
               churn               = b.churn + excluded.churn,
               reactivation        = b.reactivation + excluded.reactivation,
               transfer_in         = b.transfer_in + excluded.transfer_in,
               transfer_out        = b.transfer_out + excluded.transfer_out,
               new_tenants         = b.new_tenants + excluded.new_tenants,
               churned_tenants     = b.churned_tenants + excluded.churned_tenants,
               reactivated_tenants = b.reactivated_tenants + excluded.reactivated_tenants,
               tenants_in          = b.tenants_in + excluded.tenants_in,
               tenants_out         = b.tenants_out + excluded.tenants_out,
               onboarded_tenants   = b.onboarded_tenants + excluded.onboarded_tenants,
               activated_tenants   = b.activated_tenants + excluded.activated_tenants)
    INSERT INTO billing_balances AS b (dimension, member, mrr, paying_tenants, tenants, active_tenants)
    SELECT dimension, member,
           sum(new_mrr + expansion + reactivation + transfer_in - contraction - churn - transfer_out),
           sum(new_tenants + reactivated_tenants + tenants_in - churned_tenants - tenants_out),
           sum(onboarded_tenants), sum(activated_tenants)
      FROM daily
     GROUP BY dimension, member
     ORDER BY dimension, member
        ON CONFLICT (dimension, member) DO UPDATE
       SET mrr            = b.mrr + excluded.mrr,
           paying_tenants = b.paying_tenants + excluded.paying_tenants,
           tenants        = b.tenants + excluded.tenants,
           active_tenants = b.active_tenants + excluded.active_tenants
$$;

-- A row may come between two others and change what the later one meant, so a tenant's movements are all taken anew. Two
-- writers of one tenant wait for each other at its row of tenant_stats.
CREATE FUNCTION keep_billing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = alquimista_platform, pg_catalog AS
$$
DECLARE
    tenants uuid[] := ARRAY(SELECT DISTINCT tenant_id FROM changed);
BEGIN
    PERFORM keeping('billing');
    PERFORM FROM tenant_stats WHERE tenant_id = ANY (tenants) ORDER BY tenant_id FOR UPDATE;
    PERFORM add_movements(tenants, -1);
    DELETE FROM mrr_movements WHERE tenant_id = ANY (tenants);
    INSERT INTO mrr_movements SELECT * FROM movements_of(tenants);
    PERFORM add_movements(tenants, 1);
    PERFORM touch('billing', tenants, true);
    RETURN NULL;
END
$$;

-- For each source its function, on every way in which rows come, change and go.
DO $$
DECLARE
    kept record;
BEGIN
    FOR kept IN
        SELECT *
          FROM (VALUES ('tenants', 'keep_tenants', false), ('tenant_users', 'keep_tenant_users', false),
                       ('tenant_agents', 'keep_tenant_agents', false),
                       ('tenant_integrations', 'keep_tenant_integrations', false), ('incidents', 'keep_incidents', false),
                       ('tenant_subnucleos', 'keep_tenant_subnucleos', false), ('tenant_usage_daily', 'keep_usage', true),
                       ('tenant_usage_sketches', 'keep_sketches', true),
                       ('tenant_plan_history', 'keep_billing', false)) AS v (tab, function, updates_once)
    LOOP
        EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION %I(''1'')',
                       kept.function || '_inserted', kept.tab, kept.function);
        EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION %I(''-1'')',
                       kept.function || '_deleted', kept.tab, kept.function);
        EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed OLD TABLE AS others FOR EACH STATEMENT EXECUTE FUNCTION %I(''1'')',
                       kept.function || '_updated', kept.tab, kept.function);
        IF NOT kept.updates_once THEN
            EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I REFERENCING OLD TABLE AS changed NEW TABLE AS others FOR EACH STATEMENT EXECUTE FUNCTION %I(''-1'')',
                           kept.function || '_updated_away', kept.tab, kept.function);
        END IF;
    END LOOP;
END
$$;

CREATE TRIGGER keep_catalogue AFTER INSERT OR UPDATE OR DELETE ON plans FOR EACH STATEMENT EXECUTE FUNCTION keep_catalogue();
CREATE TRIGGER keep_catalogue AFTER INSERT OR UPDATE OR DELETE ON agents FOR EACH STATEMENT EXECUTE FUNCTION keep_catalogue();
CREATE TRIGGER keep_catalogue AFTER INSERT OR UPDATE OR DELETE ON subnucleos FOR EACH STATEMENT EXECUTE FUNCTION keep_catalogue();
