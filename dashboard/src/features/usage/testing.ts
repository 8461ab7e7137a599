import type { UsageFigures, UsageReport } from '@alquimista/painel-client';

/** What the tests of usage are told. */
export const figures: UsageFigures = {
  total_requests: 1200,
  successful_requests: 1170,
  failed_requests: 30,
  success_rate: 97.5,
  avg_response_time_ms: 412.35,
  p50_response_time_ms: 380,
  p95_response_time_ms: 980.12,
  p99_response_time_ms: 1500.4,
  total_tokens_used: 640_000,
};

export const report: UsageReport = {
  period: '7d',
  summary: figures,
  daily_data: [
    { date: '2026-11-20', ...figures },
    {
      date: '2026-11-21',
      total_requests: 0,
      successful_requests: 0,
      failed_requests: 0,
      success_rate: null,
      avg_response_time_ms: null,
      p50_response_time_ms: null,
      p95_response_time_ms: null,
      p99_response_time_ms: null,
      total_tokens_used: 0,
    },
  ],
  by_agent: [
    {
      agent_id: '10000000-0000-0000-0000-000000000001',
      agent_name: 'Agente de Agendamento',
      total_requests: 1200,
      success_rate: 97.5,
    },
  ],
};
