import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { ME } from './fake/api.ts';
import { ago } from './fake/clock.ts';
import { SITES } from './fake/county.ts';
import { expect, test } from './fixtures.ts';

const PATCH = {
  id: '990101-patch-1', revision: 1, number: '450324-2026-0017', name: '疑似新增', deadline: ago(300), overdue: true, shape: SITES[0]?.shape, areaSquareMeters: 10_200, findings: [],
};

/** Answers a list and takes changes to it. */
async function serve(page: Page, room: string, items: object[], taken: object = {}): Promise<Record<string, unknown>[]> {
  const sent: Record<string, unknown>[] = [];
  await page.route(new RegExp(`/api/v1/${room}(/|\\?|$)`), async (route) => {
    if (route.request().method() === 'GET') return route.fulfill({ json: { items } });
    sent.push({ path: new URL(route.request().url()).pathname, ...route.request().postDataJSON() });
    return route.fulfill({ status: 201, json: taken });
  });
  return sent;
}

test('gives a patch its verdict, with proof where it is needed', async ({ page, server }) => {
  server.api.me = ME['clerk'];
  const sent = await serve(page, 'patches', [PATCH], PATCH);
  await page.goto('/registry.html?view=patches');
  await expect(page.getByText('1 个，其中逾期 1 个')).toBeVisible();
  await page.locator('[data-patch]').click();
  await page.getByRole('radio', { name: /伪变化/ }).check();
  await expect(page.getByText('这个结论必须有说明和附件')).toBeVisible();
  await expect(page.getByRole('button', { name: '登记结论' })).toBeDisabled();
  await page.getByLabel('说明').fill('是晒谷场');
  await page.locator('input[type=file]').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from([0xff, 0xd8, 0xff]) });
  await expect(page.getByRole('listitem').filter({ hasText: 'a.jpg' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '登记结论' }).click();
  await expect.poll(() => sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ verdict: 'PSEUDO_CHANGE', explanation: '是晒谷场', attachment: expect.stringMatching(/^[0-9a-f]{64}$/), expectedRevision: 1 });
});

test('opens what was attached to a verdict, and says where only a digest was kept', async ({ page, server }) => {
  server.api.me = ME['auditor'] ?? ME['clerk'];
  await page.goto('/registry.html?view=patches');
  await page.getByLabel('只看待核查').uncheck();
  await page.locator('[data-patch="990101-patch-3"]').click();
  await expect(page.getByRole('link', { name: '打开 现场照片.jpg' })).toHaveAttribute('href', /^\/api\/v1\/attachments\/[0-9a-f]{64}\/file$/);
  server.api.registry.papers.attachments.clear();
  await page.reload();
  await expect(page.getByText('登记时只留了校验值，没有原件')).toBeVisible();
});

test('puts a holder on the blacklist', async ({ page, server }) => {
  server.api.me = ME['clerk'];
  const sent = await serve(page, 'holders', [{ id: '990101-holder-1', revision: 2, name: '云岭县建材有限公司', blacklisted: [] }]);
  await page.goto('/registry.html?view=holders');
  await page.getByRole('button', { name: '修改' }).click();
  await page.getByRole('button', { name: '添加' }).click();
  await page.getByLabel('起', { exact: true }).fill('2026-05-01');
  await page.getByLabel('原因').fill('越界开采被处罚');
  await expectAccessible(page);
  await page.getByRole('button', { name: '保存' }).click();
  await expect.poll(() => sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ expectedRevision: 2, blacklisted: [{ valid: { from: '2026-04-30T16:00:00.000Z' }, reason: '越界开采被处罚' }] });
});

test('shows a reading key once, and says what revoking it means', async ({ page, server }) => {
  server.api.me = ME['admin'];
  await serve(page, 'reading-keys', [{ id: 'k1', name: 'qgis-zhang', madeAt: ago(5000) }], { id: 'k2', name: 'qgis-li', key: 'mwk_abc', madeAt: ago(0) });
  await page.goto('/registry.html?view=keys');
  await page.getByLabel('名称').fill('qgis-li');
  await page.getByRole('button', { name: '新建密钥' }).click();
  await expect(page.getByRole('alert')).toContainText('mwk_abc');
  await page.getByRole('button', { name: '吊销' }).click();
  await expect(page.getByText('用“qgis-zhang”登录的软件立即不能读取')).toBeVisible();
  await expectAccessible(page);
});

test('shows keys to administrators and auditors only', async ({ page, server }) => {
  server.api.me = ME['clerk'];
  await page.goto('/registry.html?view=keys');
  await expect(page.locator('[data-site]').first()).toBeVisible();
  await expect(page.getByRole('button', { name: '读取密钥' })).toHaveCount(0);
});
