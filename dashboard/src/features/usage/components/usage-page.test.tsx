import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { saveFile } from '@/api/save';
import { agent } from '@/features/agents/testing';
import { renderPage } from '@/testing/render';
import { fails, gives } from '@/testing/server';
import { shows } from '@/testing/shows';
import { figures, report } from '../testing';

vi.mock('@/api/save', () => ({ saveFile: vi.fn() }));
beforeEach(() => void vi.mocked(saveFile).mockClear());

const agents = gives('/tenant/agents', { agents: [agent] });
const usage = gives('/tenant/usage', report);

it('shows the figures of the period, of its days and of each agent', async () => {
  const { user } = renderPage('/dashboard/usage', { handlers: [usage, agents] });
  const summary = within(await screen.findByRole('region', { name: 'Resumo' }));
  expect(await summary.findByText('1.170 com sucesso · 30 com falha')).toBeVisible();
  expect(summary.getByText('p50 380 ms · p95 980 ms · p99 1.500 ms')).toBeVisible();

  const [trend, times] = await screen.findAllByRole('button', { name: 'Ver como tabela' });
  await user.click(trend as HTMLElement);
  await user.click(times as HTMLElement);
  const days = within(
    screen.getByRole('region', { name: 'Requisições e taxa de sucesso por dia' }),
  );
  expect(days.getByRole('row', { name: '20/11 1.200 97,5 %' })).toBeVisible();
  expect(days.getByRole('row', { name: '21/11 0 –' })).toBeVisible();
  expect(screen.getByRole('row', { name: '20/11 380 ms 980 ms 1.500 ms' })).toBeVisible();
  expect(screen.getByRole('row', { name: 'Agente de Agendamento 1.200 97,5 %' })).toBeVisible();
});

it('tells how many requests name no agent', async () => {
  const more = { ...report, summary: { ...figures, total_requests: 1300 } };
  renderPage('/dashboard/usage', { handlers: [gives('/tenant/usage', more), agents] });
  expect(await screen.findByText('Requisições que não citam um agente: 100.')).toBeVisible();
});

it('asks for the agent and the period that are chosen, and keeps both in the address', async () => {
  const asked: string[] = [];
  const { user, router } = renderPage('/dashboard/usage', {
    handlers: [gives('/tenant/usage', report, (url) => asked.push(url.search)), agents],
  });
  await screen.findByRole('option', { name: agent.name });
  await user.selectOptions(screen.getByLabelText('Agente'), agent.name);
  await user.selectOptions(screen.getByLabelText('Período'), '90 dias');
  await waitFor(() => expect(asked).toHaveLength(3));
  expect(asked).toEqual([
    '?period=30d',
    `?period=30d&agent_id=${agent.id}`,
    `?period=90d&agent_id=${agent.id}`,
  ]);
  expect(router.state.location.search).toEqual({ period: '90d', agent_id: agent.id });
});

it('names the agent of the address even if the list of agents does not come', async () => {
  renderPage(`/dashboard/usage?agent_id=${agent.id}`, {
    handlers: [usage, fails('/tenant/agents')],
  });
  expect(await screen.findByRole('option', { name: agent.name, selected: true })).toBeVisible();
});

it('saves as a file what it shows', async () => {
  const asked: string[] = [];
  const csv = http.get('*/tenant/usage', ({ request }) => {
    if (request.headers.get('Accept') !== 'text/csv') return HttpResponse.json(report);
    asked.push(new URL(request.url).search);
    return HttpResponse.text('date,total_requests\r\n', {
      headers: { 'Content-Type': 'text/csv;charset=UTF-8' },
    });
  });
  const { user } = renderPage('/dashboard/usage?period=7d&tenant_id=t-1', {
    groups: ['INTERNAL_SUPPORT'],
    handlers: [csv, agents],
  });
  await user.click(await screen.findByRole('button', { name: 'Exportar CSV' }));
  await shows('Arquivo salvo.');
  expect(asked).toEqual(['?tenant_id=t-1&period=7d']);
  expect(vi.mocked(saveFile).mock.calls[0]?.[1]).toBe('uso-7d.csv');
  expect(await vi.mocked(saveFile).mock.calls[0]?.[0].text()).toBe('date,total_requests\r\n');
});

it('says why there is no file, and shows the page all the same', async () => {
  const refused = http.get('*/tenant/usage', ({ request }) =>
    request.headers.get('Accept') === 'text/csv'
      ? HttpResponse.json({ detail: 'Tente mais tarde.' }, { status: 503 })
      : HttpResponse.json(report),
  );
  const { user } = renderPage('/dashboard/usage', { handlers: [refused, agents] });
  await user.click(await screen.findByRole('button', { name: 'Exportar CSV' }));
  await shows('Tente mais tarde.');
  expect(saveFile).not.toHaveBeenCalled();
  expect(await screen.findByText('640.000')).toBeVisible();
});

it('says so where nothing was asked of the agents', async () => {
  const nothing = { ...report, by_agent: [], summary: { ...figures, total_requests: 0 } };
  renderPage('/dashboard/usage', { handlers: [gives('/tenant/usage', nothing), agents] });
  expect(await screen.findAllByText('Nenhuma requisição neste período.')).toHaveLength(3);
});

it('says once that the usage does not come, and in the words of the service', async () => {
  renderPage(`/dashboard/usage?agent_id=${agent.id}`, {
    handlers: [fails('/tenant/usage', 404, 'Agente não encontrado.'), agents],
  });
  expect(await screen.findByRole('alert')).toHaveTextContent('Agente não encontrado.');
  expect(screen.getByLabelText('Período')).toBeVisible();
});
