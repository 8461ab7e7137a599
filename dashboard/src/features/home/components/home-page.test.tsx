import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { fails, gives } from '@/testing/server';
import { figures, report } from '@/features/usage/testing';
import { agent } from '@/features/agents/testing';
import { company } from '../testing';

const tenant = gives('/tenant/me', company);
const integrations = gives('/tenant/integrations', {
  integrations: (['active', 'active', 'error'] as const).map((status, index) => ({
    id: `20000000-0000-0000-0000-00000000000${index}`,
    type: 'email',
    name: `Caixa ${index}`,
    status,
    last_sync_at: '2026-11-21T18:30:00Z',
    config: { account: null, endpoint: null, intervalo_minutos: null },
    version: 1,
  })),
});

const agents = gives('/tenant/agents', { agents: [agent] });
const usage = gives('/tenant/usage', report);

const card = async (label: string) =>
  within((await screen.findAllByText(label, { selector: 'p' }))[0]?.parentElement as HTMLElement);

it('says how much of the plan is used, and in words how that stands', async () => {
  renderPage('/dashboard', { handlers: [tenant, usage, integrations, agents] });
  expect((await card('Agentes ativos')).getByText('de 10 do plano')).toBeVisible();
  const requests = await card('Requisições neste mês');
  expect(requests.getByText('41.000')).toBeVisible();
  expect(requests.getByText('82 % de 50.000')).toBeVisible();
  expect(requests.getByText('Perto do limite')).toBeVisible();
  expect((await card('Taxa de sucesso')).getByText('97,5 %')).toBeVisible();
  expect((await card('Integrações')).getByText('2 ativas · 1 com erro')).toBeVisible();
});

it('asks for the period that is chosen, and keeps it in the address', async () => {
  const asked: (string | null)[] = [];
  const { user, router } = renderPage('/dashboard?tenant_id=t-1', {
    groups: ['INTERNAL_SUPPORT'],
    handlers: [
      gives('/tenant/usage', report, (url) =>
        asked.push(`${url.searchParams.get('tenant_id')} ${url.searchParams.get('period')}`),
      ),
      tenant,
      integrations,
      agents,
    ],
  });
  await user.selectOptions(await screen.findByLabelText('Período'), '7 dias');
  expect(await screen.findByText('nos últimos 7 dias')).toBeVisible();
  expect(asked).toEqual(['t-1 30d', 't-1 7d']);
  expect(router.state.location.search).toEqual({ tenant_id: 't-1', period: '7d' });
});

it('keeps what works when a part fails', async () => {
  renderPage('/dashboard', {
    handlers: [tenant, fails('/tenant/usage'), integrations, fails('/tenant/agents')],
  });
  expect(await screen.findByText('Caixa 1')).toBeVisible();
  expect(await card('Agentes ativos')).toBeDefined();
  expect(screen.getAllByRole('alert')).toHaveLength(3);
  expect(screen.getAllByRole('button', { name: 'Tentar de novo' })).toHaveLength(3);
});

it('says so where nothing is there yet', async () => {
  renderPage('/dashboard', {
    handlers: [
      tenant,
      gives('/tenant/usage', { ...report, summary: { ...figures, total_requests: 0 } }),
      gives('/tenant/integrations', { integrations: [] }),
      gives('/tenant/agents', { agents: [] }),
    ],
  });
  expect(await screen.findByText('Nenhuma requisição neste período.')).toBeVisible();
  expect(await screen.findByText('Nenhum agente ativo.')).toBeVisible();
  expect(await screen.findByText('Nenhuma integração ainda.')).toBeVisible();
});
