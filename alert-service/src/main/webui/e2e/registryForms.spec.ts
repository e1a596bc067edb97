import { expectAccessible } from './axe.ts';
import { ME } from './fake/api.ts';
import { expect, test } from './fixtures.ts';
import { RegistryPage } from './pages/RegistryPage.ts';

const CORNERS = '2838000.000,37500100.000\n2838000.000,37500300.000\n2838200.000,37500300.000\n2838200.000,37500100.000';
const PICTURE = { name: '现场.jpg', mimeType: 'image/jpeg', buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1]) };

test.beforeEach(({ server }) => {
  server.api.me = ME['clerk'];
});

test('draws a protected area with the times in which nothing may be taken', async ({ page, server }) => {
  await page.goto('/registry.html?view=areas&area=new');
  await page.getByLabel('名称', { exact: true }).fill('渡头自然保护地');
  await page.getByLabel('类型').last().selectOption('NATURE_RESERVE');
  await page.getByRole('group', { name: '拐点坐标' }).getByLabel('坐标系').selectOption('EPSG:4525');
  await page.getByRole('button', { name: '粘贴坐标' }).click();
  await page.getByRole('textbox', { name: '粘贴坐标' }).fill(CORNERS);
  await page.getByRole('button', { name: '替换现有边界' }).click();
  const times = page.getByRole('group', { name: '禁采时间' });
  await times.getByRole('button', { name: '添加' }).click();
  await times.getByLabel('每年自（月-日）').fill('04-01');
  await times.getByLabel('每年至（月-日）').fill('06-30');
  await times.getByLabel('依据').fill('鸟类繁殖期');
  await expectAccessible(page);
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('heading', { name: '渡头自然保护地' })).toBeVisible();
  await expect(page.getByText('每年 04-01 至 06-30 · 鸟类繁殖期').last()).toBeVisible();
  expect(server.api.received.at(-1)?.body).toMatchObject({ kind: 'NATURE_RESERVE', expectedRevision: 0, forbidden: [{ season: { from: '--04-01', until: '--06-30' } }], boundary: { shape: { type: 'MultiPolygon' } } });
});

test('draws a spoil road, which forbids nothing by itself', async ({ page, server }) => {
  await page.goto('/registry.html?view=areas&area=new');
  await page.getByLabel('名称', { exact: true }).fill('北山运渣路');
  await page.getByLabel('类型').last().selectOption('SPOIL_ROAD');
  await expect(page.getByRole('group', { name: '禁采时间' })).toHaveCount(0);
  await page.getByRole('group', { name: '拐点坐标' }).getByLabel('坐标系').selectOption('EPSG:4525');
  await page.getByRole('button', { name: '粘贴坐标' }).click();
  await page.getByRole('textbox', { name: '粘贴坐标' }).fill(CORNERS);
  await page.getByRole('button', { name: '替换现有边界' }).click();
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('heading', { name: '北山运渣路' })).toBeVisible();
  await expect(page.getByText('夜间在此运渣的车辆会报警').last()).toBeVisible();
  expect(server.api.received.at(-1)?.body).toMatchObject({ kind: 'SPOIL_ROAD', forbidden: [] });
});

test('registers a probe, and never shows its password again', async ({ page, server }) => {
  server.api.me = ME['admin'];
  await page.goto('/registry.html?view=probes');
  await page.getByRole('button', { name: '登记探头' }).click();
  await page.getByLabel('名称', { exact: true }).first().fill('渡口 1 号');
  await page.getByRole('group', { name: '位置' }).getByLabel('坐标系').selectOption('EPSG:4525');
  await page.getByLabel('X（北）').fill('2838000');
  await page.getByLabel('Y（东）').fill('2838000');
  await expect(page.getByText('这个位置不在本县范围内')).toBeVisible();
  await page.getByLabel('Y（东）').fill('37500100');
  await page.getByLabel('地址', { exact: true }).fill('rtsp://10.1.2.3:554/main');
  await page.getByLabel('用户名').fill('watch');
  await page.getByLabel('密码', { exact: true }).fill('s3cret-word');
  await expectAccessible(page);
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('heading', { name: '渡口 1 号' })).toBeVisible();
  await expect(page.getByText('密码已设')).toBeVisible();
  expect(server.api.received.at(-1)?.body).toMatchObject({ expectedRevision: 0, streams: [{ role: 'MAIN', user: 'watch', password: 's3cret-word' }], presets: [{ id: 'home', home: true }], state: { watched: true } });
  await page.getByRole('button', { name: '编辑' }).click();
  await expect(page.getByLabel('密码', { exact: true })).toHaveValue('');
  await page.getByLabel('名称', { exact: true }).first().fill('渡口 2 号');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('heading', { name: '渡口 2 号' })).toBeVisible();
  const sent = server.api.received.at(-1)?.body as { streams: object[]; state?: object };
  expect(sent.streams[0]).not.toHaveProperty('password');
  expect(sent.state).toBeUndefined();
});

test('leads a closure from the order to its acceptance by another unit', async ({ page, server }) => {
  const registry = new RegistryPage(page);
  await registry.open('?site=990101-site-old-kiln');
  const closures = registry.panel.getByRole('region', { name: '关闭决定' });
  await closures.getByRole('button', { name: '下达关闭决定' }).click();
  await closures.getByLabel('决定编号').fill('closure-2026-9');
  await closures.getByLabel('完成期限（含当日）').fill('2027-03-31');
  await closures.getByRole('checkbox', { name: '填平采坑' }).check();
  await expectAccessible(page);
  await closures.getByRole('button', { name: '下达关闭决定' }).click();
  const order = closures.locator('div', { hasText: 'closure-2026-9' }).first();
  await expect(order).toContainText('还没有证据');
  expect(server.api.received.at(-1)?.body).toMatchObject({ measures: ['PIT_FILLED'], closeBy: '2027-03-31T16:00:00.000Z' });

  await order.getByRole('button', { name: '登记证据' }).last().click();
  await expect(closures.getByRole('form', { name: '登记证据：填平采坑' }).getByRole('button', { name: '登记证据' })).toBeDisabled();
  await closures.getByLabel('证据', { exact: true }).setInputFiles(PICTURE);
  await expect(closures.getByRole('listitem').filter({ hasText: '现场.jpg' })).toBeVisible();
  await closures.getByRole('form', { name: '登记证据：填平采坑' }).getByRole('button', { name: '登记证据' }).click();
  await expect(closures.getByRole('link', { name: /打开 现场.jpg/ })).toBeVisible();
  expect(server.api.received.at(-1)?.body).toMatchObject({ measure: 'PIT_FILLED', evidence: [expect.stringMatching(/^[0-9a-f]{64}$/)] });

  server.api.me = { subject: 'u-supervisor', name: '周敏', roles: ['supervisor'], unit: '县监察大队' };
  await page.reload();
  await closures.getByRole('button', { name: '验收' }).click();
  await closures.getByRole('form').getByRole('button', { name: '验收' }).click();
  await expect(closures).toContainText('周敏 · 县监察大队验收');
});

test('lets the unit that proved a measure accept nothing', async ({ page, server }) => {
  server.api.me = { subject: 'u-2', name: '周敏', roles: ['supervisor'], unit: '县自然资源局' };
  server.api.registry.sites = server.api.registry.sites.map((site) => ({ ...site, closures: site.closures.map((one) => ({ ...one, measures: one.measures.filter(({ proof }) => proof) })) }));
  const registry = new RegistryPage(page);
  await registry.open('?site=990101-site-north-pit');
  await expect(registry.panel).toContainText('登记证据的单位不能验收');
  await expect(registry.panel.getByRole('button', { name: '验收' })).toHaveCount(0);
});

test('tells in a list of another day what was true then', async ({ page }) => {
  const registry = new RegistryPage(page);
  await registry.open();
  await expect(registry.rows.first()).toContainText('禁采矿点');
  await page.getByLabel('当日有效').fill(new Date(Date.now() - 3 * 365 * 86_400_000).toISOString().slice(0, 10));
  await expect(registry.rows.first()).toContainText('许可矿点');
});

test('says why an export was refused, and gives the file otherwise', async ({ page, server }) => {
  const registry = new RegistryPage(page);
  await registry.open();
  server.api.broken.set(/^\/exports/, { status: 422, body: { code: 'change.invalid', errors: [{ field: '/frame', code: 'frame.unknown', parameters: { frame: 'EPSG:9999' } }] } });
  await page.getByText('导出', { exact: false }).first().click();
  await page.getByRole('button', { name: '下载' }).click();
  await expect(page.getByRole('alert')).toContainText('不认识的坐标系：EPSG:9999');
  server.api.broken.clear();
  server.api.broken.set(/^\/exports/, { status: 200, body: { type: 'FeatureCollection', features: [] } });
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载' }).click()]);
  expect(file.suggestedFilename()).toMatch(/^sites/);
});

test('goes from view to view', async ({ page, server }) => {
  server.api.me = ME['admin'];
  await page.goto('/registry.html');
  const views = page.getByRole('navigation', { name: '登记内容' });
  for (const [name, shown] of [['保护区', '选择一个区域'], ['探头', '选择一个探头'], ['卫片图斑', '选择一个图斑'], ['采矿主体', '采矿主体与黑名单'], ['读取密钥', '读取密钥'], ['矿点', '选择一个矿点']] as const) {
    await views.getByRole('button', { name, exact: true }).click();
    await expect(page.getByText(shown, { exact: true }).last()).toBeAttached();
    await expect(views.getByRole('button', { name, exact: true })).toBeInViewport();
  }
});

test('fits the phone in both languages, in every view', async ({ page, server, isMobile }) => {
  test.skip(!isMobile, 'only on the phone');
  server.api.me = ME['admin'];
  for (const language of ['zh-CN', 'en']) {
    for (const view of ['sites', 'areas', 'imports', 'probes', 'patches', 'holders', 'keys']) {
      await page.goto(`/registry.html?view=${view}`);
      await page.evaluate((one) => localStorage.setItem('minewatch.language', one), language);
      await page.reload();
      await expect(page.locator('[aria-current=page]')).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${view} in ${language}`).toBeLessThanOrEqual(390);
      const bar = await page.locator('header').boundingBox();
      expect(bar?.width, `${view} in ${language}`).toBeLessThanOrEqual(390);
    }
  }
});
