import { expectAccessible } from './axe.ts';
import { ME } from './fake/api.ts';
import { expect, test } from './fixtures.ts';

const file = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(`[地块坐标]\n${name}`) });

test.beforeEach(async ({ page, server }) => {
  server.api.me = ME['clerk'];
  await page.goto('/registry.html?view=imports');
});

test('leads a newcomer from a file to what is stored', async ({ page, server }) => {
  await expect(page.getByRole('heading', { name: '导入文件' })).toBeVisible();
  await expectAccessible(page);
  await page.locator('input[type=file]').setInputFiles(file('parcels.txt'));
  await page.getByRole('button', { name: '开始预检' }).click();
  await expect(page.getByRole('alert')).toContainText('预检完成，等您确认');
  await expect(page.getByRole('button', { name: '无误 2' })).toBeVisible();
  await expect(page.getByRole('button', { name: '入库', exact: true })).toBeDisabled();
  await expect(page.getByText('还有 1 行等您决定')).toBeVisible();
  await page.getByRole('button', { name: '看待决定的行' }).click();
  await page.locator('[data-row]').click();
  await expect(page.getByText('与许可矿点“石门采石场”重叠 1,250 平方米').last()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('radio', { name: '收入' }).check();
  await page.getByLabel('理由').fill('已现场核实，界桩一致');
  await page.getByRole('button', { name: '确定' }).click();
  await expect(page.getByText('将入库 3 行和您决定收入的行')).toBeVisible();
  await page.getByRole('button', { name: '入库', exact: true }).click();
  await expect(page.getByText(/入库 4 行。/)).toBeVisible();
  await page.getByRole('button', { name: '查看矿点' }).click();
  await expect(page.locator('[data-site]').first()).toBeVisible();
  expect(server.api.received.find(({ path }) => path.endsWith('/decisions'))?.body).toMatchObject({ decisions: [{ row: 3, accept: true }] });
});

test('shows each row\'s reason in words, and by keyboard', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone has no keyboard');
  await page.locator('input[type=file]').setInputFiles(file('bad-parcels.txt'));
  await page.getByRole('button', { name: '开始预检' }).click();
  await expect(page.locator('[data-row]')).toHaveCount(5);
  await expect(page.locator('[data-row="2"]')).toContainText('首尾差 0.4 米，已闭合');
  await expect(page.locator('[data-row="5"]')).toContainText('可能是另一个带：3 度带 108°E，带号 36');
  await expect(page.getByText('有 1 行被拒绝')).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(page.locator('[data-row="2"]')).toHaveAttribute('aria-current', 'true');
  await expect(page.getByText('虚线为文件原样')).toBeVisible();
});

test('says why a file cannot be read, and that nothing was changed', async ({ page }) => {
  await page.locator('input[type=file]').setInputFiles(file('broken.txt'));
  await page.getByRole('button', { name: '开始预检' }).click();
  await expect(page.getByText('登记内容没有任何改动')).toBeVisible();
  await expect(page.getByText('既不是 UTF-8 也不是 GBK')).toBeVisible();
});

test('keeps earlier imports, and knows the same file again', async ({ page }) => {
  await page.locator('input[type=file]').setInputFiles(file('parcels.txt'));
  await page.getByRole('button', { name: '开始预检' }).click();
  await expect(page.locator('[data-row]').first()).toBeVisible();
  await expect(page).toHaveURL(/import=import-1/);
  await page.goto('/registry.html?view=imports');
  await page.locator('input[type=file]').setInputFiles(file('parcels.txt'));
  await page.getByRole('button', { name: '开始预检' }).click();
  await expect(page).toHaveURL(/import=import-1/);
});

test('lets readers look at imports and bring none', async ({ page, server }) => {
  server.api.me = ME['supervisor'];
  await page.reload();
  await expect(page.getByText('选择一次导入')).toBeAttached();
  await expect(page.locator('input[type=file]')).toHaveCount(0);
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('words what was found in English', async ({ page }) => {
    await page.locator('input[type=file]').setInputFiles(file('bad-parcels.txt'));
    await page.getByRole('button', { name: 'Check the file' }).click();
    await expect(page.locator('[data-row="3"]')).toContainText('It shares 1,250 m² with the licensed site');
    await expectAccessible(page);
  });
});
