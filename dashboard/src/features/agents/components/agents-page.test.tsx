import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { fails, gives } from '@/testing/server';
import { shows } from '@/testing/shows';
import { company } from '@/features/home/testing';
import { agent } from '../testing';

const me = gives('/tenant/me', company);

it('shows what each agent did, and nothing where nothing is known', async () => {
  const idle = {
    ...agent,
    id: '10000000-0000-0000-0000-000000000002',
    name: 'Agente Novo',
    usage_last_30_days: {
      total_requests: 0,
      success_rate: null,
      avg_response_time_ms: null,
      p95_response_time_ms: null,
    },
  };
  renderPage('/dashboard/agents', {
    handlers: [me, gives('/tenant/agents', { agents: [agent, idle] })],
  });
  const [busy, unused] = (await screen.findAllByRole('listitem')).map((item) => within(item));
  expect(busy?.getByText('1.200')).toBeVisible();
  expect(busy?.getByText('97,5 %')).toBeVisible();
  expect(await busy?.findByText('Ativado em 01/02/2026, 08:00')).toBeVisible();
  expect(unused?.getByText('0')).toBeVisible();
  expect(unused?.getAllByText('–')).toHaveLength(3);
});

it('asks for the status that is chosen, and keeps it in the address', async () => {
  const asked: (string | null)[] = [];
  const { user, router } = renderPage('/dashboard/agents?status=nonsense', {
    handlers: [
      gives('/tenant/agents', { agents: [] }, (url) => asked.push(url.searchParams.get('status'))),
    ],
  });
  await user.selectOptions(await screen.findByLabelText('Situação'), 'Suspenso');
  expect(await screen.findByText('Nenhum agente nesta situação.')).toBeVisible();
  await user.selectOptions(screen.getByLabelText('Situação'), 'Todos');
  expect(await screen.findByText('Nenhum agente ainda.')).toBeVisible();
  expect(asked).toEqual(['active', 'suspended', 'all']);
  expect(router.state.location.search).toMatchObject({ status: 'all' });
});

it('leads to the usage of one agent of the company that is looked at', async () => {
  renderPage('/dashboard/agents?tenant_id=t-1', {
    groups: ['INTERNAL_ADMIN'],
    handlers: [me, gives('/tenant/agents', { agents: [agent] })],
  });
  const link = await screen.findByRole('link', { name: 'Ver uso de Agente de Agendamento' });
  expect(link.getAttribute('href')).toContain('/app/dashboard/usage?tenant_id=t-1');
  expect(link.getAttribute('href')).toContain(`agent_id=${agent.id}`);
});

it('offers another try when the agents do not come', async () => {
  renderPage('/dashboard/agents', {
    handlers: [fails('/tenant/agents', 503, 'Fora do ar.')],
  });
  await shows('Fora do ar.');
  expect(screen.getByRole('button', { name: 'Tentar de novo' })).toBeVisible();
  expect(screen.getByLabelText('Situação')).toBeVisible();
});
