-- What the list of all tenants is read by: in four orders, under every filter, at the same cost whatever their number.
--
-- Each order's index starts with status and plan, so that each kind of tenant stands in order by itself. A page takes its
-- share of each kind that is asked for and merges the shares; it never reads past tenants of another kind. That happens
-- otherwise: those who pay least are all of one plan, and those without requests have mostly left.

SET LOCAL search_path = alquimista_platform, pg_catalog;

-- A name as lists sort it and as searches see it, kept because searchable() costs more than all the rest of a look.
ALTER TABLE tenants
    ADD COLUMN sort_name   text COLLATE "C" GENERATED ALWAYS AS (searchable(name)) STORED,
    ADD COLUMN search_text text COLLATE "C" GENERATED ALWAYS AS (
        searchable(name || E'\n' || cnpj || E'\n' || substr(cnpj, 1, 2) || '.' || substr(cnpj, 3, 3) || '.'
                   || substr(cnpj, 6, 3) || '/' || substr(cnpj, 9, 4) || '-' || substr(cnpj, 13, 2))) STORED;
COMMENT ON COLUMN tenants.search_text IS 'name, CNPJ without and with punctuation; a line each, so that nothing is found across two';

DROP INDEX tenants_search, tenants_by_name, tenants_by_created_at, tenants_by_mrr_estimate, tenant_stats_by_requests;

CREATE INDEX tenants_search ON tenants USING gin (search_text gin_trgm_ops);
COMMENT ON INDEX tenants_search IS
    $$SELECT id FROM tenants WHERE search_text LIKE '%padaria sao joao%'$$;

CREATE INDEX tenants_by_name ON tenants (status, plan, sort_name, id) INCLUDE (segment);
COMMENT ON INDEX tenants_by_name IS
    $$SELECT id FROM tenants WHERE status = 'active' AND plan = 'starter' AND (sort_name, id) > ('mercado', '550e8400-e29b-41d4-a716-446655440001') ORDER BY sort_name, id LIMIT 50$$;

CREATE INDEX tenants_by_created_at ON tenants (status, plan, created_at, id) INCLUDE (segment);
COMMENT ON INDEX tenants_by_created_at IS
    $$SELECT id FROM tenants WHERE status = 'active' AND plan = 'starter' ORDER BY created_at DESC, id DESC LIMIT 50$$;

CREATE INDEX tenants_by_mrr_estimate ON tenants (status, plan, mrr_estimate, id) INCLUDE (segment);
COMMENT ON INDEX tenants_by_mrr_estimate IS
    $$SELECT id FROM tenants WHERE status = 'active' AND plan = 'starter' ORDER BY mrr_estimate DESC, id DESC LIMIT 50$$;

-- What it serves now: counting anew, and the few rows of a rare segment.
COMMENT ON INDEX tenants_by_status IS
    $$SELECT status, plan, segment, count(*) FROM tenants GROUP BY status, plan, segment$$;

-- The kind of the tenant that a row of figures belongs to: what its requests are sorted within.
ALTER TABLE tenant_stats
    ADD COLUMN status  text,
    ADD COLUMN plan    text,
    ADD COLUMN segment text;
UPDATE tenant_stats s
   SET status = t.status, plan = t.plan, segment = t.segment
  FROM tenants t
 WHERE t.id = s.tenant_id;
ALTER TABLE tenant_stats
    ALTER COLUMN status SET NOT NULL,
    ALTER COLUMN plan SET NOT NULL,
    ALTER COLUMN segment SET NOT NULL;
COMMENT ON COLUMN tenant_stats.status IS 'with plan and segment the tenant''s own, kept by triggers';

CREATE FUNCTION tenant_stats_takes_kind() RETURNS trigger LANGUAGE plpgsql SET search_path = alquimista_platform, pg_catalog
AS $$
BEGIN
    SELECT t.status, t.plan, t.segment INTO NEW.status, NEW.plan, NEW.segment FROM tenants t WHERE t.id = NEW.tenant_id;
    RETURN NEW;
END
$$;
CREATE TRIGGER takes_kind BEFORE INSERT ON tenant_stats FOR EACH ROW EXECUTE FUNCTION tenant_stats_takes_kind();

-- With its owner's rights, which nobody can borrow: a trigger's function cannot be called.
CREATE FUNCTION tenants_pass_kind() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = alquimista_platform, pg_catalog
AS $$
BEGIN
    UPDATE tenant_stats s
       SET status = NEW.status, plan = NEW.plan, segment = NEW.segment
     WHERE s.tenant_id = NEW.id;
    RETURN NULL;
END
$$;
CREATE TRIGGER pass_kind AFTER UPDATE OF status, plan, segment ON tenants FOR EACH ROW
    WHEN ((OLD.status, OLD.plan, OLD.segment) IS DISTINCT FROM (NEW.status, NEW.plan, NEW.segment))
    EXECUTE FUNCTION tenants_pass_kind();

REVOKE ALL ON FUNCTION tenant_stats_takes_kind(), tenants_pass_kind() FROM PUBLIC;

CREATE INDEX tenant_stats_by_requests ON tenant_stats (status, plan, requests_last_30_days, tenant_id) INCLUDE (segment);
COMMENT ON INDEX tenant_stats_by_requests IS
    $$SELECT tenant_id FROM tenant_stats WHERE status = 'active' AND plan = 'starter' ORDER BY requests_last_30_days DESC, tenant_id DESC LIMIT 50$$;

CREATE INDEX tenant_stats_by_kind ON tenant_stats (status, plan, segment);
COMMENT ON INDEX tenant_stats_by_kind IS
    $$SELECT tenant_id, active_agents FROM tenant_stats WHERE status = 'active' AND plan = 'starter' AND segment = 'Saúde'$$;
