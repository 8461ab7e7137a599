-- Each index serves a query, which stands in its comment and is explained against it by a test. The primary and unique
-- keys serve the rest: tenant_usage_daily_pkey a period's usage, tenant_users_cognito_sub_key the membership by sub.

SET LOCAL search_path = alquimista_platform, pg_catalog;

-- In the schema of the panel unless the database has it already.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Text as a search sees it: lower case, no accents. translate and not unaccent, which is not immutable; capitals with an
-- accent are named, since lower() knows them only in some locales.
CREATE FUNCTION searchable(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN lower(translate(value,
    'áàâãäåéèêëíìîïóòôõöúùûüçñýÿÁÀÂÃÄÅÉÈÊËÍÌÎÏÓÒÔÕÖÚÙÛÜÇÑÝ',
    'aaaaaaeeeeiiiiooooouuuucnyyaaaaaaeeeeiiiiooooouuuucny'));

CREATE INDEX tenants_search ON tenants USING gin (searchable(name || ' ' || cnpj) gin_trgm_ops);
COMMENT ON INDEX tenants_search IS
    $$SELECT id FROM tenants WHERE searchable(name || ' ' || cnpj) LIKE '%padaria sao joao%'$$;

CREATE INDEX tenants_by_name ON tenants (name, id);
COMMENT ON INDEX tenants_by_name IS
    $$SELECT id FROM tenants WHERE (name, id) > ('Mercado', '550e8400-e29b-41d4-a716-446655440001') ORDER BY name, id LIMIT 50$$;

CREATE INDEX tenants_by_created_at ON tenants (created_at, id);
COMMENT ON INDEX tenants_by_created_at IS
    $$SELECT id FROM tenants ORDER BY created_at DESC, id DESC LIMIT 50$$;

CREATE INDEX tenants_by_mrr_estimate ON tenants (mrr_estimate, id);
COMMENT ON INDEX tenants_by_mrr_estimate IS
    $$SELECT id FROM tenants ORDER BY mrr_estimate DESC, id DESC LIMIT 50$$;

CREATE INDEX tenants_by_status ON tenants (status, plan, segment);
COMMENT ON INDEX tenants_by_status IS
    $$SELECT count(*) FROM tenants WHERE status = 'active' AND plan = 'starter' AND segment = 'Saúde'$$;

CREATE INDEX agents_by_subnucleo ON agents (subnucleo_id) WHERE subnucleo_id IS NOT NULL;
COMMENT ON INDEX agents_by_subnucleo IS
    $$SELECT id FROM agents WHERE subnucleo_id = '20000000-0000-0000-0000-000000000001'$$;

CREATE INDEX tenant_users_active ON tenant_users (tenant_id) WHERE status = 'active';
COMMENT ON INDEX tenant_users_active IS
    $$SELECT count(*) FROM tenant_users WHERE tenant_id = '550e8400-e29b-41d4-a716-446655440001' AND status = 'active'$$;

CREATE INDEX tenant_agents_newest ON tenant_agents (tenant_id, activated_at DESC NULLS LAST, agent_id);
COMMENT ON INDEX tenant_agents_newest IS
    $$SELECT agent_id FROM tenant_agents WHERE tenant_id = '550e8400-e29b-41d4-a716-446655440001' ORDER BY activated_at DESC NULLS LAST, agent_id$$;

CREATE INDEX tenant_agents_active_by_agent ON tenant_agents (agent_id) WHERE status = 'active';
COMMENT ON INDEX tenant_agents_active_by_agent IS
    $$SELECT count(*) FROM tenant_agents WHERE agent_id = '10000000-0000-0000-0000-000000000001' AND status = 'active'$$;

CREATE INDEX tenant_integrations_by_type ON tenant_integrations (type, status);
COMMENT ON INDEX tenant_integrations_by_type IS
    $$SELECT status, count(*) FROM tenant_integrations WHERE type = 'whatsapp' GROUP BY status$$;

CREATE INDEX tenant_integrations_by_status ON tenant_integrations (status, name, id);
COMMENT ON INDEX tenant_integrations_by_status IS
    $$SELECT id FROM tenant_integrations WHERE status = 'error' ORDER BY name, id LIMIT 50$$;

CREATE INDEX tenant_usage_daily_by_date ON tenant_usage_daily (usage_date, tenant_id) INCLUDE (total_requests, successful_requests);
COMMENT ON INDEX tenant_usage_daily_by_date IS
    $$SELECT tenant_id, sum(total_requests), sum(successful_requests) FROM tenant_usage_daily WHERE usage_date = DATE '2026-01-31' GROUP BY tenant_id$$;

CREATE INDEX incidents_of_tenant ON incidents (tenant_id, created_at DESC, id DESC);
COMMENT ON INDEX incidents_of_tenant IS
    $$SELECT id FROM incidents WHERE tenant_id = '550e8400-e29b-41d4-a716-446655440001' ORDER BY created_at DESC, id DESC LIMIT 20$$;

CREATE INDEX incidents_newest ON incidents (created_at DESC, id DESC);
COMMENT ON INDEX incidents_newest IS
    $$SELECT id FROM incidents ORDER BY created_at DESC, id DESC LIMIT 20$$;

CREATE INDEX incidents_unresolved ON incidents (severity, created_at DESC, id DESC) WHERE status <> 'resolved';
COMMENT ON INDEX incidents_unresolved IS
    $$SELECT id FROM incidents WHERE severity = 'critical' AND status <> 'resolved' ORDER BY created_at DESC, id DESC LIMIT 20$$;

CREATE INDEX incidents_by_id ON incidents (id);
COMMENT ON INDEX incidents_by_id IS
    $$SELECT tenant_id, status FROM incidents WHERE id = '30000000-0000-0000-0000-000000000001'$$;

CREATE INDEX tenant_plan_history_by_moment ON tenant_plan_history (effective_at);
COMMENT ON INDEX tenant_plan_history_by_moment IS
    $$SELECT tenant_id FROM tenant_plan_history WHERE effective_at >= TIMESTAMPTZ '2026-01-01 03:00Z' AND effective_at < TIMESTAMPTZ '2026-01-02 03:00Z'$$;

CREATE INDEX agent_requests_by_agent ON agent_requests (tenant_id, agent_id);
COMMENT ON INDEX agent_requests_by_agent IS
    $$SELECT agent_id, count(*) FROM agent_requests WHERE day = DATE '2026-01-31' AND tenant_id = '550e8400-e29b-41d4-a716-446655440001' GROUP BY agent_id$$;

CREATE INDEX event_keys_by_day ON event_keys (day);
COMMENT ON INDEX event_keys_by_day IS
    $$DELETE FROM event_keys WHERE day < DATE '2026-01-01'$$;

CREATE INDEX usage_dirty_days_oldest ON usage_dirty_days (marked_at);
COMMENT ON INDEX usage_dirty_days_oldest IS
    $$SELECT tenant_id, day FROM usage_dirty_days ORDER BY marked_at LIMIT 100$$;

CREATE INDEX operational_events_newest ON operational_events (created_at DESC, id DESC);
COMMENT ON INDEX operational_events_newest IS
    $$SELECT id FROM operational_events ORDER BY created_at DESC, id DESC LIMIT 50$$;

CREATE INDEX operational_events_of_tenant ON operational_events (tenant_id, created_at DESC, id DESC);
COMMENT ON INDEX operational_events_of_tenant IS
    $$SELECT id FROM operational_events WHERE tenant_id = '550e8400-e29b-41d4-a716-446655440001' ORDER BY created_at DESC, id DESC LIMIT 50$$;

CREATE INDEX operational_events_by_actor ON operational_events (user_id, created_at DESC, id DESC);
COMMENT ON INDEX operational_events_by_actor IS
    $$SELECT id FROM operational_events WHERE user_id = 'a-sub' ORDER BY created_at DESC, id DESC LIMIT 50$$;

CREATE INDEX operational_events_by_category ON operational_events (event_category, created_at DESC, id DESC);
COMMENT ON INDEX operational_events_by_category IS
    $$SELECT id FROM operational_events WHERE event_category = 'auth' ORDER BY created_at DESC, id DESC LIMIT 50$$;

CREATE INDEX idempotency_keys_by_expiry ON idempotency_keys (expires_at);
COMMENT ON INDEX idempotency_keys_by_expiry IS
    $$DELETE FROM idempotency_keys WHERE expires_at < TIMESTAMPTZ '2026-01-01 00:00Z'$$;
