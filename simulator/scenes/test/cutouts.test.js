import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compose } from '../src/cutouts/compose.js';
import { boxOf, frame, vertices } from '../src/cutouts/frame.js';
import { pinhole } from '../src/stage/stage.js';

const specs = Array.from({ length: 400 }, (_, number) => compose('train', number));

test('excavators, loaders, trucks and vessels come four to three to two to one', () => {
  for (const [kind, share] of Object.entries({ excavator: 0.4, loader: 0.3, truck: 0.2, vessel: 0.1 })) {
    const found = specs.filter((spec) => spec.kind === kind).length / specs.length;
    assert.ok(Math.abs(found - share) < 0.07, `${kind}: ${found}`);
  }
});

test('a probe looks down from 4 to 25 m over 25 to 250 m, by day', () => {
  for (const { camera, focus, sky, longestSide } of specs) {
    const distance = Math.hypot(...focus);
    assert.ok(camera.heightMeters >= 4 && camera.heightMeters <= 25);
    assert.ok(distance >= 24.99 && distance <= 250.01);
    assert.ok(longestSide >= 60 && longestSide <= 320);
    assert.ok(['clear', 'overcast', 'haze'].includes(sky), sky);
  }
});

test('the same number is the same machine, and its name begins with its class', () => {
  const again = compose('train', 12);
  assert.equal(again.name, `${again.kind}-00012`);
  assert.deepEqual(again.machine().group.rotation.z, specs[12].machine().group.rotation.z);
});

test('the picture is as large as asked for and ends where the machine ends', () => {
  for (const spec of [0, 1, 2, 10].map((number) => compose('train', number))) {
    const { group } = spec.machine();
    const camera = pinhole(spec.camera);
    const { width, height } = frame(camera, boxOf(group, camera), spec.longestSide);
    assert.equal(Math.max(width, height), spec.longestSide);
    const across = [...vertices(group)].filter(({ z }) => z >= 0).map((point) => point.project(camera).x);
    assert.ok(Math.max(...across) <= 1.0001 && Math.min(...across) >= -1.0001);
    assert.ok(Math.max(...across) > 0.98 && Math.min(...across) < -0.98, spec.name);
  }
});
