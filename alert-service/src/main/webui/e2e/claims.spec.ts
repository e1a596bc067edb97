import { ME } from './fake/api.ts';
import { expect, test } from './fixtures.ts';
import { WallPage } from './pages/WallPage.ts';

const WEI = { subject: 'u-wei', name: '黄伟', roles: ['operator'] };

test('tells the others that somebody looks at an alert, until they look elsewhere', async ({ page, server }) => {
  const wall = new WallPage(page);
  await wall.open();
  await wall.row('北山采石场').click();
  const [grave] = server.api.alerts;
  await expect.poll(() => server.api.detail(grave?.id ?? '')?.claim?.by.name).toBe('陈岚');
  await page.goto('/wall.html?rule=CANNOT_TELL');
  await expect.poll(() => server.api.detail(grave?.id ?? '')?.claim).toBeUndefined();
});

test('says who works on an alert, lets nobody act unawares, and lets it be taken over', async ({ page, server }) => {
  const wall = new WallPage(page);
  const grave = server.api.alerts[0];
  if (!grave) throw new Error('no alert');
  await wall.open();
  await expect(wall.rows.first()).toBeVisible();
  server.api.claim(grave.id, WEI);
  await expect(wall.row('北山采石场')).toContainText('黄伟 在看');
  await wall.row('北山采石场').click();
  await expect(wall.panel.getByRole('alert')).toContainText('黄伟 自');
  await expect(wall.act(/签收/)).toBeDisabled();
  await expect(wall.panel).toContainText('要操作请先接手');
  await wall.act('接手').click();
  await expect(wall.act(/签收/)).toBeEnabled();
  expect(server.api.detail(grave.id)?.claim?.subject).toBe(ME['operator']?.subject);
  server.api.claim(grave.id, WEI);
  await expect(wall.panel.getByRole('alert')).toContainText('黄伟 自');
  server.api.claim(grave.id, undefined);
  await expect(wall.act(/签收/)).toBeEnabled();
});
