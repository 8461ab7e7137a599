import { expect, test as base, type Page } from '@playwright/test';
import { personOf, type Role } from './people';

/** Fails a test whose page told the console of an error; a test that provokes some says so by `expectErrors`. */
export const test = base.extend<{ expectErrors: boolean; quiet: undefined }>({
  expectErrors: [false, { option: true }],
  quiet: [
    async ({ page, expectErrors }, use) => {
      const errors: string[] = [];
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      page.on('pageerror', (error) => errors.push(String(error)));
      await use(undefined);
      if (!expectErrors) expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Fills in the identity provider's form, wherever the page stands before it. */
export const enter = async (page: Page, role: Role): Promise<void> => {
  const { username, password } = personOf(role);
  await page.locator('#username').fill(username);
  await page.locator('#password').fill(password);
  await page.locator('button[type=submit]').click();
};

/** Opens an address of the panel as somebody, signing in on the way. */
export const openAs = async (page: Page, role: Role, path = '/app/'): Promise<void> => {
  await page.goto(path);
  await enter(page, role);
  await page.waitForURL(/\/app\/(?!callback|login)/);
  await expect(page.getByRole('main')).toBeVisible();
};

export const signOut = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Sua conta' }).click();
  await page.getByRole('menuitem', { name: 'Sair' }).click();
  await page.waitForURL('**/app/login');
};

/** Until nothing on the page is loading any more. */
export const settled = async (page: Page): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('status', { name: 'Carregando…' })).toHaveCount(0);
};
