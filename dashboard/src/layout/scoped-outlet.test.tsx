import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { fails } from '@/testing/server';

const CHOOSE = 'Escolha uma empresa para ver os dados dela.';

it('asks an internal user whose pages to show', async () => {
  renderPage('/dashboard/usage', { groups: ['INTERNAL_SUPPORT'] });
  expect(await screen.findByText(CHOOSE)).toBeVisible();
});

it('shows a customer their own at once', async () => {
  renderPage('/dashboard/usage', {
    groups: ['TENANT_USER'],
    handlers: [fails('/tenant/usage'), fails('/tenant/agents')],
  });
  expect(await screen.findByRole('heading', { level: 1 })).toBeVisible();
  expect(screen.queryByText(CHOOSE)).toBeNull();
});
