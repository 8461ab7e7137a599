import type { Page } from '@playwright/test';
import { expect, openAs, settled, test } from './panel';

const TENANT = '550e8400-e29b-41d4-a716-446655440001';

interface Order {
  type: string;
  tenant: boolean;
  fill: (page: Page) => Promise<unknown>;
  /** What names something is asked about before it is done. */
  asks: boolean;
}

const first = (page: Page, label: string) =>
  page.getByRole('combobox', { name: label, exact: true }).selectOption({ index: 1 });

const orders: Order[] = [
  { type: 'HEALTH_CHECK', tenant: false, asks: false, fill: () => Promise.resolve() },
  { type: 'RESTART_AGENT', tenant: true, asks: true, fill: (page) => first(page, 'Agente') },
  { type: 'RESET_TOKEN', tenant: true, asks: true, fill: (page) => first(page, 'Integração') },
  {
    type: 'REPROCESS_QUEUE',
    tenant: false,
    asks: true,
    fill: (page) => page.getByLabel('Fila', { exact: true }).fill('alquimista-agent-events'),
  },
];

for (const { type, tenant, fill, asks } of orders) {
  test(`${type} is tried, given, and watched until it is done`, async ({ page }) => {
    await openAs(
      page,
      'INTERNAL_SUPPORT',
      `/app/company/operations${tenant ? `?tenant_id=${TENANT}` : ''}`,
    );
    await settled(page);
    await expect(page.getByText('Ao vivo')).toBeVisible();
    await page.getByLabel('O que fazer').selectOption(type);
    await fill(page);

    await page.getByRole('button', { name: 'Simular' }).click();
    await expect(page.getByText('Resultado da simulação')).toBeVisible();
    await page.getByRole('button', { name: 'Executar', exact: true }).click();
    if (asks) {
      await page
        .getByRole('alertdialog')
        .getByRole('button', { name: 'Executar', exact: true })
        .click();
    }
    await expect(page.getByText('Comando enviado')).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: 'Concluído' })).toBeVisible({
      timeout: 20_000,
    });

    await page
      .locator('section', { hasText: 'Comando enviado' })
      .getByRole('link', { name: 'Detalhes' })
      .click();
    await expect(page.getByRole('dialog').getByText('Linha do tempo')).toBeVisible();
    await expect(page).toHaveURL(/command=/);
    await page.reload();
    await expect(page.getByRole('dialog').getByText('Encerrado')).toBeVisible();
  });
}
