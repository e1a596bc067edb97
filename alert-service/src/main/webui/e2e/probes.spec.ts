import { expectAccessible } from './axe.ts';
import { inState, troubleCameras } from './fake/probes.ts';
import { expect, test } from './fixtures.ts';
import { WallPage } from './pages/WallPage.ts';

/** Alerts that lie on one another on the map stand apart in the queue; here the list of probes is looked at. */
const SHEET = 'section[aria-label="探头"]';

test.beforeEach(({ server }) => troubleCameras(server.api));

test('counts the cameras that are covered, turned or silent, and shows which', async ({ page }) => {
  const wall = new WallPage(page);
  await wall.open();
  await expect(wall.health).toContainText('遮挡 1');
  await wall.health.getByRole('button', { name: '连不上 5' }).click();
  const sheet = page.getByRole('region', { name: '探头', exact: true });
  await expect(sheet.locator('[data-probe]')).toHaveCount(5);
  await sheet.getByRole('button', { name: /有问题/ }).click();
  await expect(sheet.locator('[data-probe]').first()).toContainText('镜头被遮挡');
  await expect(page).toHaveURL(/probes=troubled/);
  await expectAccessible(page, SHEET);
});

test('opens a probe by keyboard alone, and leaves queue and alert where they are', async ({ page }, info) => {
  const wall = new WallPage(page);
  await wall.open();
  await expect(wall.rows.first()).toBeVisible();
  await page.keyboard.press('p');
  const sheet = page.getByRole('region', { name: '探头', exact: true });
  await expect(sheet).toBeFocused();
  await sheet.locator('[data-probe]').first().focus();
  await page.keyboard.press('Enter');
  await expect(sheet).toContainText('画面失去 94 % 的细节');
  await expect(sheet).toContainText('时钟与本系统相差 −8 小时');
  await expect(sheet).toContainText('有动静 982');
  await expect(sheet.getByRole('region', { name: '状态变化' }).getByRole('listitem').first()).toContainText('镜头被遮挡');
  await sheet.getByRole('button', { name: '近 7 天' }).click();
  await expect(sheet.getByRole('button', { name: '近 7 天' })).toHaveAttribute('aria-pressed', 'true');
  if (info.project.name === 'wide') await expect(wall.rows.first()).toBeVisible();
  await expectAccessible(page, SHEET);
  await page.keyboard.press('p');
  await expect(sheet).toHaveCount(0);
});

test('an alert about a camera says so, opens its timeline, and still waits when the camera is well again', async ({ page }) => {
  const wall = new WallPage(page);
  await wall.open();
  await expect(wall.row('探头遮挡')).toContainText('仍在持续');
  await expect(wall.row('探头偏转')).toContainText('已恢复，待确认');
  await wall.row('探头偏转').click();
  await expect(wall.panel).toContainText('仍需有人确认原因');
  await expect(wall.act(/签收/)).toBeEnabled();
  await expect(wall.panel).not.toContainText('位于界内的可能性');
  await wall.panel.getByRole('button', { name: /查看探头/ }).click();
  await expect(page.getByRole('region', { name: '探头', exact: true })).toContainText('与预置位不符');
});

test('many cameras that fell silent together are one line that names them', async ({ page }) => {
  const wall = new WallPage(page);
  await wall.open();
  await expect(wall.row('多探头无画面')).toHaveCount(1);
  await wall.row('多探头无画面').click();
  await expect(wall.panel).toContainText('5 个探头自');
  await expect(wall.panel.getByRole('button', { name: /查看探头/ })).toHaveCount(5);
});

test('a probe that recovers is shown so at once', async ({ page, server }) => {
  const wall = new WallPage(page);
  await wall.open('?probes=troubled');
  const sheet = page.getByRole('region', { name: '探头', exact: true });
  const row = sheet.locator('[data-probe="990101-probe-01"]');
  await expect(row).toContainText('镜头被遮挡');
  await expect(page.getByRole('banner')).toContainText('实时');
  const probe = server.api.world.probes[0];
  server.api.feeds.tell('probe', probe && inState(probe, 'LIVE', 0).status);
  await expect(row).toHaveCount(0);
});

test('tells what a machine was about and what made seeing hard', async ({ page }) => {
  const wall = new WallPage(page);
  await wall.open();
  await wall.row('北山采石场').click();
  await expect(wall.panel.getByRole('list', { name: '看到了什么' })).toContainText('挖掘机 · 作业中 · 夜间、下雨');
  await expect(wall.panel.locator('figcaption')).toContainText('作业中 · 夜间 · 下雨');
});
