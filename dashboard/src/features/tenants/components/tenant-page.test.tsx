import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { fails, gives } from '@/testing/server';
import { ACME, agent, catalogue, detail, plans } from '../testing';
// The page's code is there before the first test waits for it.
import './tenant-page';

const tenant = gives('/internal/tenants/{id}', detail);
const me = gives('/tenant/me', {
  ...detail.tenant,
  limits: { max_agents: 10, max_users: 20, max_requests_per_month: 50_000 },
  usage: { active_agents: 3, active_users: 2, requests_this_month: 25_000 },
  quota: { requests_percent: 50, state: 'ok' },
});

const show = (tab: string, handlers: Parameters<typeof renderPage>[1]) =>
  renderPage(`/company/tenants/${ACME}${tab && `?tab=${tab}`}`, {
    groups: ['INTERNAL_ADMIN'],
    ...handlers,
    handlers: [...(handlers?.handlers ?? []), tenant, plans, catalogue, me],
  });

/** Takes a PATCH and tells which version it was made of, and what it changes. */
const patched = (path: string, heard: unknown[]) =>
  http.patch(`*${path}`, async ({ request }) => {
    heard.push([request.headers.get('If-Match'), await request.json()]);
    return HttpResponse.json({});
  });

it('shows the figures in the tenant’s own time, also where a part fails', async () => {
  show('', { handlers: [fails('/internal/plans')] });
  expect(await screen.findByRole('heading', { level: 1, name: 'Clínica Aurora' })).toBeVisible();
  expect(screen.getByText('1.234')).toBeVisible();
  expect(screen.getByText('15/01/2026, 08:00')).toBeVisible();
  expect(await screen.findByText('25.000 de 50.000 (50 %)')).toBeVisible();
  expect(await screen.findByRole('button', { name: 'Tentar de novo' })).toBeVisible();
});

it('keeps the tab in the address', async () => {
  const { user, router } = show('', {});
  await user.click(await screen.findByRole('tab', { name: 'Usuários' }));
  expect(await screen.findByText('ana@aurora.com.br')).toBeVisible();
  expect(router.state.location.search).toEqual({ tab: 'users' });
});

it('deactivates the version that is shown, once that is confirmed', async () => {
  const heard: unknown[] = [];
  const { user } = show('', { handlers: [patched('/internal/tenants/:id', heard)] });
  await user.click(await screen.findByRole('button', { name: 'Ações' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Desativar' }));
  expect(heard).toEqual([]);
  await user.click(await screen.findByRole('button', { name: 'Desativar' }));
  await expect.poll(() => heard).toEqual([['"4"', { status: 'inactive' }]]);
});

it('changes only what is another', async () => {
  const heard: unknown[] = [];
  const { user } = show('', { handlers: [patched('/internal/tenants/:id', heard)] });
  await user.click(await screen.findByRole('button', { name: 'Ações' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Alterar dados e plano' }));
  const revenue = await screen.findByLabelText(/Receita mensal/);
  await user.clear(revenue);
  await user.type(revenue, '1800');
  await user.click(screen.getByRole('button', { name: 'Salvar' }));
  await expect.poll(() => heard).toEqual([['"4"', { mrr_estimate: 1800 }]]);
});

it('sets an agent up, and warns of what is lost by it', async () => {
  const heard: unknown[] = [];
  const { user } = show('agents', {
    handlers: [
      gives('/internal/tenants/{id}/agents', { agents: [agent] }),
      patched('/internal/tenants/:id/agents/:agent', heard),
    ],
  });
  await user.click(await screen.findByRole('button', { name: 'Ações de Agenda de Consultas' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Configurar' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/antigas são removidas: antigo/)).toBeVisible();
  await user.selectOptions(dialog.getByLabelText('Tom'), 'cordial');
  await user.click(dialog.getByLabelText('whatsapp'));
  await user.click(dialog.getByRole('button', { name: 'Salvar' }));
  await expect
    .poll(() => heard)
    .toEqual([
      [
        '"9"',
        { config: { idioma: 'pt-BR', tom: 'cordial', channels: ['whatsapp'], temperature: 0.7 } },
      ],
    ]);
});

it('shows support everything and nothing to change', async () => {
  const { user } = show('users', { groups: ['INTERNAL_SUPPORT'] });
  expect(await screen.findByText('ana@aurora.com.br')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Ações' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Convidar usuário' })).toBeNull();
  await user.click(screen.getByRole('tab', { name: 'Incidentes' }));
  expect(await screen.findByRole('button', { name: 'Novo incidente' })).toBeVisible();
});
