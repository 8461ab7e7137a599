package ai.alquimista.painel.bootstrap.it;

/** What one tenant's detail ought to be on a {@code :day}, as JSON by plain SQL over the base tables. */
final class DetailTables {

    private static final String USED = """
            (SELECT json_build_object('total_requests', coalesce(sum(total_requests), 0),
                    'success_rate', round(100.0 * sum(successful_requests) / nullif(sum(total_requests), 0), 2),
                    'avg_response_time_ms', round(sum(response_time_sum_ms) / nullif(sum(total_requests), 0), 2)%s)
               FROM tenant_usage_daily u
              WHERE u.tenant_id = t.id AND u.agent_id = a.id
                AND u.usage_date > CAST(:day AS date) - 30 AND u.usage_date <= :day)
            """;
    /** Without the percentiles, which no SQL can take from a sketch. */
    static final String DETAIL = """
            SELECT json_build_object(
              'tenant', json_build_object('id', t.id, 'name', t.name, 'cnpj', format('%s.%s.%s/%s-%s', substr(cnpj, 1, 2),
                  substr(cnpj, 3, 3), substr(cnpj, 6, 3), substr(cnpj, 9, 4), substr(cnpj, 13)), 'segment', t.segment,
                  'plan', t.plan, 'status', t.status, 'mrr_estimate', t.mrr_estimate, 'time_zone', t.time_zone,
                  'created_at', t.created_at, 'updated_at', t.updated_at, 'version', t.version),
              'users', (SELECT coalesce(json_agg(json_build_object('id', id, 'email', email, 'full_name', full_name,
                  'role', role, 'status', status, 'last_login_at', last_login_at, 'version', version)
                  ORDER BY full_name, id), '[]')
                  FROM tenant_users WHERE tenant_id = t.id),
              'agents', (SELECT coalesce(json_agg(json_build_object('id', a.id, 'name', a.display_name,
                  'segment', a.segment, 'status', ta.status, 'activated_at', ta.activated_at, 'usage_last_30_days', USED)
                  ORDER BY ta.activated_at DESC NULLS LAST, a.id), '[]')
                  FROM tenant_agents ta JOIN agents a ON a.id = ta.agent_id WHERE ta.tenant_id = t.id),
              'integrations', (SELECT coalesce(json_agg(json_build_object('id', id, 'type', type, 'name', name,
                  'status', status, 'last_sync_at', last_sync_at, 'last_error', last_error, 'config', json_build_object('endpoint', config -> 'endpoint', 'account',
                  config -> 'account', 'intervalo_minutos', config -> 'intervalo_minutos'), 'version', version)
                  ORDER BY type, name, id), '[]')
                  FROM tenant_integrations WHERE tenant_id = t.id),
              'usage_summary', (SELECT json_build_object(
                  'requests_last_7_days', coalesce(sum(total_requests) FILTER (WHERE usage_date > CAST(:day AS date) - 7), 0),
                  'requests_last_30_days', coalesce(sum(total_requests), 0),
                  'success_rate_last_30_days',
                  round(100.0 * sum(successful_requests) / nullif(sum(total_requests), 0), 2))
                  FROM tenant_usage_daily WHERE tenant_id = t.id AND usage_date > CAST(:day AS date) - 30
                   AND usage_date <= :day),
              'recent_incidents', (SELECT coalesce(json_agg(json_build_object('id', id, 'severity', severity,
                  'title', title, 'description', description, 'status', status, 'version', version,
                  'created_at', created_at, 'acknowledged_at', acknowledged_at, 'resolved_at', resolved_at,
                  'updated_at', updated_at) ORDER BY created_at DESC, id DESC), '[]')
                  FROM (SELECT * FROM incidents WHERE tenant_id = t.id ORDER BY created_at DESC, id DESC LIMIT 5) i))
              FROM tenants t WHERE t.id = :tenant
            """.replace("USED", USED.formatted(""));
    /** The demonstration's only secret stands under {@code api_key}. */
    static final String AGENTS = """
            SELECT json_build_object('agents', coalesce(json_agg(json_build_object('id', a.id, 'name', a.display_name,
                   'status', ta.status,
                   'config', CASE WHEN ta.config ? 'api_key' THEN ta.config || '{"api_key": "***"}' ELSE ta.config END,
                   'activated_at', ta.activated_at, 'deactivated_at', ta.deactivated_at, 'usage_stats', USED,
                   'version', ta.version)
                   ORDER BY ta.activated_at DESC NULLS LAST, a.id), '[]'))
              FROM tenant_agents ta JOIN agents a ON a.id = ta.agent_id JOIN tenants t ON t.id = ta.tenant_id
             WHERE t.id = :tenant
            """.replace("USED", USED.formatted(", 'last_request_at', ta.last_used_at"))
            // Jdbi takes a question mark for a parameter unless it is doubled.
            .replace("config ? ", "config ?? ");

    private DetailTables() {}
}
