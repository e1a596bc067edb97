import { ME } from './fake/api.ts';
import { drawn } from './fake/dismissals.ts';
import { troubleCameras } from './fake/probes.ts';
import { expect, test } from './fixtures.ts';
import { WITH_MAP } from './withMap.ts';

test.use(WITH_MAP);

const FOLDER = process.env['MINEWATCH_SHOTS'];

/** Pictures of the pages for people to look at; only on request. */
for (const language of ['zh-CN', 'en'] as const) {
  test.describe(`pictures in ${language}`, () => {
    test.skip(!FOLDER, 'set MINEWATCH_SHOTS to a folder to take pictures');
    test.use({ language });

    test('wall', async ({ page, server }, info) => {
      const shot = (name: string) => page.screenshot({ path: `${FOLDER}/${name}-${info.project.name}-${language}.png` });
      await page.goto('/wall.html');
      await expect(page.locator('[data-alert]').first()).toBeVisible();
      await page.waitForTimeout(2500);
      await shot('wall-queue');
      await page.locator('[data-alert]').first().click();
      await expect(page.locator('article img').first()).toBeVisible();
      await page.waitForTimeout(2500);
      await shot('wall-alert');
      await page.keyboard.press('d');
      await page.waitForTimeout(500);
      await shot('wall-dispatch');
      await page.keyboard.press('Escape');
      await page.keyboard.press('a');
      server.api.dropFeeds();
      await page.waitForTimeout(1000);
      await shot('wall-lost');
      if (info.project.name === 'wide' && language === 'zh-CN') {
        await page.setViewportSize({ width: 3840, height: 2160 });
        await page.waitForTimeout(2000);
        await shot('wall-3840');
      }
    });

    test('wall states', async ({ page, server }, info) => {
      const shot = (name: string) => page.screenshot({ path: `${FOLDER}/${name}-${info.project.name}-${language}.png` });
      const wei = { subject: 'u-wei', name: '黄伟', roles: ['operator'], unit: '县值班中心' };
      const [grave, taken] = server.api.alerts;
      if (!grave || !taken) throw new Error('no alerts');
      server.api.looks = drawn(server.api);
      const held: (() => void)[] = [];
      let loading = true;
      await page.route('**/api/v1/alerts?*', async (route) => {
        if (loading) await new Promise<void>((resolve) => held.push(resolve));
        await route.continue();
      });
      await page.goto('/wall.html');
      await page.waitForTimeout(1500);
      await shot('state-loading');
      loading = false;
      held.forEach((release) => release());
      server.api.claim(taken.id, wei);
      await page.locator('button[aria-expanded]').first().click();
      await shot('state-group-open');
      await page.locator(`[data-alert="${taken.id}"]`).click();
      await page.waitForTimeout(1200);
      await shot('state-claimed');
      await page.goto(`/wall.html?alert=${grave.id}`);
      await expect(page.locator('article img').first()).toBeVisible();
      await page.keyboard.press('x');
      await page.getByRole('radio').nth(3).check();
      await page.waitForTimeout(500);
      await shot('state-dismiss');
      server.api.change({
        ...grave,
        dismissal: { id: 'd', state: 'PROPOSED', reason: 'WEATHER_OR_LIGHT', severity: 'HIGH', needsSecondPerson: true, by: { name: '黄伟', roles: ['operator'] }, at: new Date().toISOString(), explanation: '车灯照在石堆上' },
      });
      await page.goto(`/wall.html?alert=${grave.id}`);
      await page.waitForTimeout(2000);
      await shot('state-proposed');
      await page.goto('/wall.html?check=looks');
      await page.waitForTimeout(1500);
      await shot('state-looks');
      server.api.me = ME['supervisor'];
      await page.goto('/wall.html?check=flagged');
      await page.waitForTimeout(1500);
      await shot('state-flagged');
      server.api.me = ME['operator'];
      server.api.broken.set(/^\/alerts$/, { status: 503, body: {} });
      await page.goto('/wall.html');
      await page.waitForTimeout(3000);
      await shot('state-error');
      server.api.broken.clear();
      server.api.alerts = [];
      await page.goto('/wall.html');
      await page.waitForTimeout(1500);
      await shot('state-empty');
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    });

    test('probes', async ({ page, server }, info) => {
      const shot = (name: string) => page.screenshot({ path: `${FOLDER}/${name}-${info.project.name}-${language}.png` });
      troubleCameras(server.api);
      await page.goto('/wall.html?probes=troubled');
      await expect(page.locator('[data-probe]').first()).toBeVisible();
      await page.waitForTimeout(2500);
      await shot('probes-list');
      await page.locator('[data-probe]').first().click();
      await page.waitForTimeout(1000);
      await shot('probes-one');
      await page.keyboard.press('p');
      for (const rule of ['CAMERA_COVERED', 'CAMERAS_SILENT']) {
        await page.goto(`/wall.html?rule=${rule}`);
        await page.locator('[data-alert]').first().click();
        await page.waitForTimeout(2500);
        await shot(`probes-alert-${rule}`);
      }
    });

    test('patrol', async ({ page, server }, info) => {
      const shot = (name: string) => page.screenshot({ path: `${FOLDER}/${name}-${info.project.name}-${language}.png` });
      server.api.me = ME['patrol'];
      server.api.giveDispatch();
      await page.goto('/patrol.html');
      await expect(page.locator('article img').first()).toBeVisible();
      await page.waitForTimeout(800);
      await shot('patrol-new');
      server.api.giveDispatch('DELIVERED', 'SEEN', 'ACCEPTED', 'SET_OUT', 'ARRIVED');
      await page.reload();
      await page.getByRole('button', { name: /上报核查结果|Report/ }).click();
      await page.getByRole('radio').first().check();
      await shot('patrol-report');
      server.api.dispatches = [];
      await page.reload();
      await page.waitForTimeout(500);
      await shot('patrol-empty');
    });

    test('registry sites', async ({ page, server }, info) => {
      const shot = (name: string) => page.screenshot({ path: `${FOLDER}/${name}-${info.project.name}-${language}.png` });
      server.api.me = ME['clerk'];
      await page.goto('/registry.html');
      await expect(page.locator('[data-site]').first()).toBeVisible();
      await page.waitForTimeout(2000);
      await shot('registry-list');
      await page.goto('/registry.html?site=990101-site-stone-gate');
      await expect(page.locator('article')).toBeVisible();
      await page.waitForTimeout(2500);
      await shot('registry-site');
      await page.keyboard.press('h');
      await page.locator('ol button').first().click();
      await page.waitForTimeout(800);
      await shot('registry-history');
      await page.keyboard.press('h');
      await page.keyboard.press('e');
      await page.waitForTimeout(2500);
      await shot('registry-edit');
      if (info.project.name === 'phone') {
        await page.getByRole('button', { name: /^(地图|Map)$/ }).click();
        await page.waitForTimeout(1500);
        await shot('registry-edit-map');
      }
      await page.goto('/registry.html?asOf=2023-05-01&site=990101-site-north-pit');
      await page.waitForTimeout(2500);
      await shot('registry-past');
    });

    test('registry import', async ({ page, server }, info) => {
      const shot = (name: string) => page.screenshot({ path: `${FOLDER}/${name}-${info.project.name}-${language}.png` });
      server.api.me = ME['clerk'];
      await page.goto('/registry.html?view=imports');
      await page.locator('input[type=file]').setInputFiles({ name: 'bad-parcels.txt', mimeType: 'text/plain', buffer: Buffer.from('J1,1,1,1') });
      await page.waitForTimeout(2000);
      await shot('import-form');
      await page.locator('button[type=submit]').click();
      await page.locator('[data-row]').nth(1).click();
      await page.waitForTimeout(2500);
      await shot('import-preview');
      await page.locator('[data-row]').nth(2).click();
      await page.waitForTimeout(1000);
      await shot('import-decide');
    });

    test('registry calibration', async ({ page, server }, info) => {
      const shot = (name: string) => page.screenshot({ path: `${FOLDER}/${name}-${info.project.name}-${language}.png` });
      server.api.me = ME['admin'];
      await page.goto('/registry.html?view=probes&probe=990101-probe-01');
      if (info.project.name === 'wide') await page.getByRole('checkbox').first().check();
      await page.waitForTimeout(3000);
      await shot('probes');
      await page.getByRole('button', { name: /^(标定|Calibrate)$/ }).click();
      await page.waitForTimeout(3000);
      for (const [x, y] of info.project.name === 'wide' ? [[0.2, 0.4], [0.7, 0.4], [0.7, 0.75], [0.3, 0.75], [0.5, 0.6]] as const : [[0.4, 0.4]] as const) {
        for (const target of [page.getByRole('application'), page.locator('.maplibregl-canvas')]) {
          const box = await target.boundingBox();
          await target.click({ position: { x: (box?.width ?? 0) * x, y: (box?.height ?? 0) * y } });
        }
      }
      await page.waitForTimeout(1500);
      await shot('calibrate');
    });

    for (const view of ['patches', 'holders', 'keys'] as const) {
      test(`registry ${view}`, async ({ page, server }, info) => {
        const shot = (name: string) => page.screenshot({ path: `${FOLDER}/${view}-${name}-${info.project.name}-${language}.png` });
        server.api.me = { ...ME['clerk'], roles: ['clerk', 'admin'] } as typeof server.api.me;
        const room = { patches: 'patches', holders: 'holders', keys: 'reading-keys' }[view];
        const path = new RegExp(`^/${room}`);
        await page.route(new RegExp(`/api/v1/${room}`), () => undefined);
        await page.goto(`/registry.html?view=${view}`);
        await page.waitForTimeout(1500);
        await shot('loading');
        await page.unrouteAll({ behavior: 'ignoreErrors' });
        server.api.broken.set(path, { status: 200, body: { items: [] } });
        await page.reload();
        await page.waitForTimeout(1500);
        await shot('empty');
        server.api.broken.set(path, { status: 503, body: {} });
        await page.reload();
        await expect(page.getByRole('alert').first()).toBeVisible();
        await page.waitForTimeout(1500);
        await shot('error');
        server.api.broken.clear();
        await page.reload();
        await page.waitForTimeout(2500);
        await shot('list');
        if (view === 'patches') {
          await page.locator('[data-patch]').first().click();
          await page.getByRole('radio').nth(2).check();
        }
        if (view === 'holders') await page.locator('tbody button').last().click();
        if (view === 'keys') {
          await page.getByRole('textbox').first().fill('qgis-li');
          await page.locator('button[type=submit]').first().click();
          await page.locator('tbody button').first().click();
        }
        await page.waitForTimeout(1000);
        await shot('open');
        server.api.broken.set(path, { status: 503, body: {} });
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 10_500)));
        await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
        await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
        await page.waitForTimeout(3000);
        await shot('stale');
      });
    }

    test('registry forms', async ({ page, server }, info) => {
      const shot = (name: string) => page.screenshot({ path: `${FOLDER}/forms-${name}-${info.project.name}-${language}.png` });
      server.api.me = { ...ME['clerk'], roles: ['clerk', 'admin', 'supervisor'] } as typeof server.api.me;
      await page.goto('/registry.html?view=areas&area=990101-area-ferry');
      await page.waitForTimeout(2500);
      await shot('area');
      await page.keyboard.press('e');
      await page.waitForTimeout(2000);
      await shot('area-edit');
      await page.goto('/registry.html?site=990101-site-north-pit');
      await expect(page.locator('article')).toBeVisible();
      await page.waitForTimeout(1500);
      await page.getByRole('button', { name: /登记证据|Register proof/ }).last().scrollIntoViewIfNeeded();
      await shot('closure');
      await page.getByRole('button', { name: /登记证据|Register proof/ }).last().click();
      await page.locator('input[type=file]').setInputFiles({ name: 'IMG_2041.jpg', mimeType: 'image/jpeg', buffer: Buffer.from([0xff, 0xd8, 0xff]) });
      await page.waitForTimeout(500);
      await page.locator('input[type=file]').scrollIntoViewIfNeeded();
      await shot('prove');
      await page.goto('/registry.html?view=probes&probe=990101-probe-02');
      await page.waitForTimeout(2500);
      await shot('probe');
      await page.keyboard.press('e');
      await page.waitForTimeout(2000);
      await shot('probe-edit');
      await page.goto('/registry.html?site=990101-site-stone-gate');
      await page.waitForTimeout(1500);
      await page.getByRole('button', { name: /登记许可|Add a permit/ }).click();
      await page.waitForTimeout(500);
      await shot('permit');
      await page.goto('/registry.html?view=probes&probe=990101-probe-01');
      await page.getByRole('button', { name: /^(遮蔽区|Masks)$/ }).click();
      await page.waitForTimeout(1500);
      await shot('masks');
      await page.goto('/registry.html');
      await page.locator('summary').first().click();
      await page.waitForTimeout(800);
      await shot('export');
    });

    test('review', async ({ page, server }, info) => {
      server.api.me = ME['supervisor'];
      await page.goto('/review.html');
      await expect(page.getByRole('table').first()).toBeVisible();
      await page.getByRole('table').first().locator('tbody button').first().click();
      await page.waitForTimeout(500);
      await page.screenshot({ path: `${FOLDER}/review-${info.project.name}-${language}.png`, fullPage: true });
      await page.emulateMedia({ media: 'print' });
      await page.pdf({ path: `${FOLDER}/review-${info.project.name}-${language}.pdf`, preferCSSPageSize: true });
    });
  });
}
