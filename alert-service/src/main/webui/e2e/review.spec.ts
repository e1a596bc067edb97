import { readFile } from 'node:fs/promises';
import { expectAccessible } from './axe.ts';
import { ME } from './fake/api.ts';
import { expect, test } from './fixtures.ts';

test.beforeEach(({ server }) => {
  server.api.me = ME['supervisor'];
});

test('shows the closure rate with its definition, denominator and what was left out', async ({ page }) => {
  await page.goto('/review.html');
  const figure = page.getByRole('region', { name: '关闭率', exact: true });
  await expect(figure).toContainText('67.6%');
  await expect(figure).toContainText('25 个关闭 ÷ 37 个应关');
  await expect(figure).toContainText('没有算作关闭的 12 个');
  await expect(figure).toContainText('分母');
  await expectAccessible(page);
});

test('sorts townships and opens the cases behind a figure', async ({ page }) => {
  await page.goto('/review.html');
  const townships = page.getByRole('region', { name: '各乡镇关闭率' });
  const names = townships.getByRole('table').first().locator('tbody th');
  await expect(names.first()).toHaveText('北岭镇');
  await townships.getByRole('button', { name: /^应关/ }).click();
  await expect(names.first()).toHaveText('韶水镇');
  await names.first().getByRole('button').click();
  await expect(townships).toContainText('北山采石场');
  await expect(townships).toContainText('关闭后复采');
});

test('exports what the screen shows', async ({ page }) => {
  await page.goto('/review.html');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 CSV' }).click();
  const csv = await readFile(await (await waiting).path(), 'utf8');
  expect(csv).toContain('韶水镇,0.75,12,11,10,1,9');
  expect(csv).toContain('签收,48,');
});

test('keeps the period in the address', async ({ page }) => {
  await page.goto('/review.html');
  await page.getByRole('combobox').selectOption('30d');
  await expect(page).toHaveURL(/period=30d/);
});

test('says what failed, and lets the rest stand', async ({ page, server }) => {
  server.api.broken.set(/^\/review\/alerts/, { status: 500, body: {} });
  await page.goto('/review.html');
  await expect(page.getByRole('region', { name: '关闭率', exact: true })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('连不上服务器');
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('reads in English', async ({ page }) => {
    await page.goto('/review.html');
    await expect(page.getByRole('region', { name: 'Closure rate', exact: true })).toContainText('25 closed ÷ 37 ordered');
    await expectAccessible(page);
  });
});

test('sends each role to its page', async ({ page, server }) => {
  for (const [role, target] of [['operator', 'wall'], ['supervisor', 'review'], ['patrol', 'patrol']] as const) {
    server.api.me = ME[role];
    await page.goto('/');
    await expect(page).toHaveURL(new RegExp(`/${target}\\.html`));
  }
});
