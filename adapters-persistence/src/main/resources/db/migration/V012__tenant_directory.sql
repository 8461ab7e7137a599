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

DROP INDEX tenants_search, tenants_by_name, tenants_by_created_at, tenants_by_mrr_estimate;

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
