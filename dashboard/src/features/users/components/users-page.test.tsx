import type { TenantUser } from '@alquimista/painel-client';
import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { hears, type Sent } from '@/testing/changes';
import { renderPage } from '@/testing/render';
import { fails, gives } from '@/testing/server';
import { shows } from '@/testing/shows';

const ana: TenantUser = {
  id: '40000000-0000-0000-0000-000000000001',
  email: 'ana@example.com',
  full_name: 'Ana Souza',
  role: 'admin',
  status: 'active',
  last_login_at: '2026-11-20T09:00:00Z',
  version: 2,
};
const bia: TenantUser = {
  ...ana,
  id: '40000000-0000-0000-0000-000000000002',
  email: 'bia@example.com',
  full_name: "Beatriz D'Ávila",
  role: 'user',
  status: 'invited',
  last_login_at: null,
  version: 1,
};
const list = gives('/tenant/users', { users: [ana, bia], total: 2 });
const noPlan = fails('/tenant/me');
const PAGE = '/dashboard/users';

const refuses = (status: number, detail: string) => () =>
  HttpResponse.json({ status, detail, code: 'CONFLICT' }, { status });

const invite = async (user: Awaited<ReturnType<typeof renderPage>>['user']) => {
  await user.click(await screen.findByRole('button', { name: 'Convidar usuário' }));
  await user.type(screen.getByLabelText('E-mail'), 'Bia@example.com');
  await user.type(screen.getByLabelText('Nome completo'), "Beatriz D'Ávila");
  await user.selectOptions(screen.getByLabelText('Papel'), 'Leitor');
  await user.click(screen.getByRole('button', { name: 'Convidar' }));
};

it('shows who there is, also where the plan cannot be read', async () => {
  await renderPage(PAGE, { handlers: [list, noPlan] });
  const row = within((await screen.findByText("Beatriz D'Ávila")).closest('tr') as HTMLElement);
  expect(row.getByText('Usuário')).toBeVisible();
  expect(row.getByText('Convidado')).toBeVisible();
  expect(row.getByText('Nunca entrou')).toBeVisible();
  expect(screen.getByText('você')).toBeVisible();
});

it('invites somebody', async () => {
  const sent: Sent[] = [];
  const { user } = await renderPage(PAGE, {
    handlers: [
      list,
      noPlan,
      http.post(
        '*/tenant/users',
        hears(sent, () => HttpResponse.json(bia, { status: 201 })),
      ),
    ],
  });
  await invite(user);
  await shows('Convite enviado.');
  expect(sent).toEqual([
    {
      body: { email: 'Bia@example.com', full_name: "Beatriz D'Ávila", role: 'viewer' },
      version: null,
      key: expect.any(String),
    },
  ]);
});

it('says that an invitation stands while the identity provider is away', async () => {
  const { user } = await renderPage(PAGE, {
    handlers: [list, noPlan, http.post('*/tenant/users', refuses(503, 'Indisponível.'))],
  });
  await invite(user);
  await shows(/O convite está registrado/);
});

it('says why an invitation is refused, and keeps what was entered', async () => {
  const { user } = await renderPage(PAGE, {
    handlers: [list, noPlan, http.post('*/tenant/users', refuses(409, 'Sem lugares no plano.'))],
  });
  await invite(user);
  await shows('Sem lugares no plano.');
  expect(screen.getByLabelText('E-mail')).toHaveValue('Bia@example.com');
});

it('changes a role, of the version that was shown', async () => {
  const sent: Sent[] = [];
  const { user } = await renderPage(PAGE, {
    handlers: [
      list,
      noPlan,
      http.patch(
        '*/tenant/users/:id',
        hears(sent, () => HttpResponse.json(bia)),
      ),
    ],
  });
  await user.click(await screen.findByRole('button', { name: "Ações para Beatriz D'Ávila" }));
  await user.click(screen.getByRole('menuitem', { name: 'Editar nome e papel' }));
  await user.selectOptions(screen.getByLabelText('Papel'), 'Administrador');
  await user.click(screen.getByRole('button', { name: 'Salvar' }));
  await shows('Usuário salvo.');
  expect(sent).toEqual([{ body: { role: 'admin' }, version: '"1"', key: null }]);
});

it('asks before it disables, and says so where it is the last administrator', async () => {
  const { user } = await renderPage(PAGE, {
    handlers: [list, noPlan, http.patch('*/tenant/users/:id', refuses(409, 'Último admin.'))],
  });
  await user.click(await screen.findByRole('button', { name: 'Ações para Ana Souza' }));
  await user.click(screen.getByRole('menuitem', { name: 'Desativar' }));
  const dialog = within(screen.getByRole('alertdialog'));
  expect(dialog.getByText(/Este é você/)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Desativar' }));
  expect(await dialog.findByText('Último admin.')).toBeVisible();
});
