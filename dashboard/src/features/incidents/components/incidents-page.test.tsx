import type { TenantIncidentFile } from '@alquimista/painel-client';
import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { fails, gives } from '@/testing/server';
import { shows } from '@/testing/shows';
// The page's code is there before the first test waits for it.
import './incidents-page';

const ID = '30000000-0000-0000-0000-000000000001';
const TENANT = '550e8400-e29b-41d4-a716-446655440001';

const file: TenantIncidentFile = {
  id: ID,
  tenant_id: TENANT,
  tenant_name: 'Clínica Aurora',
  severity: 'error',
  title: 'WhatsApp não envia',
  description: 'Desde cedo.',
  status: 'open',
  version: 3,
  created_by: { id: 'u-1', name: 'Ana Souza' },
  assignee: null,
  created_at: '2026-11-20T12:30:00Z',
  acknowledged_at: null,
  resolved_at: null,
  updated_at: '2026-11-20T12:30:00Z',
  comments: [{ id: 'c-1', author: null, text: 'Vamos ver.', created_at: '2026-11-20T12:40:00Z' }],
};

const list = { incidents: [file], total: 45, limit: 20, offset: 0, next_cursor: 'next' };
const staff = gives('/internal/staff', { staff: [{ id: 'u-2', name: 'Bia Lima', active: true }] });
const silence = http.get(
  '*/internal/incidents/events',
  () => new HttpResponse(null, { status: 503 }),
);

const show = (
  search: string,
  handlers: NonNullable<Parameters<typeof renderPage>[1]>['handlers'],
) =>
  renderPage(`/company/incidents${search}`, {
    groups: ['INTERNAL_SUPPORT'],
    handlers: [...(handlers ?? []), silence, gives('/internal/incidents/{id}', file), staff],
  });

const patched = (heard: unknown[]) =>
  http.patch('*/internal/incidents/:id', async ({ request }) => {
    heard.push([request.headers.get('If-Match'), await request.json()]);
    return HttpResponse.json(file);
  });

it('asks for what is chosen, and keeps it in the address', async () => {
  const asked: string[] = [];
  const { user, router } = show('?severity=error', [
    gives('/internal/incidents', list, (url) => asked.push(url.search)),
  ]);
  await user.selectOptions(await screen.findByLabelText('Situação'), 'Em aberto');
  await user.click(await screen.findByRole('button', { name: 'Próxima' }));
  await expect
    .poll(() => router.state.location.search)
    .toEqual({ severity: 'error', status: 'open', offset: 20 });
  await expect.poll(() => asked.at(-1)).toBe('?status=open&limit=20&offset=20&severity=error');
});

it('reads the list anew when something happens', async () => {
  let asked = 0;
  const happened = `id: 8\nevent: incident\ndata: {"incident_id":"${ID}"}\n\n`;
  show('', [
    gives('/internal/incidents', list, () => asked++),
    http.get('*/internal/incidents/events', () => {
      const events = new ReadableStream({
        start: (stream) => stream.enqueue(new TextEncoder().encode(happened)),
      });
      return new HttpResponse(events, { headers: { 'Content-Type': 'text/event-stream' } });
    }),
  ]);
  expect(await screen.findByText('Ao vivo')).toBeVisible();
  await expect.poll(() => asked, { timeout: 3000 }).toBe(2);
});

it('gives an incident to somebody, says something about it, and resolves it', async () => {
  const heard: unknown[] = [];
  const { user } = show(`?incident=${ID}`, [
    gives('/internal/incidents', list),
    patched(heard),
    http.post('*/internal/incidents/:id/comments', async ({ request }) => {
      heard.push(await request.json());
      return HttpResponse.json({}, { status: 201 });
    }),
  ]);
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByText('Vamos ver.')).toBeVisible();
  await dialog.findByRole('option', { name: 'Bia Lima' });
  await user.selectOptions(dialog.getByLabelText('Responsável'), 'Bia Lima');
  await user.click(dialog.getByRole('button', { name: 'Salvar' }));
  await user.type(dialog.getByLabelText('Novo comentário'), 'Resolvido pelo fornecedor.');
  await user.click(dialog.getByRole('button', { name: 'Comentar' }));
  await user.click(dialog.getByRole('button', { name: 'Resolver' }));
  await user.click(
    within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Resolver' }),
  );
  await expect
    .poll(() => heard)
    .toEqual([
      ['"3"', { assignee: 'u-2' }],
      { text: 'Resolvido pelo fornecedor.' },
      ['"3"', { status: 'resolved' }],
    ]);
});

it('tells in the file why a change did not come about', async () => {
  const { user } = show(`?incident=${ID}`, [
    gives('/internal/incidents', list),
    http.patch('*/internal/incidents/:id', () => HttpResponse.json({}, { status: 412 })),
  ]);
  await user.click(await screen.findByRole('button', { name: 'Marcar em análise' }));
  await shows(/Alguém mudou isto/);
});

it('says so where there is nothing, and where the list fails', async () => {
  const empty = show('', [gives('/internal/incidents', { ...list, incidents: [], total: 0 })]);
  expect(await screen.findByText('Nenhum incidente.')).toBeVisible();
  empty.unmount();
  show('', [fails('/internal/incidents')]);
  expect(await screen.findByRole('button', { name: 'Tentar de novo' })).toBeVisible();
});
