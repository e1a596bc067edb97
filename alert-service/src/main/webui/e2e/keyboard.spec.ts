import { anAlert } from './fake/alerts.ts';
import { expect, test } from './fixtures.ts';
import { WallPage } from './pages/WallPage.ts';

test.skip(({ isMobile }) => isMobile, 'a phone has no keyboard');

test('goes through the night by keyboard', async ({ page, server }) => {
  const wall = new WallPage(page);
  await wall.open();
  await expect(wall.rows.first()).toBeVisible();
  await page.keyboard.press('j');
  await expect(wall.panel).toContainText('北山采石场');
  await page.keyboard.press('j');
  await expect(wall.panel).toContainText('矿点外');
  await page.keyboard.press('k');
  await expect(wall.panel).toContainText('北山采石场');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('下一条警情');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('c');
  await page.getByRole('textbox').fill('已电话联系 jkad');
  await page.getByRole('button', { name: '写入记录' }).press('Enter');
  await expect(wall.toast).toContainText('将写入备注');
  await expect(wall.panel).toContainText('备注：已电话联系 jkad', { timeout: 15_000 });
  expect(server.api.received).toHaveLength(1);
});

test('holds the row under the pointer still while others arrive above it', async ({ page, server }) => {
  const wall = new WallPage(page);
  await wall.open();
  const row = wall.row('老窑沟矿');
  await row.hover();
  const before = await row.boundingBox();
  const high = server.api.alerts[0];
  if (!high) throw new Error('no alert');
  server.api.change({ ...high, id: '990101-11111111-0000-5000-8000-000000000000' });
  await expect(wall.rows).toHaveCount(6);
  const after = await row.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2);
});

test('joins two alerts of one machine, and walks through the frames', async ({ page, server }) => {
  const grave = server.api.alerts[0];
  const beside = anAlert({ name: 'beside', township: 0, rule: 'DIGGING_OUTSIDE_LICENCE', severity: 'MEDIUM', minutes: 3 });
  server.api.alerts.push(beside);
  const wall = new WallPage(page);
  await wall.open(`?alert=${grave?.id}`);
  await expect(wall.panel).toContainText('第 3 张，共 3 张');
  await page.keyboard.press('ArrowLeft');
  await expect(wall.panel).toContainText('第 2 张，共 3 张');
  await page.keyboard.press('g');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(wall.panel.getByRole('region', { name: '同一机械的其他警情' })).toContainText('矿点外');
  expect(server.api.received.at(-1)?.body).toMatchObject({ other: beside.id });
});
