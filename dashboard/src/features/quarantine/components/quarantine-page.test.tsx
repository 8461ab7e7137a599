import type { QuarantinedEvent, QuarantinedEventPage } from '@alquimista/painel-client';
import { screen, within } from '@testing-library/react';
import { http, HttpResponse, type RequestHandler } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { fails, gives } from '@/testing/server';
import './quarantine-page';

const AGENT = '10000000-0000-0000-0000-000000000001';

const EVENT: QuarantinedEvent = {
  id: '3f1c6c1e-0d4b-4a53-9a87-2f6d5f0f9c11',
  tenant_id: '550e8400-e29b-41d4-a716-446655440001',
  tenant_name: 'Tenant Teste Integração',
  event_id: '9b2f1c1e-5d0a-4f6e-8c39-0a4f2f7f6a11',
  status: 'pending',
  quarantined_at: '2026-11-25T12:31:04.120Z',
  decided_at: null,
  decided_by: null,
  reported: {
    agent_id: AGENT,
    occurred_at: '2026-11-25T12:30:00Z',
    status: 'success',
    response_time_ms: 812,
    tokens_used: 431,
    cost_usd: 0.0022,
  },
  counted: {
    agent_id: AGENT,
    occurred_at: '2026-11-25T12:30:00Z',
    status: 'success',
    response_time_ms: 812,
    tokens_used: 418,
    cost_usd: 0.0022,
  },
};

const page = (...events: QuarantinedEvent[]): QuarantinedEventPage => ({
  events,
  total: events.length,
  limit: 20,
  offset: 0,
  next_cursor: null,
});

const unnamed = fails('/internal/agents');
const show = (...handlers: RequestHandler[]) =>
  renderPage('/company/quarantine', { groups: ['INTERNAL_SUPPORT'], handlers });

describe('the page of held events', () => {
  it('puts both reports side by side, and says where they differ', async () => {
    await show(unnamed, gives('/internal/ingest/quarantine', page(EVENT)));
    const tokens = await screen.findByRole('row', { name: /Tokens/ });
    expect(tokens).toHaveTextContent('diferente431418');
    expect(screen.getByRole('row', { name: /Tempo de resposta/ })).not.toHaveTextContent(
      'diferente',
    );
  });

  it('has a report count once that is confirmed', async () => {
    let decided: unknown;
    const decide = http.patch('*/internal/ingest/quarantine/:id', async ({ request, params }) => {
      decided = { id: params.id, body: await request.json() };
      return HttpResponse.json({ ...EVENT, status: 'replayed' });
    });
    const { user } = await show(unnamed, gives('/internal/ingest/quarantine', page(EVENT)), decide);
    await user.click(await screen.findByRole('button', { name: 'Fazer contar' }));
    const asked = await screen.findByRole('alertdialog');
    expect(decided).toBeUndefined();
    await user.click(within(asked).getByRole('button', { name: 'Fazer contar' }));
    expect(await screen.findByText('O relato passou a contar.')).toBeVisible();
    expect(decided).toEqual({ id: EVENT.id, body: { status: 'replayed' } });
  });

  it('lets a report only be discarded where what counted is gone', async () => {
    await show(unnamed, gives('/internal/ingest/quarantine', page({ ...EVENT, counted: null })));
    expect(await screen.findByRole('button', { name: 'Descartar' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Fazer contar' })).toBeNull();
  });

  it('says that nothing waits, and what went wrong', async () => {
    const { unmount } = await show(unnamed, gives('/internal/ingest/quarantine', page()));
    expect(await screen.findByText('Nenhum evento aguarda decisão.')).toBeVisible();
    unmount();
    await show(unnamed, fails('/internal/ingest/quarantine'));
    expect(await screen.findByText('Erro interno.')).toBeVisible();
  });
});
