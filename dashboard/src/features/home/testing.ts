import type { TenantMe } from '@alquimista/painel-client';

/** A tenant that the tests are told of; its clocks are an hour behind São Paulo's. */
export const company: TenantMe = {
  id: '550e8400-e29b-41d4-a716-446655440001',
  name: 'Tenant Teste Integração',
  cnpj: '12.345.678/0001-95',
  segment: 'Saúde',
  plan: 'professional',
  status: 'active',
  time_zone: 'America/Manaus',
  mrr_estimate: 1500,
  created_at: '2026-01-15T12:00:00Z',
  limits: { max_agents: 10, max_users: 20, max_requests_per_month: 50_000 },
  usage: { active_agents: 3, active_users: 2, requests_this_month: 41_000 },
  quota: { requests_percent: 82, state: 'warning' },
};
