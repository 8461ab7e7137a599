-- A database as the old serverless system left it: no history, looser types, moments without a zone, CNPJs as people
-- write them, averages instead of sums, names of its own for constraints and indexes.
CREATE SCHEMA alquimista_platform;
SET search_path = alquimista_platform;

CREATE TABLE tenants (
    id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    name          varchar(255) NOT NULL,
    cnpj          varchar(18)  NOT NULL UNIQUE,
    segment       varchar(100),
    plan          varchar(50)  NOT NULL DEFAULT 'starter' CHECK (plan IN ('starter', 'professional', 'enterprise')),
    status        varchar(20)  NOT NULL DEFAULT 'active',
    mrr_estimate  numeric(10, 2)        DEFAULT 0,
    contact_email varchar(100) NOT NULL,
    created_at    timestamp             DEFAULT now(),
    updated_at    timestamp             DEFAULT now()
);
CREATE INDEX idx_tenants_status ON tenants (status);

CREATE TABLE agents (
    id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    name       varchar(255) NOT NULL,
    segment    varchar(100),
    version    varchar(20),
    status     varchar(20)  DEFAULT 'active',
    created_at timestamptz  DEFAULT now()
);

CREATE TABLE tenant_users (
    id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    tenant_id     uuid         NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    cognito_sub   varchar(255) UNIQUE,
    email         varchar(255) NOT NULL,
    full_name     varchar(255),
    role          varchar(50)  DEFAULT 'user',
    last_login_at timestamp,
    created_at    timestamp    DEFAULT now(),
    updated_at    timestamp,
    UNIQUE (tenant_id, email)
);

CREATE TABLE tenant_agents (
    id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    tenant_id      uuid NOT NULL REFERENCES tenants (id),
    agent_id       uuid NOT NULL REFERENCES agents (id),
    status         varchar(20) DEFAULT 'active',
    config         json        DEFAULT '{}',
    activated_at   timestamp   DEFAULT now(),
    deactivated_at timestamp
);
CREATE UNIQUE INDEX idx_tenant_agents_once ON tenant_agents (agent_id, tenant_id);

CREATE TABLE tenant_integrations (
    id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    tenant_id        uuid        NOT NULL REFERENCES tenants (id),
    integration_type varchar(50) NOT NULL,
    integration_name varchar(255),
    status           varchar(20) DEFAULT 'pending',
    config           json,
    last_sync_at     timestamp,
    last_error       text,
    created_at       timestamp   DEFAULT now()
);

CREATE TABLE tenant_usage_daily (
    id                   uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    tenant_id            uuid NOT NULL REFERENCES tenants (id),
    agent_id             uuid REFERENCES agents (id),
    date                 date NOT NULL,
    total_requests       int  NOT NULL DEFAULT 0,
    successful_requests  int  NOT NULL DEFAULT 0,
    failed_requests      int  NOT NULL DEFAULT 0,
    avg_response_time_ms numeric(10, 2),
    p95_response_time_ms int,
    total_tokens_used    bigint         DEFAULT 0,
    total_cost_usd       numeric(10, 4) DEFAULT 0,
    created_at           timestamp      DEFAULT now(),
    UNIQUE (tenant_id, agent_id, date)
);

CREATE TABLE operational_events (
    id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    event_type     varchar(100) NOT NULL,
    event_category varchar(50)  NOT NULL,
    tenant_id      uuid REFERENCES tenants (id) ON DELETE SET NULL,
    user_id        uuid,
    user_email     varchar(255),
    resource_type  varchar(100),
    resource_id    uuid,
    action         varchar(100) NOT NULL,
    status         varchar(20)  NOT NULL DEFAULT 'success',
    details        jsonb,
    ip_address     inet,
    user_agent     text,
    created_at     timestamp    DEFAULT now()
);
ALTER TABLE operational_events ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY everybody ON operational_events USING (true);

INSERT INTO tenants (id, name, cnpj, segment, plan, status, mrr_estimate, contact_email, created_at, updated_at)
VALUES ('550e8400-e29b-41d4-a716-446655440001', 'Padaria São João', '12.345.678/0001-95', 'Alimentação', 'professional', 'active', 1500.00, 'a@example.com', '2025-01-02 03:04:05', '2025-02-03 04:05:06'),
       ('550e8400-e29b-41d4-a716-446655440002', 'Clínica Boa Saúde', '11.222.333/0001-81', NULL, 'starter', 'SUSPENDED', NULL, 'b@example.com', '2025-01-02 03:04:05', NULL);
INSERT INTO agents (id, name) VALUES ('10000000-0000-0000-0000-000000000001', 'Atendimento');
INSERT INTO tenant_users (tenant_id, cognito_sub, email, role, last_login_at)
VALUES ('550e8400-e29b-41d4-a716-446655440001', 'sub-1', 'maria@example.com', 'ADMIN', '2025-03-01 12:00:00');
INSERT INTO tenant_agents (tenant_id, agent_id, config, activated_at)
VALUES ('550e8400-e29b-41d4-a716-446655440001', '10000000-0000-0000-0000-000000000001', '{"tone": "warm"}', '2025-01-05 10:00:00');
INSERT INTO tenant_integrations (tenant_id, integration_type, integration_name, status, last_error)
VALUES ('550e8400-e29b-41d4-a716-446655440001', 'Email', 'Gmail', 'error', 'token expired');
INSERT INTO tenant_usage_daily (tenant_id, agent_id, date, total_requests, successful_requests, failed_requests, avg_response_time_ms, p95_response_time_ms, total_tokens_used, total_cost_usd)
VALUES ('550e8400-e29b-41d4-a716-446655440001', '10000000-0000-0000-0000-000000000001', '2025-02-01', 10, 9, 1, 123.40, 300, 1000, 0.1234),
       ('550e8400-e29b-41d4-a716-446655440001', NULL, '2025-02-01', 5, 5, 0, 10.00, 30, 50, 0.0100),
       ('550e8400-e29b-41d4-a716-446655440001', NULL, '2025-02-01', 5, 4, 1, 20.00, 40, 60, 0.0200);
INSERT INTO operational_events (event_type, event_category, tenant_id, user_id, action, ip_address, created_at)
VALUES ('LOGIN', 'AUTH', '550e8400-e29b-41d4-a716-446655440001', 'aaaaaaaa-0000-0000-0000-000000000001', 'login', '10.1.2.3', '2025-03-01 12:00:00');
