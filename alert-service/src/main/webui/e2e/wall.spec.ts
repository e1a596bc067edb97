import { expectAccessible } from './axe.ts';
import { anAlert, OPERATOR } from './fake/alerts.ts';
import { ME } from './fake/api.ts';
import { expect, test } from './fixtures.ts';
import { WallPage } from './pages/WallPage.ts';

test('ranks the queue by severity and age, and groups the many small ones', async ({ page }) => {
  const wall = new WallPage(page);
  await wall.open();
  await expect(wall.rows.first()).toContainText('北山采石场');
  await expect(wall.rows.first()).toContainText('无人负责');
  await expect(wall.rows).toHaveCount(5);
  await page.getByRole('button', { name: /同类低级别警情.*5 条/ }).click();
  await expect(wall.rows).toHaveCount(10);
});

test('shows one alert whole: picture, why, site, history, log', async ({ page }) => {
  const wall = new WallPage(page);
  await wall.open();
  await wall.row('北山采石场').click();
  await expect(wall.panel.getByRole('img', { name: /挖掘机/ })).toBeVisible();
  await expect(wall.panel).toContainText('挖掘机在禁采矿点“北山采石场”内');
  await expect(wall.panel).toContainText('当前没有有效许可');
  await expect(wall.panel).toContainText('报警：禁采矿点内有机械');
  await expect(page).toHaveURL(/alert=990101-/);
  await expectAccessible(page);
});

test('says what stands still, since when work waits, and how long ago the ledger was signed', async ({ page, server }) => {
  const wall = new WallPage(page);
  await wall.open();
  await expect(wall.health).toContainText('全部正常');
  await expect(wall.health).toContainText(/末次签名 \d+ 分钟前/);
  const since = '2026-05-01T18:04:05Z';
  server.api.troubles = {
    oldBacklogSince: since,
    stalled: [{ name: 'outbox', since, what: { code: 'notice.outbox-stands-still', parameters: { since, waiting: '41' } } }],
  };
  await page.reload();
  await expect(wall.health).toContainText('积压 3 · 自 02:04:05 起');
  await expect(wall.health).toContainText('41');
  await expect(wall.health).not.toContainText('全部正常');
  await expectAccessible(page);
});

test('acknowledges by one key, can be undone for ten seconds, and is sent once', async ({ page, server }) => {
  const wall = new WallPage(page);
  await wall.open();
  await wall.row('北山采石场').click();
  await expect(wall.act(/签收/)).toBeEnabled();
  await page.keyboard.press('a');
  await page.keyboard.press('a');
  await expect(wall.toast).toHaveCount(1);
  await wall.toast.getByRole('button').click();
  await expect(wall.toast).toHaveCount(0);
  expect(server.api.received).toEqual([]);

  await wall.act(/签收/).click();
  await expect(wall.panel).toContainText('已签收', { timeout: 15_000 });
  expect(server.api.received.map(({ path }) => path.split('/').at(-1))).toEqual(['acknowledgements']);
  expect(server.api.received[0]?.body).toMatchObject({ expectedRevision: 3, id: expect.any(String), doneAt: expect.any(String) });
});

test('dispatches the best patrol, saying whom and where to', async ({ page, server }) => {
  const wall = new WallPage(page);
  await wall.open();
  await wall.row('北山采石场').click();
  await expect(wall.act(/派单/)).toBeEnabled();
  await page.keyboard.press('d');
  await expect(page.getByRole('radio').first()).toBeChecked();
  await page.getByRole('button', { name: '派 韶水镇一组 前往 北山采石场' }).click();
  await expect(wall.panel).toContainText('派单给 韶水镇一组');
  expect(server.api.received.at(-1)?.body).toMatchObject({ patrol: '990101-patrol-1' });
});

test('says what changed when somebody was quicker, and reads it again', async ({ page, server }) => {
  const wall = new WallPage(page);
  await wall.open();
  await wall.row('北山采石场').click();
  await wall.act(/派单/).click();
  await expect(page.getByRole('radio').first()).toBeChecked();
  const alert = server.api.alerts[0];
  if (!alert) throw new Error('no alert');
  server.api.change({ ...alert, status: 'ACKNOWLEDGED', acknowledgedBy: { ...OPERATOR, name: '黄伟' }, sightings: 6 }, false);
  await page.getByRole('button', { name: /派 韶水镇一组/ }).click();
  await expect(wall.panel.getByRole('alert')).toContainText('由 黄伟 签收、新增 2 次目击');
  await page.getByRole('button', { name: /派 韶水镇一组/ }).click();
  await expect(wall.panel).toContainText('派单给 韶水镇一组');
});

test('sends the same id again after a broken line', async ({ page, server }) => {
  const wall = new WallPage(page);
  await wall.open();
  await wall.row('北山采石场').click();
  await wall.act(/派单/).click();
  await expect(page.getByRole('radio').first()).toBeChecked();
  const ids: unknown[] = [];
  await page.route('**/dispatches', async (route) => {
    ids.push((route.request().postDataJSON() as { id: string }).id);
    await (ids.length === 1 ? route.abort() : route.continue());
  });
  const send = page.getByRole('button', { name: /派 韶水镇一组/ });
  await send.click();
  await expect(wall.panel.getByRole('alert')).toContainText('连不上服务器');
  await send.click();
  await expect(wall.panel).toContainText('派单给 韶水镇一组');
  expect(ids).toHaveLength(2);
  expect(ids[0]).toBe(ids[1]);
  expect(server.api.received).toHaveLength(1);
});

test('takes in a new alert while it is open', async ({ page, server }) => {
  const wall = new WallPage(page);
  await wall.open();
  await expect(wall.rows.first()).toContainText('北山采石场');
  await expect(page.getByText('实时')).toBeVisible();
  server.api.change(
    anAlert({ name: 'fresh', site: '990101-site-big-pit', township: 5, rule: 'MACHINE_IN_BANNED_SITE', severity: 'HIGH', minutes: 0 }),
  );
  await expect(wall.rows.nth(1)).toContainText('大坑锰矿');
});

test('says since when the feed is lost, keeps what it had, and reads everything again', async ({ page, server }) => {
  const wall = new WallPage(page);
  await wall.open();
  await expect(page.getByText('实时')).toBeVisible();
  server.api.dropFeeds();
  await expect(page.getByRole('alert')).toContainText(/实时数据自 \d\d:\d\d:\d\d 中断/);
  await expect(wall.rows).toHaveCount(5);
  const first = server.api.alerts[0];
  if (first) server.api.change({ ...first, status: 'SETTLED' }, false);
  server.api.change(anAlert({ name: 'meanwhile', site: '990101-site-big-pit', township: 5, rule: 'MACHINE_IN_BANNED_SITE', severity: 'HIGH', minutes: 0 }), false);
  server.api.feeds.restore();
  await expect(page.getByRole('alert')).toHaveCount(0, { timeout: 20_000 });
  await expect(page.getByText(/实时数据已恢复，中断了 .+；其间的 1 条新警情已补上/)).toBeVisible();
  await expect(wall.row('北山采石场')).toHaveCount(0);
});

test('keeps the filter in the address, and says why nothing is shown', async ({ page }) => {
  const wall = new WallPage(page);
  await wall.open('?rule=CANNOT_TELL');
  await expect(wall.rows).toHaveCount(1);
  await page.getByRole('combobox', { name: '状态' }).selectOption('unacknowledged');
  await expect(page).toHaveURL(/status=unacknowledged/);
  await expect(page.getByText('没有符合筛选条件的警情')).toBeVisible();
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect(wall.rows).toHaveCount(5);
});

test('says that nothing waits when nothing does', async ({ page, server }) => {
  server.api.alerts = [];
  await new WallPage(page).open();
  await expect(page.getByText('没有待处理的警情')).toBeVisible();
});

test('says what failed, and tries again on request', async ({ page, server }) => {
  server.api.broken.set(/^\/alerts$/, { status: 503, body: {} });
  const wall = new WallPage(page);
  await wall.open();
  await expect(page.getByRole('alert').first()).toContainText('连不上服务器');
  server.api.broken.clear();
  await page.getByRole('button', { name: '重试' }).first().click();
  await expect(wall.rows).toHaveCount(5);
});

test('asks for the log-in and comes back to the same view', async ({ page, server }) => {
  server.api.me = undefined;
  await new WallPage(page).open('?rule=CANNOT_TELL');
  await expect(page).toHaveURL(/\/login\?to=%2Fwall\.html%3Frule%3DCANNOT_TELL/);
});

test('tells a role that may not use the page, and offers to log out', async ({ page, server }) => {
  server.api.me = ME['clerk'];
  await new WallPage(page).open();
  await expect(page.getByRole('heading')).toHaveText('您的角色不能使用此页面');
  await page.getByRole('button', { name: '退出' }).click();
  await expect(page).toHaveURL(/\/logout/);
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('reads in English, and remembers the switch', async ({ page }) => {
    const wall = new WallPage(page);
    await wall.open();
    await expect(wall.rows.first()).toContainText('North Hill quarry');
    await expect(wall.rows.first()).toContainText('nobody yet');
    await expectAccessible(page);
    await page.getByRole('button', { name: '中文' }).click();
    await page.reload();
    await expect(wall.rows.first()).toContainText('无人负责');
  });
});
