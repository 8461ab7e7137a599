import { expect, openAs, settled, test } from './panel';

test('a list that was searched, filtered, sorted and paged is the same for whoever is sent its address', async ({
  page,
  browser,
}) => {
  await openAs(page, 'INTERNAL_ADMIN', '/app/company/tenants');
  await settled(page);
  const names = page.locator('tbody tr td a');

  await page.getByLabel('Situação').selectOption('all');
  await page.getByRole('button', { name: /^MRR/ }).click();
  await page.getByRole('button', { name: /^MRR/ }).click();
  await expect(page).toHaveURL(/sort_by=mrr_estimate/);
  await expect(page).toHaveURL(/sort_order=desc/);
  await expect(page.getByRole('columnheader', { name: /MRR/ })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await settled(page);
  const top = await names.allTextContents();

  await page.getByRole('button', { name: 'Próxima' }).click();
  await expect(page).toHaveURL(/offset=50/);
  await expect(names.first()).not.toHaveText(top[0] ?? '');
  await settled(page);
  const shown = await names.allTextContents();

  await page.reload();
  await settled(page);
  await expect(names).toHaveText(shown);

  const other = await (await browser.newContext()).newPage();
  await openAs(other, 'INTERNAL_SUPPORT', page.url());
  await settled(other);
  await expect(other.locator('tbody tr td a')).toHaveText(shown);
  await other.context().close();

  await page.getByRole('searchbox').fill('integração');
  await expect(page).toHaveURL(/search=/);
  await expect(page).not.toHaveURL(/offset/);
  await expect(names.filter({ hasText: 'Tenant Teste Integração' })).toBeVisible();
  await page.goBack();
});

test('a company is followed from the list to each part of its file', async ({ page }) => {
  await openAs(page, 'INTERNAL_ADMIN', '/app/company/tenants?search=Tenant%20Teste');
  await page.getByRole('link', { name: /Tenant Teste Integração/ }).click();
  await expect(page.getByRole('tab').first()).toBeVisible();
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    await settled(page);
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
  await page.reload();
  await expect(page.getByRole('tab').last()).toHaveAttribute('aria-selected', 'true');
});
