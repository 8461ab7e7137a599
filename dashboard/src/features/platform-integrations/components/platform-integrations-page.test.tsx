import type { PlatformIntegrationPage } from '@alquimista/painel-client';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { fails, gives } from '@/testing/server';

const ROUTE = '/internal/integrations';
const groups = ['INTERNAL_SUPPORT'] as const;

const PAGE: PlatformIntegrationPage = {
  by_type: [{ type: 'email', total: 1042, active: 1030, inactive: 0, error: 1, pending: 11 }],
  integrations: [
    {
      id: '30000000-0000-0000-0000-000000000002',
      type: 'email',
      name: 'Gmail',
      status: 'error',
      last_sync_at: '2026-11-20T09:00:00Z',
      last_error: '535 5.7.8 credenciais recusadas',
      tenant_id: '550e8400-e29b-41d4-a716-446655440001',
      tenant_name: 'Clínica Aurora',
      tenant_status: 'suspended',
      version: 1,
    },
  ],
  total: 51,
  limit: 50,
  offset: 0,
  next_cursor: 'next',
};

it('counts by type and lists whose integrations they are', async () => {
  renderPage('/company/integrations', { groups, handlers: [gives(ROUTE, PAGE)] });

  expect(await screen.findByText('1.030 ativas')).toBeVisible();
  expect(screen.getByText('1 com erro')).toBeVisible();
  expect(screen.queryByText(/inativa/)).toBeNull();
  const row = screen.getByRole('row', { name: /Gmail/ });
  expect(row).toHaveTextContent('535 5.7.8 credenciais recusadas');
  expect(row).toHaveTextContent('20/11/2026, 06:00');
  expect(within(row).getByText('Suspenso')).toBeVisible();
  expect(within(row).getByRole('link', { name: 'Clínica Aurora' })).toHaveAttribute(
    'href',
    '/app/company/tenants/550e8400-e29b-41d4-a716-446655440001',
  );
});

it('keeps filters and page in the address, and starts at the first page after a filter', async () => {
  const asked: string[] = [];
  const { user, router } = renderPage('/company/integrations?search=gmail', {
    groups,
    handlers: [gives(ROUTE, PAGE, (url) => asked.push(url.search))],
  });

  await user.click(await screen.findByRole('button', { name: 'Próxima' }));
  await expect.poll(() => router.state.location.href).toContain('search=gmail&offset=50');
  await user.selectOptions(screen.getByLabelText('Situação'), 'error');
  await user.selectOptions(screen.getByLabelText('Tipo'), 'email');

  await expect
    .poll(() => router.state.location.search)
    .toEqual({ type: 'email', status: 'error', search: 'gmail' });
  await expect
    .poll(() => asked.at(-1))
    .toBe('?status=error&offset=0&limit=50&type=email&search=gmail');
});

it('offers to clear filters that nothing matches', async () => {
  const { user, router } = renderPage('/company/integrations?status=pending', {
    groups,
    handlers: [gives(ROUTE, { ...PAGE, integrations: [], total: 0, next_cursor: null })],
  });
  await user.click(await screen.findByRole('button', { name: 'Limpar filtros' }));
  expect(await screen.findByText('Nenhuma empresa tem integrações ainda.')).toBeVisible();
  expect(router.state.location.searchStr).toBe('');
});

it('keeps its filters where the list could not be read', async () => {
  renderPage('/company/integrations?type=fax', { groups, handlers: [fails(ROUTE)] });
  expect(await screen.findAllByRole('alert')).toHaveLength(1);
  expect(screen.getByLabelText('Tipo')).toHaveValue('fax');
});
