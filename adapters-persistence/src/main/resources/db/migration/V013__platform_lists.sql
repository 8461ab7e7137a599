-- Each filter of the internal area's lists keeps the order of the list, so that a page never sorts.

SET LOCAL search_path = alquimista_platform, pg_catalog;

CREATE INDEX tenant_integrations_by_type_and_name ON tenant_integrations (type, name, id);
COMMENT ON INDEX tenant_integrations_by_type_and_name IS
    $$SELECT id FROM tenant_integrations WHERE type = 'whatsapp' ORDER BY name, id LIMIT 50$$;

-- Takes the place of the one without name and id.
CREATE INDEX tenant_integrations_by_type_and_status ON tenant_integrations (type, status, name, id);
COMMENT ON INDEX tenant_integrations_by_type_and_status IS
    $$SELECT id FROM tenant_integrations WHERE type = 'whatsapp' AND status = 'error' ORDER BY name, id LIMIT 50$$;

DROP INDEX tenant_integrations_by_type;

CREATE INDEX incidents_open_newest ON incidents (created_at DESC, id DESC) WHERE status <> 'resolved';
COMMENT ON INDEX incidents_open_newest IS
    $$SELECT id FROM incidents WHERE status <> 'resolved' ORDER BY created_at DESC, id DESC LIMIT 20$$;

-- An expression that two columns of another index could answer as well must not be what shows that this one is used.
COMMENT ON INDEX tenant_integrations_search IS
    $$SELECT id, last_error FROM tenant_integrations WHERE searchable(name) LIKE '%whats%'$$;
