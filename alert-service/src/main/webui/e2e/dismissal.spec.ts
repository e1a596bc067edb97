import { expectAccessible } from './axe.ts';
import { ME } from './fake/api.ts';
import { drawn } from './fake/dismissals.ts';
import { expect, test } from './fixtures.ts';
import { WallPage } from './pages/WallPage.ts';

const WEI = { subject: 'u-wei', name: '黄伟', roles: ['operator'], unit: '县值班中心' };

test('a grave alert is dismissed by two people', async ({ page, server }) => {
  const wall = new WallPage(page);
  await wall.open();
  await wall.row('北山采石场').click();
  await expect(wall.act(/排除/)).toBeEnabled();
  await page.keyboard.press('x');
  await page.getByRole('radio', { name: '其他' }).check();
  await expect(page.getByRole('button', { name: /提出排除/ })).toBeDisabled();
  await page.getByRole('textbox').fill('矿上自己的检修车');
  await expect(wall.panel).toContainText('另一位值班员或督导员同意后才算排除');
  await page.getByRole('button', { name: /提出排除/ }).click();
  await expect(wall.panel.getByRole('region', { name: '待第二人确认的排除' })).toContainText('矿上自己的检修车');
  await expect(wall.panel).toContainText('要由提出人以外');
  await expect(wall.act(/同意排除/)).toHaveCount(0);
  await expect(wall.row('北山采石场')).toContainText('待确认排除');
  await expectAccessible(page);

  server.api.me = WEI;
  await page.reload();
  await expect(wall.act('同意排除')).toBeVisible();
  await page.keyboard.press('n');
  await expect(wall.act('同意排除')).toHaveCount(0);
  expect(server.api.received.at(-1)?.path).toMatch(/rejections$/);
  await expect(wall.row('北山采石场')).toHaveCount(1);
});

test('a small one is dismissed by one, and ends at once', async ({ page, server }) => {
  const wall = new WallPage(page);
  await wall.open('?rule=CANNOT_TELL');
  await expect(wall.rows).toHaveCount(1);
  await page.keyboard.press('j');
  await expect(wall.act(/排除/)).toBeEnabled();
  await page.keyboard.press('x');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(wall.rows).toHaveCount(0);
  expect(server.api.received.at(-1)?.body).toMatchObject({ reason: 'FALSE_DETECTION', expectedRevision: 3 });
});

test('shows what was drawn for a second look, and takes the answer', async ({ page, server }) => {
  server.api.looks = drawn(server.api);
  const wall = new WallPage(page);
  await wall.open();
  await page.getByRole('button', { name: '复核 2' }).click();
  const look = page.locator('[data-look]').first();
  await expect(look).toContainText('天气或光线');
  await expect(look.getByRole('button', { name: '不该排除' })).toBeDisabled();
  await look.getByRole('textbox').fill('图上清楚有挖掘机');
  await expectAccessible(page);
  await look.getByRole('button', { name: '不该排除' }).click();
  await expect(page.locator('[data-look]')).toHaveCount(1);
  expect(server.api.received.at(-1)?.body).toMatchObject({ agrees: false, explanation: '图上清楚有挖掘机' });
});

test('shows supervisors what is dismissed unusually often, with its cases', async ({ page, server }) => {
  server.api.me = ME['supervisor'];
  const wall = new WallPage(page);
  await wall.open('?check=flagged');
  await expect(page.getByText('16 条中排除 14 条')).toBeVisible();
  await page.getByText('查看 3 条警情').click();
  await page.getByRole('button', { name: /禁采点机械/ }).first().click();
  await expect(wall.panel).toContainText('北山采石场');
});
