import { expect, openAs, settled, test } from './panel';
import { pagesOf, roles } from './pages';

const WIDTHS = [320, 375, 768, 1280];

const softly = expect.configure({ soft: true });

const wider = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

for (const role of roles) {
  test(`the pages of ${role} fit screens of every width`, async ({ page }) => {
    test.setTimeout(180_000);
    await openAs(page, role);
    for (const { name, path } of pagesOf(role)) {
      await page.goto(path);
      await settled(page);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        // Charts learn of another width a moment later.
        await softly
          .poll(() => page.evaluate(wider), { message: `${name} at ${width} px` })
          .toBeLessThanOrEqual(0);
      }
    }
  });
}

test('on a small screen the menu opens by its button, and closes when followed', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 800 });
  await openAs(page, 'TENANT_USER');
  await expect(page.getByRole('navigation', { name: 'Navegação principal' })).toBeHidden();
  await page.getByRole('button', { name: 'Abrir menu' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Agentes' }).click();
  await expect(page).toHaveURL(/\/app\/dashboard\/agents/);
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('the theme follows the system until somebody chooses', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openAs(page, 'TENANT_USER');
  await expect(page.locator('html')).toHaveClass(/dark/);
  await page.getByRole('button', { name: 'Tema' }).click();
  await page.getByRole('menuitemradio', { name: 'Claro' }).click();
  await expect(page.locator('html')).not.toHaveClass(/dark/);
  await page.reload();
  await settled(page);
  await expect(page.locator('html')).not.toHaveClass(/dark/);
});

test('the panel speaks English to who chooses it', async ({ page }) => {
  await openAs(page, 'TENANT_USER');
  await page.getByRole('button', { name: 'Idioma' }).click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await expect(page.getByRole('link', { name: 'Overview' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
