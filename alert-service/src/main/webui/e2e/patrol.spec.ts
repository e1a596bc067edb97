import { expectAccessible } from './axe.ts';
import { ME } from './fake/api.ts';
import { PICTURES } from './fake/pictures.ts';
import { expect, test } from './fixtures.ts';
import { PatrolPage } from './pages/PatrolPage.ts';

test.beforeEach(({ server }) => {
  server.api.me = ME['patrol'];
});

const kinds = (received: { path: string; body: Record<string, unknown> }[]) =>
  received.filter(({ path }) => path.endsWith('/steps')).map(({ body }) => body['kind']);

test('leads through a task, one large button at a time', async ({ page, server }) => {
  server.api.giveDispatch();
  const patrol = new PatrolPage(page);
  await patrol.open();
  await expect(patrol.task).toContainText('北山采石场');
  await expect(page.getByRole('link', { name: '导航', exact: true })).toHaveAttribute('href', /^geo:25\.\d+,110\.\d+/);
  await expectAccessible(page);
  for (const act of ['接单', '出发', '到达现场']) await patrol.press(act);
  await patrol.press('上报核查结果');
  await page.getByRole('radio', { name: '当场发现' }).check();
  await page.getByRole('checkbox', { name: '挖掘机' }).check();
  await page.locator('input[type=file]').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: PICTURES[0]?.jpeg ?? Buffer.of() });
  await expect(page.getByText('已拍 1 张')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '上报', exact: true }).click();
  await expect(page.getByText('已上报，任务完成')).toBeVisible();
  await expect(page.getByText('全部已发送')).toBeVisible();
  expect(kinds(server.api.received)).toEqual(['DELIVERED', 'SEEN', 'ACCEPTED', 'SET_OUT', 'ARRIVED']);
  const finding = server.api.received.at(-1)?.body;
  expect(finding).toMatchObject({ kind: 'FOUND', machines: ['EXCAVATOR'], photos: [expect.stringMatching(/^[0-9a-f]{64}$/)] });
});

test('works without a network, keeps what was done over a restart, and sends it once', async ({ page, server, context }) => {
  server.api.giveDispatch('DELIVERED', 'SEEN');
  const patrol = new PatrolPage(page);
  await patrol.open();
  await expect(patrol.task).toContainText('北山采石场');
  await patrol.becomeOfflineCapable();
  await page.reload();
  await expect(patrol.task.getByRole('img')).toBeVisible();

  await context.setOffline(true);
  await patrol.press('接单');
  await patrol.press('出发');
  await expect(page.getByText('2 项待发送')).toBeVisible();
  await expect(page.getByText(/上次尝试 \d\d:\d\d/)).toBeVisible();

  await page.reload();
  await expect(page.getByText('2 项待发送')).toBeVisible();
  await expect(patrol.task).toContainText('北山采石场');
  await expect(page.getByRole('button', { name: '到达现场' })).toBeVisible();
  await expect.poll(() => patrol.task.getByRole('img').evaluate((picture: HTMLImageElement) => picture.naturalWidth)).toBeGreaterThan(0);

  await context.setOffline(false);
  await expect(page.getByText('全部已发送')).toBeVisible();
  expect(kinds(server.api.received)).toEqual(['ACCEPTED', 'SET_OUT']);
});

test('keeps what was done when the session is over, and asks for the log-in', async ({ page, server }) => {
  server.api.giveDispatch('DELIVERED', 'SEEN');
  const patrol = new PatrolPage(page);
  await patrol.open();
  await expect(page.getByRole('button', { name: '接单' })).toBeVisible();
  server.api.me = undefined;
  await patrol.press('接单');
  await expect(page.getByText('1 项待发送')).toBeVisible();
  await page.reload();
  await expect(page.getByText('登录已过期')).toBeVisible();
  await expect(page.getByText('1 项待发送')).toBeVisible();
});

test('shows what the service refused, until it was read', async ({ page, server }) => {
  server.api.giveDispatch('DELIVERED', 'SEEN');
  server.api.broken.set(/steps$/, { status: 409, body: { code: 'dispatch.reported-already', parameters: {} } });
  const patrol = new PatrolPage(page);
  await patrol.open();
  await patrol.press('接单');
  await expect(page.getByRole('alert')).toContainText('被拒绝：这份派单已经上报过');
  await patrol.press('知道了');
  await expect(page.getByText('全部已发送')).toBeVisible();
});

test('says so when there is nothing to do', async ({ page }) => {
  await new PatrolPage(page).open();
  await expect(page.getByText('现在没有派单')).toBeVisible();
});

test('has targets a glove can hit', async ({ page, server, isMobile }) => {
  test.skip(!isMobile, 'only on the phone');
  server.api.giveDispatch('DELIVERED', 'SEEN');
  await new PatrolPage(page).open();
  await expect(page.getByRole('article')).toBeVisible();
  for (const target of await page.locator('button, a[href], select').all()) {
    expect((await target.boundingBox())?.height ?? 44, await target.innerText()).toBeGreaterThanOrEqual(44);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('reads in English', async ({ page, server }) => {
    server.api.giveDispatch('DELIVERED', 'SEEN');
    await new PatrolPage(page).open();
    await expect(page.getByText('New dispatch, please accept')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Accept' })).toBeVisible();
    await expectAccessible(page);
  });
});
