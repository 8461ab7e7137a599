import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { fails, gives } from '@/testing/server';
import { ACME, catalogue, OTHER, page, plans, summary } from '../testing';
// The page's code is there before the first test waits for it.
import './tenants-page';

const other = { ...summary, id: OTHER, name: 'Banco Baltazar', segment: 'Financeiro' };
const both = gives('/internal/tenants', page([summary, other], 120));

const show = (address: string, handlers: Parameters<typeof renderPage>[1]) =>
  renderPage(`/company/tenants${address}`, {
    groups: ['INTERNAL_ADMIN'],
    ...handlers,
    handlers: [...(handlers?.handlers ?? []), plans, catalogue],
  });

const bulk = (answers: object[], heard: unknown[], keys?: unknown[]) =>
  http.post('*/internal/tenants/bulk', async ({ request }) => {
    heard.push(await request.json());
    keys?.push(request.headers.get('Idempotency-Key'));
    return HttpResponse.json(answers[heard.length - 1]);
  });

const result = (tenant_id: string, tenant_name: string, code: string | null) => ({
  tenant_id,
  tenant_name,
  outcome: code ? 'failed' : 'done',
  code,
  detail: code && `Porque ${code}.`,
  version: code ? null : 5,
});

it('asks for what stands in the address, and puts there what is chosen', async () => {
  const asked: URL[] = [];
  const { user, router } = show('?status=all&plan=professional&sort_by=mrr_estimate&offset=50', {
    handlers: [gives('/internal/tenants', page([summary], 120), (url) => asked.push(url))],
  });
  expect(await screen.findByRole('link', { name: 'Clínica Aurora' })).toBeVisible();
  expect(Object.fromEntries(asked[0]?.searchParams ?? [])).toEqual({
    status: 'all',
    plan: 'professional',
    sort_by: 'mrr_estimate',
    sort_order: 'asc',
    limit: '50',
    offset: '50',
  });

  await user.click(screen.getByRole('button', { name: /MRR/ }));
  await user.type(screen.getByLabelText('Buscar por nome ou CNPJ'), 'aurora');
  await expect
    .poll(() => router.state.location.search)
    .toEqual({
      status: 'all',
      plan: 'professional',
      sort_by: 'mrr_estimate',
      sort_order: 'desc',
      search: 'aurora',
    });
});

it('suspends those who were chosen, says for whom it failed, and goes on with those left', async () => {
  const heard: unknown[] = [];
  const keys: unknown[] = [];
  const { user } = show('', {
    handlers: [
      both,
      bulk(
        [
          {
            results: [
              result(ACME, 'Clínica Aurora', 'WRONG_STATE'),
              result(OTHER, 'Banco', 'NOT_TRIED'),
            ],
          },
          { results: [result(OTHER, 'Banco Baltazar', null)] },
        ],
        heard,
        keys,
      ),
    ],
  });
  await user.click(await screen.findByLabelText('Selecionar todas desta página'));
  expect(screen.getByText('2 empresas selecionadas')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Suspender' }));
  await user.click(await screen.findByRole('button', { name: 'Suspender 2 empresas' }));

  expect(await screen.findByText('Deu certo para 0; não deu para 2.')).toBeVisible();
  expect(screen.getByText('Porque WRONG_STATE.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Continuar com a empresa que falta' }));
  expect(await screen.findByText('Deu certo para 1; não deu para 1.')).toBeVisible();
  expect(new Set(keys).size).toBe(1);
  expect(heard).toEqual([
    { tenant_ids: [ACME, OTHER], action: 'suspend' },
    { tenant_ids: [ACME, OTHER], action: 'suspend' },
  ]);
});

it('reactivates all that match the filter, and says how many they are', async () => {
  const heard: unknown[] = [];
  const { user } = show('?status=suspended&segment=Sa%C3%BAde', {
    handlers: [both, bulk([{ results: [] }], heard)],
  });
  await user.click(await screen.findByLabelText('Selecionar Clínica Aurora'));
  await user.click(screen.getByRole('button', { name: 'Selecionar todas as 120 do filtro' }));
  await user.click(screen.getByRole('button', { name: 'Reativar' }));
  await user.click(await screen.findByRole('button', { name: 'Reativar 120 empresas' }));
  expect(await screen.findByText(/Deu certo para/)).toBeVisible();
  expect(heard).toEqual([
    { filter: { status: 'suspended', segment: 'Saúde' }, action: 'reactivate' },
  ]);
});

it('lets support send commands to many, but change none', async () => {
  const heard: unknown[] = [];
  const types = {
    command_type: 'HEALTH_CHECK' as const,
    title: 'Verificação de saúde',
    description: 'Verifica.',
    tenant: 'optional' as const,
    paused: false,
    parameters: {
      properties: {
        targets: { title: 'Alvos', type: 'array', items: { enum: ['redis', 'queue'] } },
      },
    },
    texts: {},
  };
  const { user } = show('', {
    groups: ['INTERNAL_SUPPORT'],
    handlers: [
      both,
      gives('/internal/operations/command-types', { command_types: [types] }),
      http.post('*/internal/operations/commands/bulk', async ({ request }) => {
        heard.push(await request.json());
        return HttpResponse.json({ results: [{ ...result(ACME, 'A', null), command_id: 'c' }] });
      }),
    ],
  });
  await user.click(await screen.findByLabelText('Selecionar Clínica Aurora'));
  expect(screen.queryByRole('button', { name: 'Nova empresa' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Suspender' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Enviar comando' }));
  await user.click(await screen.findByLabelText('redis'));
  await user.click(screen.getByRole('button', { name: 'Enviar para 1 empresa' }));
  expect(await screen.findByText('Deu certo para 1; não deu para 0.')).toBeVisible();
  expect(heard).toEqual([
    {
      tenant_ids: [ACME],
      command_type: 'HEALTH_CHECK',
      parameters: { targets: ['redis'] },
      reason: null,
    },
  ]);
});

it('takes in a new company, and shows what the server says about its fields', async () => {
  const heard: unknown[] = [];
  const { user } = show('', {
    handlers: [
      both,
      http.post('*/internal/tenants', async ({ request }) => {
        heard.push(await request.json());
        return HttpResponse.json(
          { status: 400, errors: [{ field: 'cnpj', code: 'x', message: 'Dígitos errados.' }] },
          { status: 400 },
        );
      }),
    ],
  });
  await user.click(await screen.findByRole('button', { name: 'Nova empresa' }));
  const dialog = within(screen.getByRole('dialog'));
  await user.type(dialog.getByLabelText('Nome'), "Padaria O'Brien");
  await user.type(dialog.getByLabelText('CNPJ'), '123');
  await user.type(dialog.getByLabelText('Segmento'), 'Varejo');
  await user.selectOptions(dialog.getByLabelText('Plano'), 'Professional');
  await user.click(dialog.getByRole('button', { name: 'Cadastrar empresa' }));
  expect(await dialog.findByText(/12 letras ou números/)).toBeVisible();
  expect(dialog.getByText('Informe um número.')).toBeVisible();

  await user.clear(dialog.getByLabelText('CNPJ'));
  await user.type(dialog.getByLabelText('CNPJ'), '12.ABC.345/01DE-35');
  await user.type(dialog.getByLabelText(/Receita mensal/), '990.50');
  await user.click(dialog.getByRole('button', { name: 'Cadastrar empresa' }));
  expect(await dialog.findByText('Dígitos errados.')).toBeVisible();
  expect(heard).toEqual([
    {
      name: "Padaria O'Brien",
      cnpj: '12.ABC.345/01DE-35',
      segment: 'Varejo',
      plan: 'professional',
      mrr_estimate: 990.5,
      time_zone: 'America/Sao_Paulo',
    },
  ]);
});

it('says so where nothing matches, where the list fails, and where it is too deep', async () => {
  const empty = show('?search=nada', { handlers: [gives('/internal/tenants', page([]))] });
  expect(await screen.findByText('Nada corresponde aos filtros.')).toBeVisible();
  empty.unmount();
  const failing = show('', { handlers: [fails('/internal/tenants')] });
  expect(await screen.findByRole('button', { name: 'Tentar de novo' })).toBeVisible();
  failing.unmount();
  show('?search=a&offset=10000', { handlers: [gives('/internal/tenants', page([summary], null))] });
  expect(await screen.findByText(/A lista mostra até 10.050 empresas/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Próxima' })).toBeDisabled();
});
