import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { fails, gives } from '@/testing/server';

const core = {
  id: '40000000-0000-0000-0000-000000000001',
  name: 'Fibonacci Saúde',
  status: 'active' as const,
  active_agents: 2,
  requests_last_30_days: 1200,
  success_rate: 97.5,
};

const idle = {
  ...core,
  id: '40000000-0000-0000-0000-000000000002',
  name: 'Fibonacci Varejo',
  status: 'inactive' as const,
  active_agents: 0,
  requests_last_30_days: 0,
  success_rate: null,
};

it('adds up what adds up, and leaves rates with their cores', async () => {
  renderPage('/dashboard/fibonacci', {
    handlers: [gives('/tenant/subnucleos', { subnucleos: [core, idle] })],
  });
  const [first, second] = (await screen.findAllByRole('listitem')).map((item) => within(item));
  expect(first?.getByText('97,5 %')).toBeVisible();
  expect(second?.getByText('–')).toBeVisible();
  const summary = within(screen.getByRole('region', { name: 'Resumo' }));
  expect(summary.getByText('1 ativo')).toBeVisible();
  expect(summary.getByText('1.200')).toBeVisible();
  expect(summary.queryByText(/%/)).toBeNull();
});

it('says so where there are no cores', async () => {
  renderPage('/dashboard/fibonacci', {
    handlers: [gives('/tenant/subnucleos', { subnucleos: [] })],
  });
  expect(await screen.findByText('Nenhum núcleo ainda.')).toBeVisible();
});

it('says once that the cores do not come', async () => {
  renderPage('/dashboard/fibonacci', { handlers: [fails('/tenant/subnucleos')] });
  expect(await screen.findAllByRole('alert')).toHaveLength(1);
  expect(screen.queryByText('Nenhum núcleo ainda.')).toBeNull();
});
