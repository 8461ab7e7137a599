import type { AuditEventPage, AuditVerification } from '@alquimista/painel-client';
import { screen, waitFor, within } from '@testing-library/react';
import type { RequestHandler } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { fails, gives } from '@/testing/server';
import { shows } from '@/testing/shows';
import './audit-page';

const SOUND: AuditVerification = {
  status: 'sound',
  sealed: 1204,
  unsealed: 0,
  checked_through: 1204,
  verified_at: '2026-11-25T12:31:00Z',
  verified_whole_at: '2026-11-25T03:00:00Z',
  first_bad_seq: null,
  fault: null,
  last_digest: { seq: 1180, at: '2026-11-25T12:00:01Z', matches: true },
};

const EVENTS: AuditEventPage = {
  events: [
    {
      id: '3f1c6c1e-0d4b-4a53-9a87-2f6d5f0f9c11',
      seq: 1204,
      created_at: '2026-11-25T12:31:04.120Z',
      event_type: 'tenant.data.read',
      event_category: 'tenant',
      tenant_id: '550e8400-e29b-41d4-a716-446655440001',
      tenant_name: 'Tenant Teste Integração',
      actor: { id: '20000000-0000-0000-0000-000000000002', name: 'Suporte Alquimista' },
      resource_type: 'tenant',
      resource_id: '550e8400-e29b-41d4-a716-446655440001',
      action: 'getTenantUsage',
      status: 'success',
      details: {},
      ip_address: '203.0.113.9',
      user_agent: 'Mozilla/5.0',
    },
  ],
  total: 1,
  limit: 50,
  offset: 0,
  next_cursor: null,
};

const staff = gives('/internal/staff', { staff: [] });
const sound = gives('/internal/audit/verification', SOUND);
const log = gives('/internal/audit/events', EVENTS);

const show = (search: string, ...handlers: RequestHandler[]) =>
  renderPage(`/company/audit${search}`, {
    groups: ['INTERNAL_ADMIN'],
    handlers,
  });

describe('the audit page', () => {
  it('says up to where the chain was found sound, and when', async () => {
    await show('', staff, sound, log);
    expect(
      await screen.findByText(/íntegro até o evento nº 1\.204, conferido em 25\/11\/2026, 09:31/),
    ).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('raises the alarm where the chain is broken', async () => {
    const broken = {
      ...SOUND,
      status: 'broken',
      checked_through: 16,
      first_bad_seq: 17,
      fault: 'hash_differs',
    } as const;
    await show('', staff, gives('/internal/audit/verification', broken), log);
    const alarm = await screen.findByRole('alert');
    expect(alarm).toHaveTextContent('o evento nº 17 não está como foi escrito');
    expect(alarm).toHaveTextContent('A linha, ou o hash dela, foi alterada.');
  });

  it('shows all that a line says, and leads to all that the person did', async () => {
    const { user, router } = await show('', staff, sound, log);
    await user.click(await screen.findByRole('button', { name: /Dados da empresa consultados/ }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('203.0.113.9');
    await user.click(within(dialog).getByRole('button', { name: 'Só desta pessoa' }));
    await waitFor(() =>
      expect(router.state.location.search).toEqual({
        actor: '20000000-0000-0000-0000-000000000002',
      }),
    );
  });

  it('shows the log where the verification cannot be read', async () => {
    await show('', staff, fails('/internal/audit/verification'), log);
    await shows('Erro interno.');
    expect(await screen.findByText('Tenant Teste Integração')).toBeVisible();
  });

  it('says that nothing matches the filters of the address', async () => {
    let asked = new URLSearchParams();
    await show(
      '?category=command&action=submitInternalCommand',
      staff,
      sound,
      gives(
        '/internal/audit/events',
        { ...EVENTS, events: [], total: 0 },
        (url) => (asked = url.searchParams),
      ),
    );
    expect(await screen.findByText('Nada corresponde aos filtros.')).toBeVisible();
    expect(asked.get('category')).toBe('command');
    expect(asked.get('action')).toBe('submitInternalCommand');
  });
});
