import type { Agent } from '@alquimista/painel-client';

/** An agent that the tests are told of. */
export const agent: Agent = {
  id: '10000000-0000-0000-0000-000000000001',
  name: 'Agente de Agendamento',
  segment: 'Saúde',
  status: 'active',
  activated_at: '2026-02-01T12:00:00Z',
  usage_last_30_days: {
    total_requests: 1200,
    success_rate: 97.5,
    avg_response_time_ms: 412.35,
    p95_response_time_ms: 980.12,
  },
};
