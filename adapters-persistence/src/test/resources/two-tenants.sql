-- One row of each kind for one tenant; bound: tenant, sub, cnpj, event.
WITH one AS (
    INSERT INTO tenants (id, name, cnpj, segment, plan)
    VALUES (:tenant, 'Tenant ' || :sub, :cnpj, 'Saúde', 'starter') RETURNING id
), users AS (
    INSERT INTO tenant_users (tenant_id, cognito_sub, email, full_name) SELECT id, :sub, :sub || '@example.com', :sub FROM one
    RETURNING tenant_id, id
), tasks AS (
    INSERT INTO directory_tasks (tenant_id, user_id, since, next_at) SELECT tenant_id, id, now(), now() FROM users
), agents AS (
    INSERT INTO tenant_agents (tenant_id, agent_id) SELECT id, '10000000-0000-0000-0000-000000000001' FROM one
), integrations AS (
    INSERT INTO tenant_integrations (tenant_id, type, name) SELECT id, 'email', 'Gmail' FROM one
), doubts AS (
    INSERT INTO credentials_in_doubt (tenant_id, credential, secret_name, since) SELECT id, :event, 'painel/x', now() FROM one
), subcores AS (
    INSERT INTO tenant_subnucleos (tenant_id, subnucleo_id) SELECT id, '20000000-0000-0000-0000-000000000001' FROM one
), days AS (
    INSERT INTO tenant_usage_daily (tenant_id, usage_date, total_requests, successful_requests) SELECT id, DATE '2026-01-31', 1, 1 FROM one
), sketches AS (
    INSERT INTO tenant_usage_sketches (tenant_id, usage_date, sketch) SELECT id, DATE '2026-01-31', '\x00' FROM one
), troubles AS (
    INSERT INTO incidents (id, tenant_id, severity, title, created_by, assignee) SELECT :event, id, 'error', 'Parado', :sub, :sub FROM one
), said AS (
    INSERT INTO incident_comments (tenant_id, incident_id, author, text) SELECT id, :event, :sub, 'Aguardando' FROM one
), told AS (
    INSERT INTO incident_changes (tenant_id, incident_id, change, severity, status, created_at)
    SELECT id, :event, 'opened', 'error', 'open', now() FROM one
), movements AS (
    INSERT INTO tenant_plan_history (tenant_id, effective_at, plan, segment, status, mrr) SELECT id, now(), 'starter', 'Saúde', 'active', 500 FROM one
), answers AS (
    INSERT INTO idempotency_keys (tenant_id, caller, route, key, request_hash, status, expires_at)
    SELECT id, :sub, 'POST /tenant/incidents', 'k', '\x00', 201, now() + interval '1 day' FROM one
), requests AS (
    INSERT INTO agent_requests (tenant_id, day, event_id, occurred_at, status, response_time_ms)
    SELECT id, DATE '2026-01-31', :event, now(), 'success', 12 FROM one
), keys AS (
    INSERT INTO event_keys (tenant_id, event_id, payload_hash, day) SELECT id, :event, '\x00', DATE '2026-01-31' FROM one
), dirty AS (
    INSERT INTO usage_dirty_days (day, tenant_id, agent_id) SELECT DATE '2026-01-31', id, '10000000-0000-0000-0000-000000000001' FROM one
), seals AS (
    INSERT INTO usage_seals (tenant_id, sealed_through) SELECT id, DATE '2025-12-31' FROM one
), revised AS (
    INSERT INTO usage_revisions (tenant_id, day, agent_id, cause) SELECT id, DATE '2026-01-31', '10000000-0000-0000-0000-000000000001', 'rerun' FROM one
), odd AS (
    INSERT INTO quarantined_events (tenant_id, event_id, payload_hash, day, agent_id, occurred_at, status, response_time_ms,
                                    tokens_used, cost_usd)
    SELECT id, :event, '\x01', DATE '2026-01-31', '10000000-0000-0000-0000-000000000001', now(), 'success', 13, 0, 0 FROM one
), receipts AS (
    INSERT INTO command_receipts (tenant_id, command_id, step) SELECT id, :event, 'reset_integration' FROM one
), changes AS (
    INSERT INTO command_changes (tenant_id, command_id, number, command_type, cause, status, at)
    SELECT id, :event, 1, 'reset_token', 'created', 'pending', now() FROM one
)
INSERT INTO operational_events (event_type, event_category, tenant_id, action) SELECT 'seen', 'tenant', id, 'read' FROM one
