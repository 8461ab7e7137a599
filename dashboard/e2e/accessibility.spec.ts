import AxeBuilder from '@axe-core/playwright';
import { expect, openAs, settled, test } from './panel';
import { pagesOf, roles } from './pages';

const GRAVE = ['serious', 'critical'];

for (const role of roles) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`nothing keeps anybody out of the pages of ${role} (${colorScheme})`, async ({ page }) => {
      test.setTimeout(180_000);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await openAs(page, role);
      for (const { name, path } of pagesOf(role)) {
        await page.goto(path);
        await settled(page);
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze();
        const grave = violations
          .filter(({ impact }) => GRAVE.includes(impact ?? ''))
          .map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`,
          );
        expect.soft(grave, name).toEqual([]);
      }
    });
  }
}
