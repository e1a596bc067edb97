import type { Page } from '@playwright/test';
import type { AlertDetail, Severity } from '../src/api/types.ts';
import { anAlert } from './fake/alerts.ts';
import { SITES } from './fake/county.ts';
import { expect, test } from './fixtures.ts';
import { WallPage } from './pages/WallPage.ts';

test.skip(({ isMobile }) => isMobile, 'a phone has no keyboard');
test.setTimeout(180_000);
// Each takes a core for itself.
test.describe.configure({ mode: 'serial' });

/** A whole night has two hundred, which take minutes on a busy machine: MINEWATCH_NIGHT=200 plays them. */
const ALERTS = Number(process.env['MINEWATCH_NIGHT'] ?? 40);
const SEVERITIES: Severity[] = [...Array<Severity>(16).fill('LOW'), 'MEDIUM', 'MEDIUM', 'MEDIUM', 'HIGH'];

/** A night's alert: sixteen in twenty are low, as alarm practice would have it; every fifth low one is one of a flood. */
function nights(index: number): AlertDetail {
  const site = SITES[index % SITES.length];
  const severity = SEVERITIES[index % SEVERITIES.length] ?? 'LOW';
  return anAlert({ name: `night-${index}`, ...(site ? { site: site.id } : {}), township: index % 6, rule: 'MACHINE_IN_BANNED_SITE', severity, minutes: ALERTS - index, picture: index });
}

/**
 * Walks down the queue and acknowledges what nobody has taken, by keys alone, until so many are taken; from within the page,
 * since an operator's fingers do not wait for a test's messages.
 */
const walk = (page: Page, count: number) =>
  page.evaluate(async (wanted) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const press = (key: string) => dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    const chosen = () => document.querySelector<HTMLElement>('[data-alert][aria-current]')?.dataset['alert'];
    const acknowledge = () => document.querySelector<HTMLButtonElement>('article [aria-keyshortcuts="A"]');
    const taken = new Set<string>();
    let before: string | undefined;
    for (let turn = 0; turn < 20 * wanted && taken.size < wanted; turn++) {
      press('j');
      await frame();
      if (chosen() === before) {
        press('Home');
        await frame();
      }
      const id = chosen();
      before = id;
      if (!id || taken.has(id)) continue;
      for (let wait = 0; wait < 600 && (!acknowledge() || acknowledge()?.disabled); wait++) await frame();
      press('a');
      taken.add(id);
    }
    return taken.size;
  }, count);

/** Five hundred alerts at once, on a machine that does other things too. */
const PATIENTLY = { timeout: 30_000 };

test('one operator gets through a night of alerts by keyboard alone', async ({ page, server }) => {
  server.api.alerts = Array.from({ length: ALERTS / 2 }, (_, index) => nights(index));
  const wall = new WallPage(page);
  await wall.open();
  await expect(wall.rows.first()).toBeVisible();
  // They go on coming while the operator works.
  let come = ALERTS / 2;
  const coming = setInterval(() => come < ALERTS && server.api.change(nights(come++)), 100);
  expect(await walk(page, ALERTS)).toBe(ALERTS);
  clearInterval(coming);
  await expect.poll(() => server.api.alerts.filter(({ status }) => status === 'OPEN').length, { timeout: 30_000 }).toBe(0);
  expect(server.api.received).toHaveLength(ALERTS);
});

test('a wall that stays open does not grow', async ({ page, server }) => {
  test.slow();
  server.api.alerts = [];
  const wall = new WallPage(page);
  await wall.open();
  await expect(page.getByText('实时')).toBeVisible();
  const devtools = await page.context().newCDPSession(page);
  const heap = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    return usedSize / 1e6;
  };
  /** Alerts that come, are shown, change, and are settled: an hour of a very bad night. */
  const hour = async (from: number) => {
    for (let index = from; index < from + 500; index++) {
      server.api.change(nights(index));
      const alert = server.api.alerts.at(-1);
      if (alert) server.api.change({ ...alert, sightings: 5, status: 'SETTLED' });
      server.api.alerts = [];
    }
    server.api.change(nights(from + 1_000_000));
    await expect(wall.rows).toHaveCount(1, PATIENTLY);
    await wall.rows.first().click();
    await expect(wall.panel).toBeVisible(PATIENTLY);
    const shown = server.api.alerts[0];
    if (shown) server.api.change({ ...shown, status: 'SETTLED' });
    await expect(wall.rows).toHaveCount(0, PATIENTLY);
    return heap();
  };
  const first = await hour(0);
  const elements = await page.locator('*').count();
  const second = await hour(1_000);
  const third = await hour(2_000);
  const last = await hour(3_000);
  console.log(`heap after each 500 alerts: ${[first, second, third, last].map((one) => one.toFixed(1)).join(', ')} MB`);
  expect(last - second).toBeLessThan(3);
  expect(await page.locator('*').count()).toBeLessThan(elements + 50);
});
