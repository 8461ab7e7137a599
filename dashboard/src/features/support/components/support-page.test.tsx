import type { IncidentFile } from '@alquimista/painel-client';
import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { hears, type Sent } from '@/testing/changes';
import { renderPage } from '@/testing/render';
import { fails, gives } from '@/testing/server';

const file: IncidentFile = {
  id: '30000000-0000-0000-0000-000000000001',
  severity: 'critical',
  title: 'Integração fora do ar',
  description: 'O WhatsApp recusa as mensagens.',
  status: 'open',
  version: 3,
  created_by: { id: '20000000-0000-0000-0000-000000000003', name: 'Ana Souza' },
  assignee: null,
  created_at: '2026-11-20T09:00:00Z',
  acknowledged_at: null,
  resolved_at: null,
  updated_at: '2026-11-20T09:00:00Z',
  comments: [
    {
      id: '50000000-0000-0000-0000-000000000001',
      author: { id: '20000000-0000-0000-0000-000000000002', name: 'Bia Lima' },
      text: 'Aguardando o fornecedor.',
      created_at: '2026-11-20T09:15:00Z',
    },
  ],
};
const page = { incidents: [file], total: 45, limit: 20, offset: 20, next_cursor: 'x' };
const list = gives('/tenant/incidents', page);
const noZone = fails('/tenant/me');
const opened = gives('/tenant/incidents/{id}', file);
const PAGE = '/dashboard/support';
const OPENED = `${PAGE}?incident=${file.id}`;
const ok = () => HttpResponse.json(file);

it('keeps the filter and the page in the address', async () => {
  const asked: string[] = [];
  const { user, router } = await renderPage(`${PAGE}?offset=20`, {
    handlers: [noZone, gives('/tenant/incidents', page, (url) => asked.push(url.search))],
  });
  await user.click(await screen.findByRole('button', { name: 'Próxima' }));
  await user.selectOptions(screen.getByLabelText('Situação'), 'Em aberto');
  await screen.findByText('Integração fora do ar');
  expect(asked).toEqual([
    '?status=all&offset=20&limit=20',
    '?status=all&offset=40&limit=20',
    '?status=open&offset=0&limit=20',
  ]);
  expect(router.state.location.search).toEqual({ status: 'open', offset: 0 });
});

it('opens a ticket and then shows it', async () => {
  const sent: Sent[] = [];
  const { user, router } = await renderPage(PAGE, {
    handlers: [noZone, list, opened, http.post('*/tenant/incidents', hears(sent, ok))],
  });
  await user.click(await screen.findByRole('button', { name: 'Novo Chamado' }));
  await user.click(screen.getByRole('button', { name: 'Abrir chamado' }));
  expect(await screen.findByText('Preencha este campo.')).toBeVisible();
  await user.type(screen.getByLabelText('Título'), file.title);
  await user.selectOptions(screen.getByLabelText('Gravidade'), 'Crítico');
  await user.click(screen.getByRole('button', { name: 'Abrir chamado' }));
  expect(await screen.findByText('Aguardando o fornecedor.')).toBeVisible();
  expect(router.state.location.search).toMatchObject({ incident: file.id });
  expect(sent).toEqual([
    {
      body: { title: file.title, description: null, severity: 'critical' },
      version: null,
      key: expect.any(String),
    },
  ]);
});

it('lets a customer comment and resolve, but not acknowledge', async () => {
  const sent: Sent[] = [];
  const { user } = await renderPage(OPENED, {
    handlers: [
      noZone,
      list,
      opened,
      http.post('*/tenant/incidents/:id/comments', hears(sent, ok)),
      http.patch('*/tenant/incidents/:id', hears(sent, ok)),
    ],
  });
  const dialog = within(await screen.findByRole('dialog', { name: file.title }));
  expect(dialog.queryByRole('button', { name: 'Colocar em análise' })).toBeNull();
  await user.type(dialog.getByLabelText('Novo comentário'), 'Voltou.');
  await user.click(dialog.getByRole('button', { name: 'Comentar' }));
  expect(await screen.findByText('Comentário registrado.')).toBeInTheDocument();
  expect(dialog.getByLabelText('Novo comentário')).toHaveValue('');
  await user.click(dialog.getByRole('button', { name: 'Resolver' }));
  await user.click(
    within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Resolver' }),
  );
  expect(await screen.findByText('Chamado resolvido.')).toBeInTheDocument();
  expect(sent.map(({ body, version }) => ({ body, version }))).toEqual([
    { body: { text: 'Voltou.' }, version: null },
    { body: { status: 'resolved' }, version: '"3"' },
  ]);
});

it('says so within the ticket when somebody else was first', async () => {
  const { user } = await renderPage(`${OPENED}&tenant_id=t-1`, {
    groups: ['INTERNAL_SUPPORT'],
    handlers: [
      noZone,
      list,
      opened,
      http.patch('*/internal/incidents/:id', () =>
        HttpResponse.json({ status: 412, detail: 'Desatualizado.' }, { status: 412 }),
      ),
    ],
  });
  await user.click(await screen.findByRole('button', { name: 'Colocar em análise' }));
  expect(await screen.findByText(/Alguém mudou isto/)).toBeVisible();
});

it('lets who may only look look', async () => {
  await renderPage(OPENED, { groups: ['TENANT_USER'], handlers: [noZone, list, opened] });
  expect(await screen.findByText('Aguardando o fornecedor.')).toBeVisible();
  expect(screen.getAllByRole('button').map((button) => button.textContent)).not.toContain(
    'Comentar',
  );
  expect(screen.queryByRole('button', { name: 'Resolver' })).toBeNull();
});

it('keeps the list when the ticket cannot be read', async () => {
  await renderPage(OPENED, {
    handlers: [noZone, list, fails('/tenant/incidents/{id}', 404, 'Não existe.')],
  });
  expect(await within(await screen.findByRole('dialog')).findByText('Não existe.')).toBeVisible();
  expect(screen.getByText(file.title)).toBeInTheDocument();
});
