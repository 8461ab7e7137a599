import { enter, expect, openAs, settled, test } from './panel';

test('a deep link leads through the sign-in and back to where it pointed', async ({ page }) => {
  await page.goto('/app/dashboard/usage?period=7d');
  await enter(page, 'TENANT_USER');
  await expect(page).toHaveURL(/\/app\/dashboard\/usage\?period=7d/);
  await settled(page);
});

test('short addresses lead to the panel', async ({ page }) => {
  await page.goto('/login');
  await expect(page).toHaveURL(/\/app\/login/);
  await page.getByRole('button', { name: 'Entrar' }).click();
  await enter(page, 'TENANT_ADMIN');
  await expect(page).toHaveURL(/\/app\/dashboard/);
  await page.goto('/');
  await expect(page).toHaveURL(/\/app\/dashboard/);
});

test('a customer who opens the internal area is sent back, and told', async ({ page }) => {
  await openAs(page, 'TENANT_ADMIN', '/app/company/tenants');
  await expect(page).toHaveURL(/\/app\/dashboard/);
  await expect(page.getByText('A área interna é só da equipe AlquimistaAI')).toBeVisible();
});

test('tokens are nowhere but in memory', async ({ page }) => {
  await openAs(page, 'TENANT_USER');
  await settled(page);
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  );
  expect(kept).not.toMatch(/eyJ|access_token|refresh_token/);
});
