import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CLIPS, FPS } from '../clips/clips.js';
import { local } from '../clips/local.js';
import { describe, written } from '../clips/truth.js';
import { open } from './browser.js';
import { encode, KEYFRAME_INTERVAL } from './encode.js';

/** Renders the clips. Frames stay in the build folder, so a broken run goes on where it stopped. */
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const HEVC_TOO = 'banned-pit-day';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: here('../../../src/main/resources/clips') },
    frames: { type: 'string', default: here('../../build/frames') },
  },
});

await mkdir(values.out, { recursive: true });
const studio = await open('clips/page.js');
for (const clip of CLIPS.filter(({ id }) => positionals.length === 0 || positionals.includes(id))) {
  const frames = join(values.frames, clip.id);
  const truth = await film(clip, frames);
  await encode(clip.id, frames, FPS, values.out, { hevc: clip.id === HEVC_TOO });
  const description = describe(clip, FPS, KEYFRAME_INTERVAL, local, truth);
  await writeFile(join(values.out, `${clip.id}.json`), written(description));
  console.log(`clip rendered: ${clip.id}`);
}
await studio.close();

async function film(clip, frames) {
  await mkdir(frames, { recursive: true });
  await studio.page.evaluate((id) => window.begin(id), clip.id);
  const truth = [];
  for (let number = 0; number < clip.seconds * FPS; number++) {
    const picture = join(frames, `${String(number).padStart(5, '0')}.jpg`);
    const beside = join(frames, `${String(number).padStart(5, '0')}.json`);
    if (!(await exists(picture))) {
      const frame = await studio.page.evaluate((n) => window.frame(n), number);
      if (frame.truth) await writeFile(beside, JSON.stringify(frame.truth));
      await writeFile(picture, Buffer.from(frame.picture, 'base64'));
    }
    if (number % FPS === 0) truth.push(JSON.parse(await readFile(beside, 'utf8')));
  }
  return truth;
}

async function exists(path) {
  return access(path).then(
    () => true,
    () => false,
  );
}
