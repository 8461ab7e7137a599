import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { fails, gives } from '@/testing/server';

const ROUTE = '/internal/agents';
const groups = ['INTERNAL_SUPPORT'] as const;

it('shows every agent with its use in the period that the address names', async () => {
  let asked = '';
  renderPage('/company/agents?period=7d', {
    groups,
    handlers: [
      gives(
        ROUTE,
        {
          agents: [
            {
              id: '10000000-0000-0000-0000-000000000001',
              name: 'Agente de Agendamento',
              segment: 'Saúde',
              deployed_count: 31,
              total_requests: 6400,
              success_rate: 97.5,
            },
            {
              id: '10000000-0000-0000-0000-000000000002',
              name: 'Agente de Cobrança',
              segment: 'Finanças',
              deployed_count: 0,
              total_requests: 0,
              success_rate: null,
            },
          ],
        },
        (url) => (asked = url.search),
      ),
    ],
  });

  const [busy, idle] = (await screen.findAllByRole('listitem')) as [HTMLElement, HTMLElement];
  expect(within(busy).getByRole('heading')).toHaveTextContent('Agente de Agendamento');
  expect(busy).toHaveTextContent('Implantações31Requisições6.400Taxa de sucesso97,5 %');
  expect(idle).toHaveTextContent('Taxa de sucesso–');
  expect(asked).toBe('?period=7d');
});

it('says that nothing is there, or that it could not be read', async () => {
  const { unmount } = renderPage('/company/agents', {
    groups,
    handlers: [gives(ROUTE, { agents: [] })],
  });
  expect(await screen.findByText('Nenhum agente no catálogo.')).toBeVisible();
  unmount();

  renderPage('/company/agents', { groups, handlers: [fails(ROUTE)] });
  expect(await screen.findByRole('alert')).toHaveTextContent('Erro interno.');
});
