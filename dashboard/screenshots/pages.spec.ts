import { openAs, settled, test } from '../e2e/panel';
import { pagesOf, roles } from '../e2e/pages';

const FOLDER = '../docs/screenshots';

test.use({ viewport: { width: 1200, height: 800 } });

for (const role of roles) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the pages of ${role} (${colorScheme})`, async ({ page }) => {
      test.setTimeout(180_000);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await openAs(page, role);
      for (const { name, path } of pagesOf(role)) {
        await page.goto(path);
        await settled(page);
        await page.screenshot({ path: `${FOLDER}/${name}-${colorScheme}.png` });
      }
    });
  }
}
