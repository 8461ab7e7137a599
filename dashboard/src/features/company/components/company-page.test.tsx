import type { PlatformIncidentPage, UsageOverview } from '@alquimista/painel-client';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { REVENUE } from '@/features/billing/data/overview.sample';
import { renderPage } from '@/testing/render';
import { fails, gives } from '@/testing/server';

const USAGE_ROUTE = '/internal/usage/overview';
const BILLING_ROUTE = '/internal/billing/overview';
const INCIDENTS_ROUTE = '/internal/incidents';

const none = { value: 0, previous: 0, change_percent: null };

const USAGE: UsageOverview = {
  period: '30d',
  global_stats: {
    total_tenants: { value: 52, previous: 50, change_percent: 4 },
    active_tenants: { value: 45, previous: 46, change_percent: -2.17 },
    total_agents_deployed: { value: 181, previous: 0, change_percent: null },
    total_requests: { value: 1200, previous: 800, change_percent: 50 },
    global_success_rate: { value: 97.5, previous: 96, change_percent: 1.56 },
    avg_response_time_ms: { value: 412.35, previous: 400, change_percent: 3.09 },
    p95_response_time_ms: { value: 980.12, previous: null, change_percent: null },
  },
  top_tenants_by_usage: [1, 2, 3, 4, 5, 6].map((n) => ({
    tenant_id: `550e8400-e29b-41d4-a716-44665544000${n}`,
    tenant_name: `Empresa ${n}`,
    total_requests: 100 - n,
    success_rate: 98,
  })),
  top_agents_by_usage: [
    {
      agent_id: '10000000-0000-0000-0000-000000000001',
      agent_name: 'Agente de Agendamento',
      deployed_count: 31,
      total_requests: 640,
      success_rate: 97.5,
    },
  ],
  daily_trends: [
    { date: '2026-11-21', total_requests: 1200, success_rate: 97.5, active_tenants: 38 },
  ],
};

const EMPTY: UsageOverview = {
  ...USAGE,
  global_stats: {
    total_tenants: none,
    active_tenants: none,
    total_agents_deployed: none,
    total_requests: none,
    global_success_rate: { value: null, previous: null, change_percent: null },
    avg_response_time_ms: { value: null, previous: null, change_percent: null },
    p95_response_time_ms: { value: null, previous: null, change_percent: null },
  },
  top_tenants_by_usage: [],
  top_agents_by_usage: [],
  daily_trends: [{ date: '2026-11-21', total_requests: 0, success_rate: null, active_tenants: 0 }],
};

const INCIDENTS: PlatformIncidentPage = {
  incidents: [],
  total: 0,
  limit: 5,
  offset: 0,
  next_cursor: null,
};

it('shows a manager the five figures with their changes, and the five busiest tenants', async () => {
  renderPage('/company', {
    groups: ['INTERNAL_ADMIN'],
    handlers: [
      gives(USAGE_ROUTE, USAGE),
      gives(BILLING_ROUTE, REVENUE),
      gives(INCIDENTS_ROUTE, INCIDENTS),
    ],
  });

  expect(await screen.findByText('-2,17 %')).toBeVisible();
  expect(await screen.findByText('+82 %')).toBeVisible();
  expect(screen.getByText(/contra o período anterior \(R\$\s2\.500,00\)/)).toBeVisible();
  const tenants = screen.getByRole('region', { name: 'Empresas que mais usam' });
  expect(within(tenants).getAllByRole('link')).toHaveLength(5);
  expect(within(tenants).getByRole('link', { name: 'Empresa 1' })).toHaveAttribute(
    'href',
    '/app/company/tenants/550e8400-e29b-41d4-a716-446655440001',
  );
});

it('shows support the response time instead, and never asks for revenue', async () => {
  let asked = false;
  renderPage('/company', {
    groups: ['INTERNAL_SUPPORT'],
    handlers: [
      gives(USAGE_ROUTE, USAGE),
      gives(BILLING_ROUTE, REVENUE, () => (asked = true)),
      gives(INCIDENTS_ROUTE, INCIDENTS),
    ],
  });

  expect(await screen.findByText('980 ms')).toBeVisible();
  expect(await screen.findByText('Nenhum incidente registrado.')).toBeVisible();
  expect(screen.queryByText('MRR')).toBeNull();
  expect(screen.queryByRole('heading', { name: 'Receita por dia' })).toBeNull();
  expect(asked).toBe(false);
});

it('stands without the revenue', async () => {
  renderPage('/company', {
    groups: ['INTERNAL_ADMIN'],
    handlers: [gives(USAGE_ROUTE, USAGE), fails(BILLING_ROUTE), gives(INCIDENTS_ROUTE, INCIDENTS)],
  });

  expect(await screen.findByText('1.200')).toBeVisible();
  expect(await screen.findByRole('link', { name: 'Empresa 1' })).toBeVisible();
  expect(await screen.findAllByRole('alert')).toHaveLength(2);
});

it('says of a platform without use that there is none', async () => {
  renderPage('/company?period=7d', {
    groups: ['INTERNAL_SUPPORT'],
    handlers: [gives(USAGE_ROUTE, EMPTY), gives(INCIDENTS_ROUTE, INCIDENTS)],
  });
  expect(await screen.findAllByText('Nenhuma requisição no período.')).toHaveLength(3);
});
