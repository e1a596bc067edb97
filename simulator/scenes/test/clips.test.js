import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { project } from '../src/camera.js';
import { CLIPS } from '../src/clips/clips.js';

const FOLDER = fileURLToPath(new URL('../../src/main/resources/clips', import.meta.url));
const clips = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')));

test('every scene has its clip, its streams and its truth', () => {
  assert.deepEqual(clips.map(({ id }) => id).sort(), CLIPS.map(({ id }) => id).sort());
  for (const { id, seconds, truth } of clips) {
    assert.equal(truth.length, seconds);
    for (const stream of ['main', 'sub']) assert.ok(statSync(join(FOLDER, `${id}.${stream}.h264`)).size > 100_000, `${id}.${stream}`);
  }
});

test('the camera puts every machine where its box stands on the ground', () => {
  for (const { id, camera, truth } of clips) {
    for (const { second, machines } of truth) {
      for (const {
        machine,
        east,
        north,
        box: [x, y, w, h],
        visible,
      } of machines) {
        const cut = x < 0.005 || x + w > 0.995;
        if (cut || visible < 0.75) continue;
        const at = project(camera, [east, north, 0]);
        const where = `${id} ${second} s ${machine}`;
        assert.ok(at.x > x && at.x < x + w, `${where}: beside its box`);
        assert.ok(at.y > y + h / 2 && at.y < y + h + 0.005, `${where}: not in the lower half of its box`);
      }
    }
  }
});

test('machines on a site keep eight metres from its border, but for the one that is there to straddle it', () => {
  for (const { id, sites, truth } of clips) {
    for (const { polygon } of sites) {
      const insideView = truth
        .flatMap(({ machines }) => machines)
        .filter(
          ({ class: kind, box: [x, , w] }) => ['excavator', 'loader', 'truck', 'vessel'].includes(kind) && x > 0.005 && x + w < 0.995,
        );
      const margins = insideView.map(({ east, north }) => margin(polygon, [east, north]));
      if (id === 'boundary') assert.ok(Math.max(...margins) < 3 && Math.min(...margins) > -3);
      else
        assert.ok(
          margins.every((metres) => metres >= 8),
          `${id}: ${Math.min(...margins)}`,
        );
    }
  }
});

/** Metres from a polygon's border, positive inside. */
function margin(polygon, [px, py]) {
  let inside = false;
  let nearest = Infinity;
  polygon.forEach(([ax, ay], i) => {
    const [bx, by] = polygon[(i + 1) % polygon.length];
    if (ay > py !== by > py && px < ((bx - ax) * (py - ay)) / (by - ay) + ax) inside = !inside;
    const t = Math.max(0, Math.min(1, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)));
    nearest = Math.min(nearest, Math.hypot(px - ax - t * (bx - ax), py - ay - t * (by - ay)));
  });
  return inside ? nearest : -nearest;
}
