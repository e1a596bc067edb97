import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { ME } from './fake/api.ts';
import { expect, test } from './fixtures.ts';
import { WITH_MAP } from './withMap.ts';

test.use(WITH_MAP);

const PROBE = '990101-probe-01';

test.beforeEach(({ server }) => {
  server.api.me = ME['admin'];
});

/** Presses on the picture and then on the map, at shares of their sizes. */
async function pair(page: Page, picture: [number, number], map: [number, number], isMobile: boolean): Promise<void> {
  const press = async (name: string, [x, y]: [number, number]) => {
    const place = page.getByLabel(name, { exact: true }).first();
    const box = await place.boundingBox();
    if (!box) throw new Error(`${name} is not there`);
    await place.click({ position: { x: box.width * x, y: box.height * y } });
  };
  await press('探头实时画面', picture);
  if (isMobile) await expect(page.locator('main')).toHaveAttribute('data-tab', 'map');
  await press('地图', map);
  if (isMobile) await page.getByRole('button', { name: '画面', exact: true }).click();
}

test('leads a newcomer through a calibration on the probe\'s own picture', async ({ page, server, isMobile }) => {
  await page.goto(`/registry.html?view=probes&probe=${PROBE}`);
  await expect(page.getByText('未标定，不能判断位置')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '标定', exact: true }).click();
  await expect(page.getByRole('status').first()).toContainText('在画面上点一个看得清的地面点');
  await expect(page.getByText('画面时间')).toBeVisible();
  await expect(page.locator('.maplibregl-canvas')).toBeAttached();
  const places: [number, number][] = [[0.2, 0.4], [0.7, 0.4], [0.7, 0.75], [0.3, 0.75], [0.5, 0.6]];
  for (const [nth, at] of places.entries()) {
    await pair(page, at, at, isMobile);
    if (nth === 0) await expect(page.getByRole('status').first()).toContainText('再找 3 个这样的点');
  }
  if (isMobile) await page.getByRole('button', { name: '控制点', exact: true }).first().click();
  await page.getByLabel('点 5 的用途').selectOption('held');
  await expect(page.getByText('812 米处误差 31.2 米')).toBeVisible();
  await expect(page.getByText('检验点最大误差')).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: '最远处' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '有提醒，仍然保存' }).click();
  await expect(page.getByText(/已标定，.* 到期/)).toBeVisible();
  const sent = server.api.received.find(({ path }) => path === `/probes/${PROBE}/calibrations`)?.body as { method: { points: unknown[] }; valid: { until?: string } };
  expect(sent.method.points).toHaveLength(4);
  expect(sent.valid.until).toBeDefined();
});

test('sets points by keyboard alone', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone has no keyboard');
  await page.goto(`/registry.html?view=probes&probe=${PROBE}`);
  await page.getByRole('button', { name: '标定', exact: true }).click();
  const picture = page.getByRole('application', { name: '探头实时画面' });
  await picture.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').first()).toContainText('现在在地图上点同一个地方');
  await expect(page.locator('.maplibregl-ctrl-scale')).toBeAttached();
  await expect(async () => {
    await page.keyboard.press('g');
    await expect(page.getByLabel('点 1 的用途')).toBeVisible({ timeout: 500 });
  }).toPass();
});

test('lets a point be dragged and nudged, in the picture and on the map', async ({ page, isMobile }) => {
  test.skip(isMobile, 'the phone shows one of them at a time');
  await page.goto(`/registry.html?view=probes&probe=${PROBE}`);
  await page.getByRole('button', { name: '标定', exact: true }).click();
  await expect(page.locator('.maplibregl-ctrl-scale')).toBeAttached();
  await pair(page, [0.3, 0.5], [0.3, 0.3], false);
  const north = page.getByLabel('点 1 纬度');
  const before = await north.inputValue();
  for (const where of ['点 1 画面', '点 1 地图']) {
    const pin = page.getByRole('button', { name: where });
    const box = await pin.boundingBox();
    if (!box) throw new Error(`${where} is not there`);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + 20, box.y + box.height / 2 + 50, { steps: 4 });
    await page.mouse.up();
    const moved = await pin.boundingBox();
    expect(Math.round((moved?.y ?? 0) - box.y)).toBe(50);
    await pin.focus();
    await page.keyboard.press('Shift+ArrowUp');
    await expect.poll(async () => Math.round(((await pin.boundingBox())?.y ?? 0) - box.y)).toBe(40);
  }
  expect(Number(await north.inputValue())).toBeLessThan(Number(before));
  await expect(page.getByLabel('点 2 的用途')).toHaveCount(0);
});

test('masks what always moves', async ({ page, server, isMobile }) => {
  await page.goto(`/registry.html?view=probes&probe=${PROBE}`);
  await page.getByRole('button', { name: '遮蔽区' }).click();
  const picture = page.getByRole('application', { name: '探头实时画面' });
  const box = await picture.boundingBox();
  if (!box) throw new Error('no picture');
  for (const [x, y] of [[0.1, 0.1], [0.4, 0.1], [0.4, 0.4]] as const) await picture.click({ position: { x: box.width * x, y: box.height * y } });
  if (isMobile) await page.getByRole('button', { name: '遮蔽区', exact: true }).last().click();
  await page.getByRole('button', { name: '闭合' }).click();
  await page.getByLabel('原因').selectOption('WATER');
  await page.getByRole('button', { name: '保存遮蔽区' }).click();
  await expect(page.getByText('遮蔽区 1 个')).toBeVisible();
  expect(server.api.received.at(-1)?.body).toMatchObject({ presets: [{ masks: [{ why: 'WATER' }] }] });
});

test('shows what nobody watches', async ({ page, isMobile }) => {
  await page.goto('/registry.html?view=probes');
  if (isMobile) await page.getByRole('button', { name: '地图', exact: true }).click();
  await page.getByLabel('覆盖范围', { exact: true }).first().getByRole('checkbox').first().check();
  await expect(page.getByText('看得到 3/4 个，面积的 42%')).toBeVisible();
  await page.getByText('2 个探头没有覆盖').click();
  await expect(page.getByText('没有标定')).toBeVisible();
});

test('lets a clerk look at probes and calibrate none', async ({ page, server }) => {
  server.api.me = ME['clerk'];
  await page.goto(`/registry.html?view=probes&probe=${PROBE}`);
  await expect(page.getByText('标定和遮蔽区由管理员设置')).toBeVisible();
});
