import type { Plan } from '@alquimista/painel-client';
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { fails, gives, server } from '@/testing/server';
import { shows } from '@/testing/shows';

const ROUTE = '/internal/plans';

const PLAN: Plan = {
  code: 'professional',
  name: 'Professional',
  monthly_price: 1590,
  yearly_price: 15900,
  limits: { max_agents: 10, max_users: 20, max_requests_per_month: 50000 },
  version: 2,
  updated_at: '2026-11-28T12:00:00Z',
  versions: [
    {
      version: 1,
      name: 'Professional',
      monthly_price: 1500,
      yearly_price: 15000,
      limits: { max_agents: 10, max_users: 20, max_requests_per_month: 50000 },
      effective_at: '2026-01-15T12:00:00Z',
    },
  ],
};

const PLANS = { plans: [PLAN] };

/** Answers a change with a status; tells what was sent. */
const takes = (status: number, answer: object) => {
  const sent: { ifMatch: string | null; body: unknown }[] = [];
  server.use(
    http.patch('*/internal/plans/professional', async ({ request }) => {
      sent.push({ ifMatch: request.headers.get('If-Match'), body: await request.json() });
      return HttpResponse.json(answer, { status });
    }),
  );
  return sent;
};

const openDialog = async () => {
  const { user } = renderPage('/company/plans', {
    groups: ['INTERNAL_ADMIN'],
    handlers: [gives(ROUTE, PLANS)],
  });
  await user.click(await screen.findByRole('button', { name: 'Alterar o plano Professional' }));
  const price = await screen.findByLabelText('Preço mensal (R$)');
  await user.clear(price);
  return { user, price, save: screen.getByRole('button', { name: 'Salvar' }) };
};

it('shows a plan with its limits, and what it cost before', async () => {
  renderPage('/company/plans', { groups: ['INTERNAL_SUPPORT'], handlers: [gives(ROUTE, PLANS)] });

  expect(await screen.findByText('R$ 1.590,00 por mês')).toBeVisible();
  const history = screen.getByRole('region', { name: 'Histórico de preços e limites' });
  const [, current, former] = within(history).getAllByRole('row') as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  expect(current).toHaveTextContent('Em vigor');
  expect(former).toHaveTextContent('R$ 1.500,00');
  expect(former).toHaveTextContent('15/01/2026, 09:00');
  expect(screen.queryByRole('button', { name: /Alterar/ })).toBeNull();
});

it('sends what changed alone, for the version that was shown', async () => {
  const { user, price, save } = await openDialog();
  const sent = takes(200, { ...PLAN, monthly_price: 1690.5, version: 3 });
  await user.type(price, '1690.50');
  await user.click(save);

  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(sent).toEqual([{ ifMatch: '"2"', body: { monthly_price: 1690.5 } }]);
});

it('refuses what is no amount before anything is sent', async () => {
  const { user, price, save } = await openDialog();
  const sent = takes(200, PLAN);
  await user.type(price, '-1');
  await user.click(save);

  await waitFor(() => expect(price).toBeInvalid());
  expect(price).toHaveAccessibleDescription(/a partir de zero/);
  expect(sent).toEqual([]);
});

it("puts the server's reasons at their fields", async () => {
  const { user, price, save } = await openDialog();
  takes(400, { errors: [{ field: 'monthly_price', code: 'OUT_OF_RANGE', message: 'Demais.' }] });
  await user.type(price, '99999999');
  await user.click(save);
  await waitFor(() => expect(price).toHaveAccessibleDescription('Demais.'));
});

it('tells of what somebody else changed, and goes on from there with what was entered', async () => {
  const { user, price, save } = await openDialog();
  server.use(gives(ROUTE, { plans: [{ ...PLAN, name: 'Pro', version: 3 }] }));
  takes(412, { detail: 'A versão é outra.' });
  await user.type(price, '1700');
  await user.click(save);

  await shows(/Alguém mudou isto/);
  await waitFor(() => expect(screen.getByLabelText('Nome')).toHaveValue('Pro'));
  expect(price).toHaveValue(1700);

  const sent = takes(200, PLAN);
  await user.click(save);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(sent).toEqual([{ ifMatch: '"3"', body: { monthly_price: 1700 } }]);
});

it('says that the plans could not be read', async () => {
  renderPage('/company/plans', { groups: ['INTERNAL_SUPPORT'], handlers: [fails(ROUTE)] });
  expect(await screen.findAllByRole('alert')).toHaveLength(1);
});
