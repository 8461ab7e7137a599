import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { fails, gives } from '@/testing/server';
import { REVENUE } from '../data/overview.sample';

const ADDRESS = '/company/billing?period=7d';
const ROUTE = '/internal/billing/overview';

it('shows how the revenue came from its opening to its closing', async () => {
  renderPage(ADDRESS, { groups: ['INTERNAL_ADMIN'], handlers: [gives(ROUTE, REVENUE)] });

  const sum = await screen.findByRole('table', { name: 'Da abertura ao fechamento do período' });
  expect(
    within(sum)
      .getAllByRole('row')
      .map((row) => row.textContent?.replace(/\s+/g, ' ')),
  ).toEqual([
    'Abertura R$ 2.500,00',
    'Empresas novas+ R$ 1.500,00',
    'Expansão+ R$ 1.000,00',
    'Reativação+ R$ 100,00',
    'Contração− R$ 50,00',
    'Cancelamento− R$ 500,00',
    'Fechamento= R$ 4.550,00',
  ]);
  const byPlan = screen.getByRole('region', { name: 'Por plano' });
  expect(within(byPlan).getByRole('row', { name: /Enterprise/ })).toHaveTextContent('R$ 3.000,00');
});

it('asks for the period that the address names, and keeps a chosen one there', async () => {
  const asked: (string | null)[] = [];
  const { user, router } = renderPage(ADDRESS, {
    groups: ['INTERNAL_ADMIN'],
    handlers: [gives(ROUTE, REVENUE, (url) => asked.push(url.searchParams.get('period')))],
  });

  await user.selectOptions(await screen.findByLabelText('Período'), '90d');

  await expect.poll(() => asked).toEqual(['7d', '90d']);
  expect(router.state.location.search).toEqual({ period: '90d' });
});

it('says once that the revenue could not be read', async () => {
  renderPage(ADDRESS, { groups: ['INTERNAL_ADMIN'], handlers: [fails(ROUTE)] });
  expect(await screen.findAllByRole('alert')).toHaveLength(1);
});

it('tells support that they may not, and asks for nothing', async () => {
  let asked = false;
  renderPage(ADDRESS, {
    groups: ['INTERNAL_SUPPORT'],
    handlers: [gives(ROUTE, REVENUE, () => (asked = true))],
  });
  expect(await screen.findByRole('heading', { name: 'Sem permissão' })).toBeVisible();
  expect(asked).toBe(false);
});
