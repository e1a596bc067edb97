import { expectAccessible } from './axe.ts';
import { ME } from './fake/api.ts';
import { expect, test } from './fixtures.ts';
import { RegistryPage } from './pages/RegistryPage.ts';

const CORNERS = '2838000.000,37500100.000\n2838000.000,37500300.000\n2838200.000,37500300.000\n2838200.000,37500100.000';

test.beforeEach(({ server }) => {
  server.api.me = ME['clerk'];
});

test('finds a site, and keeps what was looked for in the address', async ({ page }) => {
  const registry = new RegistryPage(page);
  await registry.open();
  await expect(registry.rows).toHaveCount(6);
  await expectAccessible(page);
  await page.getByRole('searchbox').fill('C990101203');
  await expect(registry.rows).toHaveCount(1);
  await expect(page).toHaveURL(/q=C990101203/);
  await registry.choose('石门采石场');
  await expect(registry.panel).toContainText('许可矿点');
  await expect(registry.panel).toContainText('有效');
  await expect(registry.panel).toContainText('500 米内的矿点');
  await expectAccessible(page);
  await page.reload();
  await expect(registry.panel).toContainText('石门采石场');
});

test('draws no more rows than can be seen, of however many sites', async ({ page, server }) => {
  server.api.registry.growTo(100_000);
  const registry = new RegistryPage(page);
  await registry.open();
  await expect(page.getByText('已显示 200 个，向下滚动继续')).toBeVisible();
  expect(await registry.rows.count()).toBeLessThan(60);
  await registry.rows.first().evaluate((row) => row.closest('div')?.scrollTo(0, 200 * 64));
  await expect(page.getByText('矿点 190')).toBeVisible();
  expect(await registry.rows.count()).toBeLessThan(60);
});

test('shows what was true on a day, as it was known on another', async ({ page }) => {
  const registry = new RegistryPage(page);
  await registry.open('?site=990101-site-north-pit');
  await expect(registry.panel).toContainText('禁采矿点');
  await page.getByLabel('当日有效').fill(new Date(Date.now() - 3 * 365 * 86_400_000).toISOString().slice(0, 10));
  await expect(registry.panel).toContainText('许可矿点');
  await expect(page.getByRole('alert')).toContainText('不能修改');
  await expect(registry.panel.getByRole('button', { name: '编辑' })).toHaveCount(0);
  await page.getByRole('button', { name: '回到现在' }).click();
  await expect(registry.panel).toContainText('禁采矿点');
});

test('makes a site from pasted corners in a frame of one\'s choice', async ({ page, server }) => {
  const registry = new RegistryPage(page);
  await registry.open('?site=new');
  await page.getByLabel('名称', { exact: true }).fill('新采石场');
  await registry.panel.getByLabel('坐标系').selectOption('EPSG:4525');
  await page.getByRole('button', { name: '粘贴坐标' }).click();
  await page.getByRole('textbox', { name: '粘贴坐标' }).fill('37500100,2838000\n37500300,2838000\n37500300,2838200');
  await expect(page.getByText('这个位置不在本县范围内')).toBeVisible();
  await page.getByRole('textbox', { name: '粘贴坐标' }).fill(CORNERS);
  await expect(page.getByText('读到 1 个地块，4 个拐点')).toBeVisible();
  await page.getByRole('button', { name: '替换现有边界' }).click();
  await expect(page.getByLabel('拐点 1 X（北）')).toHaveValue('2838000.000');
  await page.getByLabel('拐点 1 X（北）').fill('2838010');
  await page.getByLabel('拐点 1 X（北）').press('Enter');
  await expectAccessible(page);
  await page.getByRole('button', { name: '保存' }).click();
  await expect(registry.panel.getByRole('heading', { name: '新采石场' })).toBeVisible();
  await expect(registry.panel).toContainText('39,000 平方米');
  const sent = server.api.received.at(-1);
  expect(sent?.path).toMatch(/^\/sites\/990101-site-[a-z0-9-]+$/);
  expect(sent?.body).toMatchObject({ name: '新采石场', expectedRevision: 0, state: { kind: 'LICENSED' }, boundary: { shape: { type: 'MultiPolygon' } } });
});

test('tells what somebody else changed meanwhile, and loses nothing that was typed', async ({ page, server }) => {
  const registry = new RegistryPage(page);
  await registry.open('?site=990101-site-stone-gate');
  await registry.panel.getByRole('button', { name: '编辑' }).click();
  await page.getByLabel('名称', { exact: true }).fill('石门二号采石场');
  server.api.registry.sites = server.api.registry.sites.map((site) => (site.id === '990101-site-stone-gate' ? { ...site, revision: 5, township: '990101-township-longxi' } : site));
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('alert')).toContainText('您填写的内容都在');
  await expect(page.getByRole('alert')).toContainText('乡镇');
  await expect(page.getByLabel('名称', { exact: true })).toHaveValue('石门二号采石场');
  await page.getByRole('button', { name: '在最新内容上保存我的修改' }).click();
  await expect(registry.panel.getByRole('heading', { name: '石门二号采石场' })).toBeVisible();
});

test('sends the same change again after a broken line, and not twice', async ({ page }) => {
  const registry = new RegistryPage(page);
  await registry.open('?site=990101-site-stone-gate');
  await registry.panel.getByRole('button', { name: '编辑' }).click();
  await page.getByLabel('名称', { exact: true }).fill('石门三号采石场');
  const ids: unknown[] = [];
  await page.route('**/api/v1/sites/990101-site-stone-gate', async (route) => {
    if (route.request().method() !== 'PUT') return route.fallback();
    ids.push(route.request().postDataJSON().id);
    return ids.length === 1 ? route.abort() : route.fallback();
  });
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('alert')).toContainText('连不上服务器');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(registry.panel.getByRole('heading', { name: '石门三号采石场' })).toBeVisible();
  expect(ids[0]).toBe(ids[1]);
});

test('asks before what is not saved is left behind', async ({ page }) => {
  const registry = new RegistryPage(page);
  await registry.open('?site=990101-site-stone-gate');
  await registry.panel.getByRole('button', { name: '编辑' }).click();
  await page.getByLabel('名称', { exact: true }).fill('改到一半');
  await registry.panel.getByRole('button', { name: '取消' }).click();
  await expect(page.getByRole('dialog')).toContainText('没有保存的修改会丢失');
  await page.getByRole('button', { name: '继续编辑' }).click();
  await expect(page.getByLabel('名称', { exact: true })).toHaveValue('改到一半');
  await registry.panel.getByRole('button', { name: '取消' }).click();
  await page.getByRole('button', { name: '放弃修改并离开' }).click();
  await expect(registry.panel.getByRole('heading', { name: '石门采石场' })).toBeVisible();
});

test('registers a permit with its conditions', async ({ page, server }) => {
  const registry = new RegistryPage(page);
  await registry.open('?site=990101-site-stone-gate');
  await registry.panel.getByRole('button', { name: '登记许可' }).click();
  await page.getByLabel('许可证号').fill('C2026000001');
  await page.getByLabel('采矿权人').fill('石门砂石有限公司');
  await page.getByLabel('矿种').fill('河砂');
  await page.getByLabel('有效期起').fill('2026-01-01');
  await page.getByLabel('有效期止（含当日）').fill('2026-12-31');
  await page.getByText('更多条件').click();
  await page.getByRole('group', { name: '每日作业时段' }).getByRole('button', { name: '添加' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: '保存' }).click();
  await expect(registry.panel).toContainText('C2026000001');
  expect(server.api.received.at(-1)?.body).toMatchObject({
    number: 'C2026000001', valid: { from: '2025-12-31T16:00:00.000Z', until: '2026-12-31T16:00:00.000Z' }, hours: [{ from: '07:00', until: '19:00' }], expectedRevision: 4,
  });
});

test('tells who changed what and when', async ({ page }) => {
  const registry = new RegistryPage(page);
  await registry.open('?site=990101-site-stone-gate');
  await registry.panel.getByRole('button', { name: '修改记录' }).click();
  const change = registry.panel.getByRole('button', { name: /更改边界/ });
  await change.click();
  await expect(change).toContainText('韦芳');
  await expect(change).toContainText('平方米');
  await expect(change).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible(page);
});

test('lets readers look and nothing more', async ({ page, server }) => {
  server.api.me = ME['supervisor'];
  const registry = new RegistryPage(page);
  await registry.open('?site=990101-site-stone-gate');
  await expect(registry.panel).toContainText('石门采石场');
  await expect(page.getByRole('button', { name: /编辑|新建|登记许可/ })).toHaveCount(0);
  await expect(page.getByRole('navigation', { name: '其他页面' })).toContainText('督导');
});

test('says what failed and what was not lost', async ({ page, server }) => {
  server.api.broken.set(/^\/sites\/summaries$/, { status: 503, body: {} });
  const registry = new RegistryPage(page);
  await registry.open();
  await expect(page.getByRole('alert').first()).toContainText('连不上服务器');
  server.api.broken.clear();
  await page.getByRole('button', { name: '重试' }).first().click();
  await expect(registry.rows).toHaveCount(6);
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('reads in English, and goes by keyboard', async ({ page, isMobile }) => {
    test.skip(isMobile, 'a phone has no keyboard');
    const registry = new RegistryPage(page);
    await registry.open();
    await expect(registry.rows).toHaveCount(6);
    await page.keyboard.press('j');
    await expect(registry.panel.getByRole('heading', { level: 2 })).toContainText('North Hill quarry');
    await page.keyboard.press('e');
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('北山采石场');
    await expectAccessible(page);
  });
});

test('is a page that clerks and administrators come to', async ({ page, server }) => {
  for (const role of ['clerk', 'admin']) {
    server.api.me = ME[role];
    await page.goto('/');
    await expect(page).toHaveURL(/registry\.html/);
  }
});

test('fits the phone', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'only on the phone');
  const registry = new RegistryPage(page);
  await registry.open();
  await expect(registry.rows).toHaveCount(6);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
