import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { hears, type Sent } from '@/testing/changes';
import { fails, gives } from '@/testing/server';
import { shows } from '@/testing/shows';
import type { Integration } from '../data/integrations';

const whatsapp: Integration = {
  id: '20000000-0000-0000-0000-000000000001',
  type: 'whatsapp',
  name: 'WhatsApp Business',
  status: 'error',
  last_sync_at: '2026-11-21T18:30:00Z',
  last_error: '401: credential refused',
  config: { endpoint: 'https://api.example.com/v1/me', account: null, intervalo_minutos: 15 },
  version: 6,
};
const list = gives('/tenant/integrations', { integrations: [whatsapp] });
const noZone = fails('/tenant/me');
const PAGE = '/dashboard/integrations';

it('shows how each integration stands, and what went wrong', async () => {
  await renderPage(PAGE, { handlers: [noZone, list] });
  const card = (await screen.findByRole('heading', { name: 'WhatsApp Business' })).closest('li');
  const shown = within(card as HTMLElement);
  expect(shown.getByText('Erro')).toBeVisible();
  expect(shown.getByText('21/11/2026, 15:30')).toBeVisible();
  expect(shown.getByText('15 minutos')).toBeVisible();
  expect(shown.getByText('401: credential refused')).toBeVisible();
});

it('offers who may only look nothing to do, and no words of the outside service', async () => {
  const hidden = { ...whatsapp, last_error: undefined };
  await renderPage(PAGE, {
    groups: ['TENANT_USER'],
    handlers: [noZone, gives('/tenant/integrations', { integrations: [hidden] })],
  });
  expect(await screen.findByText(/Fale com um administrador/)).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});

it('creates an integration with its credential, and puts reasons at their fields', async () => {
  const sent: Sent[] = [];
  const refused = () =>
    HttpResponse.json(
      {
        status: 400,
        detail: 'Um ou mais campos são inválidos.',
        errors: [{ field: 'config.endpoint', code: 'NOT_ALLOWED_URL', message: 'Não permitido.' }],
      },
      { status: 400 },
    );
  const { user } = await renderPage(PAGE, {
    handlers: [noZone, list, http.post('*/tenant/integrations', hears(sent, refused))],
  });
  await user.click(await screen.findByRole('button', { name: 'Nova integração' }));
  await user.type(screen.getByLabelText('Tipo'), 'email');
  await user.type(screen.getByLabelText('Nome'), ' Gmail ');
  await user.type(screen.getByLabelText('Endereço para o teste'), 'https://no.example');
  await user.type(screen.getByLabelText('Minutos entre sincronizações'), '30');
  await user.type(screen.getByLabelText('Credencial'), 'segredo');
  expect(screen.getByLabelText('Credencial')).toHaveAttribute('type', 'password');
  await user.click(screen.getByRole('button', { name: 'Criar' }));
  await shows('Não permitido.');
  expect(screen.getByLabelText('Endereço para o teste')).toBeInvalid();
  expect(screen.queryByText('Um ou mais campos são inválidos.')).toBeNull();
  expect(sent).toEqual([
    {
      body: {
        type: 'email',
        name: 'Gmail',
        config: { account: null, endpoint: 'https://no.example', intervalo_minutos: 30 },
        credential: 'segredo',
      },
      version: null,
      key: expect.any(String),
    },
  ]);
});

it('changes what was edited and nothing else, of the version that was shown', async () => {
  const sent: Sent[] = [];
  const { user } = await renderPage(PAGE, {
    handlers: [
      noZone,
      list,
      http.patch(
        '*/tenant/integrations/:id',
        hears(sent, () => HttpResponse.json(whatsapp)),
      ),
    ],
  });
  await user.click(await screen.findByRole('button', { name: /Mais ações/ }));
  await user.click(screen.getByRole('menuitem', { name: 'Editar' }));
  await user.clear(screen.getByLabelText('Nome'));
  await user.type(screen.getByLabelText('Nome'), 'WhatsApp');
  await user.click(screen.getByRole('button', { name: 'Salvar' }));
  await shows('Integração salva.');
  expect(sent).toEqual([{ body: { name: 'WhatsApp' }, version: '"6"', key: null }]);
  await waitFor(() => expect(screen.getByRole('button', { name: /Mais ações/ })).toHaveFocus());
});

it('tells how a test went', async () => {
  const { user } = await renderPage(PAGE, {
    handlers: [
      noZone,
      list,
      http.post('*/tenant/integrations/:id/test', () =>
        HttpResponse.json({
          ok: false,
          status: 'error',
          http_status: 401,
          latency_ms: 112,
          code: 'credential_refused',
          error: '401: credential refused',
          integration: whatsapp,
        }),
      ),
    ],
  });
  await user.click(await screen.findByRole('button', { name: 'Testar WhatsApp Business' }));
  await shows('Teste falhou: o serviço recusou a credencial.');
  expect(
    screen.getByText('Tempo de resposta: 112 ms · Resposta HTTP: 401 · Código: credential_refused'),
  ).toBeVisible();
});

it('deletes only after asking', async () => {
  const sent: Sent[] = [];
  const { user } = await renderPage(PAGE, {
    handlers: [
      noZone,
      list,
      http.delete(
        '*/tenant/integrations/:id',
        hears(sent, () => new HttpResponse(null, { status: 204 })),
      ),
    ],
  });
  await user.click(await screen.findByRole('button', { name: /Mais ações/ }));
  await user.click(screen.getByRole('menuitem', { name: 'Excluir' }));
  expect(sent).toHaveLength(0);
  await user.click(
    within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Excluir' }),
  );
  expect(await screen.findByText('Integração excluída.')).toBeInTheDocument();
  expect(sent).toEqual([{ body: undefined, version: '"6"', key: null }]);
});

it('says so where there is none, and where they cannot be read', async () => {
  const { unmount } = await renderPage(PAGE, {
    handlers: [noZone, gives('/tenant/integrations', { integrations: [] })],
  });
  expect(await screen.findByText('Nenhuma integração ainda.')).toBeVisible();
  unmount();
  await renderPage(PAGE, { handlers: [noZone, fails('/tenant/integrations')] });
  expect(await screen.findByRole('alert')).toHaveTextContent('Erro interno.');
});
