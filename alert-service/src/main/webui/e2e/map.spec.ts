import { expect, test } from './fixtures.ts';
import { WallPage } from './pages/WallPage.ts';
import { WITH_MAP } from './withMap.ts';

test.use(WITH_MAP);
test.skip(({ isMobile }) => isMobile, 'on a phone the map is behind a tab');

test('draws the map, and selects on it', async ({ page }) => {
  const wall = new WallPage(page);
  await wall.open();
  await page.getByRole('button', { name: '高级别警情：北山采石场' }).click();
  await expect(wall.panel).toContainText('北山采石场');
  await expect(page.locator('[data-alert][aria-current]')).toContainText('北山采石场');
  await expect(page.getByText('韶水镇 1 号').first()).toBeVisible();
});
