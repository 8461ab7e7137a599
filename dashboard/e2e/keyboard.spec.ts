import type { Locator, Page } from '@playwright/test';
import { expect, settled, test } from './panel';
import { personOf } from './people';

const MOST_STOPS = 60;

/** Goes on by Tab until something has the focus. */
const tabTo = async (page: Page, target: Locator): Promise<void> => {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement).catch(() => false))
      return;
  }
  throw new Error(`no way by Tab to ${target}`);
};

test('a ticket is opened without a mouse, from the sign-in to the sign-out', async ({ page }) => {
  const { username, password } = personOf('TENANT_ADMIN');
  await page.goto('/app/');
  await page.locator('#username').focus();
  await page.keyboard.type(username);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/app\/dashboard/);
  await settled(page);

  await tabTo(page, page.getByRole('link', { name: 'Suporte' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Suporte' })).toBeVisible();
  await settled(page);

  const open = page.getByRole('button', { name: 'Novo Chamado' });
  await tabTo(page, open);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  const title = `Sem mouse ${Date.now()}`;
  const field = dialog.getByLabel('Título');
  if (!(await field.evaluate((element) => element === document.activeElement)))
    await tabTo(page, field);
  await page.keyboard.type(title);
  await tabTo(page, dialog.getByLabel('Descrição'));
  await page.keyboard.type('Aberto só com o teclado.');
  await tabTo(page, dialog.getByRole('button', { name: 'Abrir chamado' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Chamado aberto.')).toBeVisible();
  await expect(page.getByRole('dialog', { name: title })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('cell', { name: title })).toBeVisible();

  await page.reload();
  await settled(page);
  await tabTo(page, page.getByRole('button', { name: 'Sua conta' }));
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/app/login');
});

test('the content is one key away', async ({ page }) => {
  const { username, password } = personOf('TENANT_USER');
  await page.goto('/app/');
  await page.locator('#username').fill(username);
  await page.locator('#password').fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/app\/dashboard/);
  await settled(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Ir para o conteúdo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});
