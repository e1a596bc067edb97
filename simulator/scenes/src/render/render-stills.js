import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { open } from './browser.js';

/** Renders training stills with their labels. What is there already is left alone, so a broken run can go on. */
const { values } = parseArgs({
  options: {
    world: { type: 'string', default: 'train' },
    out: { type: 'string' },
    from: { type: 'string', default: '0' },
    count: { type: 'string', default: '700' },
  },
});

for (const folder of ['images', 'labels']) await mkdir(join(values.out, folder), { recursive: true });
const studio = await open('stills/page.js');
for (let number = Number(values.from); number < Number(values.from) + Number(values.count); number++) {
  const name = `render_${values.world}_${String(number).padStart(5, '0')}`;
  const picture = join(values.out, 'images', `${name}.jpg`);
  if (await exists(picture)) continue;
  const still = await studio.page.evaluate(([world, n]) => window.still(world, n), [values.world, number]);
  await writeFile(join(values.out, 'labels', `${name}.txt`), still.labels.map((line) => `${line}\n`).join(''));
  await writeFile(picture, Buffer.from(still.picture, 'base64'));
}
await studio.close();

async function exists(path) {
  return access(path).then(
    () => true,
    () => false,
  );
}
