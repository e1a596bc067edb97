import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compose } from '../cutouts/compose.js';
import { open } from './browser.js';

/** Renders single machines on nothing, to paste into photographs. What is there already is left alone. */
const { values } = parseArgs({
  options: {
    world: { type: 'string', default: 'train' },
    out: { type: 'string' },
    from: { type: 'string', default: '0' },
    count: { type: 'string' },
  },
});
if (!values.out || !values.count) {
  console.error('cutouts --out DIR --count N [--world train|test] [--from N]');
  process.exit(2);
}

await mkdir(values.out, { recursive: true });
const studio = await open('cutouts/page.js');
for (let number = Number(values.from); number < Number(values.from) + Number(values.count); number++) {
  const picture = join(values.out, `${compose(values.world, number).name}.png`);
  if (await exists(picture)) continue;
  const png = await studio.page.evaluate(([world, n]) => window.cutout(world, n), [values.world, number]);
  await writeFile(`${picture}.part`, Buffer.from(png, 'base64'));
  await rename(`${picture}.part`, picture);
}
await studio.close();

async function exists(path) {
  return access(path).then(
    () => true,
    () => false,
  );
}
