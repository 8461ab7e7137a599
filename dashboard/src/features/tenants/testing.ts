import type { DeployedAgent, TenantDetail, TenantSummary } from '@alquimista/painel-client';
import { gives } from '@/testing/server';

export const ACME = '550e8400-e29b-41d4-a716-446655440001';
export const OTHER = '550e8400-e29b-41d4-a716-446655440002';

export const summary: TenantSummary = {
  id: ACME,
  name: 'Clínica Aurora',
  cnpj: '12.345.678/0001-95',
  segment: 'Saúde',
  plan: 'professional',
  status: 'active',
  mrr_estimate: 1500,
  active_agents: 3,
  active_users: 2,
  requests_last_30_days: 41_000,
  created_at: '2026-01-15T12:00:00Z',
  version: 4,
};

export const detail: TenantDetail = {
  tenant: {
    id: ACME,
    name: 'Clínica Aurora',
    cnpj: '12.345.678/0001-95',
    segment: 'Saúde',
    plan: 'professional',
    status: 'active',
    mrr_estimate: 1500,
    time_zone: 'America/Manaus',
    created_at: '2026-01-15T12:00:00Z',
    updated_at: '2026-02-15T12:00:00Z',
    version: 4,
  },
  users: [
    {
      id: '40000000-0000-0000-0000-000000000001',
      email: 'ana@aurora.com.br',
      full_name: 'Ana Souza',
      role: 'admin',
      status: 'active',
      last_login_at: '2026-11-20T12:30:00Z',
      version: 7,
    },
  ],
  agents: [],
  integrations: [],
  usage_summary: {
    requests_last_7_days: 1234,
    requests_last_30_days: 41_000,
    success_rate_last_30_days: 97.5,
  },
  recent_incidents: [],
};

export const agent: DeployedAgent = {
  id: '10000000-0000-0000-0000-000000000001',
  name: 'Agenda de Consultas',
  status: 'active',
  config: { idioma: 'pt-BR', temperature: 0.7, antigo: 'sim' },
  activated_at: '2026-03-01T12:00:00Z',
  deactivated_at: null,
  usage_stats: {
    total_requests: 10,
    success_rate: 90,
    avg_response_time_ms: 812,
    last_request_at: null,
  },
  version: 9,
};

const plan = {
  code: 'professional',
  name: 'Professional',
  monthly_price: 1590,
  yearly_price: 15_900,
  limits: { max_agents: 10, max_users: 20, max_requests_per_month: 50_000 },
  version: 1,
  updated_at: '2026-01-01T00:00:00Z',
  versions: [],
};

export const plans = gives('/internal/plans', { plans: [plan] });

export const catalogue = gives('/internal/agents', {
  agents: [
    {
      id: agent.id,
      name: agent.name,
      segment: 'Saúde',
      deployed_count: 1,
      total_requests: 10,
      success_rate: 90,
    },
  ],
});

export const page = (tenants: TenantSummary[], total: number | null = tenants.length) => ({
  tenants,
  total,
  limit: 50,
  offset: 0,
  next_cursor: total === null || total > tenants.length ? 'next' : null,
});
