import type { CommandEvent, CommandOrder, TenantMe } from '@alquimista/painel-client';
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse, type RequestHandler } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { fails, gives } from '@/testing/server';
import './operations-page';
import { COMMAND, DONE, TYPES } from '../fixtures';

const PAGE = '/company/operations';
const TENANT = '550e8400-e29b-41d4-a716-446655440001';
const KEY = 'Idempotency-Key';

const types = gives('/internal/operations/command-types', TYPES);
const history = gives('/internal/operations/commands', {
  commands: [COMMAND],
  total: 1,
  limit: 25,
  next_cursor: null,
});
const none = gives('/internal/operations/commands', {
  commands: [],
  total: 0,
  limit: 25,
  next_cursor: null,
});
const one = gives('/internal/operations/commands/{id}', DONE);
const silence = http.get('*/internal/operations/commands/events', () => new HttpResponse(null));

const tells = (event: CommandEvent) =>
  http.get('*/internal/operations/commands/events', () => {
    const text = `id: ${event.sequence}\nevent: command\ndata: ${JSON.stringify(event)}\n\n`;
    const body = new ReadableStream({
      start: (out) => out.enqueue(new TextEncoder().encode(text)),
    });
    return new HttpResponse(body, { headers: { 'Content-Type': 'text/event-stream' } });
  });

const takes = (sent: { key: string | null; order: CommandOrder }[]) =>
  http.post('*/internal/operations/commands', async ({ request }) => {
    const order = (await request.json()) as CommandOrder;
    sent.push({ key: request.headers.get(KEY), order });
    const { command_id, created_at } = COMMAND;
    return HttpResponse.json(
      { command_id, created_at, status: 'PENDING', message: 'Comando registrado.' },
      { status: 201 },
    );
  });

const show = (search: string, ...handlers: RequestHandler[]) =>
  renderPage(`${PAGE}${search}`, { groups: ['INTERNAL_SUPPORT'], handlers });

describe('the operations page', () => {
  it('asks for what the type says, and sends just that once it is confirmed', async () => {
    const sent: Parameters<typeof takes>[0] = [];
    const { user } = await show('', types, none, one, silence, takes(sent));
    await user.selectOptions(await screen.findByLabelText('O que fazer'), 'REPROCESS_QUEUE');
    const most = screen.getByLabelText('Máximo de mensagens (opcional)');
    expect(most).toHaveValue(100);

    await user.clear(most);
    await user.type(most, '1001');
    await user.click(screen.getByRole('button', { name: 'Executar' }));
    expect(await screen.findByText('Preencha este campo.')).toBeVisible();
    expect(screen.getByText('Informe um número de 1 a 1000.')).toBeVisible();
    expect(sent).toEqual([]);

    await user.type(screen.getByLabelText('Fila'), 'faturas');
    await user.clear(most);
    await user.type(most, '20');
    await user.click(screen.getByRole('button', { name: 'Executar' }));
    const asked = await screen.findByRole('alertdialog');
    await user.click(within(asked).getByRole('button', { name: 'Executar' }));

    expect(await screen.findByText('Comando enviado')).toBeVisible();
    expect(sent).toEqual([
      {
        key: expect.stringMatching(/^[0-9a-f-]{36}$/),
        order: {
          command_type: 'REPROCESS_QUEUE',
          tenant_id: null,
          reason: null,
          parameters: { queue_name: 'faturas', max_messages: 20 },
          dry_run: false,
        },
      },
    ]);
  }, 20_000);

  it('offers the things of the tenant that the address names by their names', async () => {
    const { user } = await show(
      `?tenant_id=${TENANT}`,
      types,
      none,
      silence,
      gives('/tenant/me', { id: TENANT, name: 'Tenant Teste Integração' } as TenantMe),
      gives('/tenant/integrations', {
        integrations: [
          {
            id: '40000000-0000-0000-0000-000000000001',
            type: 'email',
            name: 'Gmail',
            status: 'active',
            last_sync_at: null,
            config: { endpoint: null, account: null, intervalo_minutos: null },
            version: 1,
          },
        ],
      }),
    );
    await user.selectOptions(await screen.findByLabelText('O que fazer'), 'RESET_TOKEN');
    expect(await screen.findByRole('option', { name: 'Gmail · Ativo' })).toBeVisible();
  });

  it('tells what an order would touch, and orders nothing', async () => {
    const sent: Parameters<typeof takes>[0] = [];
    const trial = http.post('*/internal/operations/commands', async ({ request }) => {
      sent.push({ key: request.headers.get(KEY), order: (await request.json()) as CommandOrder });
      return HttpResponse.json({
        command_type: 'HEALTH_CHECK',
        tenant_id: null,
        checks: ['redis'],
        message: 'Simulação concluída. Nada foi alterado.',
      });
    });
    const { user } = await show('', types, none, silence, trial);
    await user.click(await screen.findByRole('checkbox', { name: 'Redis' }));
    await user.click(screen.getByRole('button', { name: 'Simular' }));
    expect(await screen.findByText('Simulação concluída. Nada foi alterado.')).toBeVisible();
    expect(sent[0]?.order).toMatchObject({ dry_run: true, parameters: { targets: ['redis'] } });
  });

  it('shows a change as soon as it is heard of', async () => {
    await show(
      '',
      types,
      history,
      tells({
        sequence: 7,
        command_id: COMMAND.command_id,
        command_type: 'HEALTH_CHECK',
        tenant_id: null,
        step: 3,
        status: 'SUCCESS',
        cause: 'FINISHED',
        at: '2026-11-28T16:50:33.412Z',
      }),
    );
    const table = await screen.findByRole('table');
    expect(await within(table).findByText('Concluído')).toBeVisible();
    expect(screen.getByText('Ao vivo')).toBeVisible();
  });

  it('shows what came of a command, and nothing that support may not do with it', async () => {
    await show(`?command=${COMMAND.command_id}`, types, history, one, silence);
    const dialog = await screen.findByRole('dialog');
    const row = (await within(dialog).findByText('did not answer in time')).closest('tr');
    expect(row).toHaveTextContent('Redis');
    expect(row).toHaveTextContent('Com problema');
    expect(within(dialog).getByRole('button', { name: 'Executar de novo' })).toBeVisible();
    expect(screen.queryByText('Liberar do executor')).toBeNull();
    expect(screen.queryByText('Pausar')).toBeNull();
  });

  it('keeps the filters in the address, and asks for days as the platform has them', async () => {
    let asked = new URLSearchParams();
    await show(
      '?status=ERROR&from=2026-11-01&to=2026-11-30',
      types,
      silence,
      gives(
        '/internal/operations/commands',
        { commands: [], total: 0, limit: 25, next_cursor: null },
        (url) => (asked = url.searchParams),
      ),
    );
    expect(await screen.findByText('Nada corresponde aos filtros.')).toBeVisible();
    expect(Object.fromEntries(asked)).toMatchObject({
      status: 'ERROR',
      created_from: '2026-11-01T03:00:00.000Z',
      created_to: '2026-12-01T03:00:00.000Z',
    });
  });

  it('goes to older commands and back', async () => {
    const page = http.get('*/internal/operations/commands', ({ request }) => {
      const cursor = new URL(request.url).searchParams.get('cursor');
      return HttpResponse.json({
        commands: [cursor ? { ...DONE, status: 'ERROR' } : COMMAND],
        total: null,
        limit: 25,
        next_cursor: cursor ? null : 'next-page',
      });
    });
    const { user, router } = await show('', types, page, silence);
    await user.click(await screen.findByRole('button', { name: 'Mais antigos' }));
    expect(await within(await screen.findByRole('table')).findByText('Falhou')).toBeVisible();
    expect(router.state.location.search).toMatchObject({ cursors: ['next-page'] });
    await user.click(screen.getByRole('button', { name: 'Voltar' }));
    await waitFor(() => expect(router.state.location.search.cursors).toBeUndefined());
  });

  it('stands with its form where the history cannot be read', async () => {
    await show('', types, silence, fails('/internal/operations/commands'));
    expect(await screen.findByText('Erro interno.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Executar' })).toBeVisible();
  });
});
