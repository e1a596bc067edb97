import assert from 'node:assert/strict';
import { test } from 'node:test';
import { project } from '../src/camera.js';

const camera = { heightMeters: 10, headingDegrees: 90, tiltDegrees: 0, rollDegrees: 0, horizontalFovDegrees: 90, aspect: 16 / 9 };
const near = (actual, expected) => assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);

test('what is straight ahead at camera height is in the middle', () => {
  const { x, y } = project(camera, [50, 0, 10]);
  near(x, 0.5);
  near(y, 0.5);
});

test('looking east, south is to the right, and 45 degrees are the edge of a 90 degree view', () => {
  near(project(camera, [50, -50, 10]).x, 1);
});

test('tilting down moves the ground up to the middle', () => {
  near(project({ ...camera, tiltDegrees: 45 }, [10, 0, 0]).y, 0.5);
});

test('a clockwise roll lowers what is to the left', () => {
  assert.ok(project({ ...camera, rollDegrees: 10 }, [50, 20, 10]).y > 0.5);
});

test('what is behind the camera is nowhere', () => {
  assert.equal(project(camera, [-5, 0, 0]), null);
});
