/**
 * The pin-hole camera that pictures and truth share.
 *
 * A camera stands at east 0, north 0, heightMeters over the ground plane; heading is clockwise from north, tilt is
 * positive downwards, a positive roll turns the camera clockwise as seen from behind it. The principal point is the
 * picture's centre and pixels are square.
 */
export function axes(camera) {
  const heading = radians(camera.headingDegrees);
  const tilt = radians(camera.tiltDegrees);
  const roll = radians(camera.rollDegrees);
  const [sh, ch, st, ct] = [Math.sin(heading), Math.cos(heading), Math.sin(tilt), Math.cos(tilt)];
  const forward = [sh * ct, ch * ct, -st];
  const level = { right: [ch, -sh, 0], up: [sh * st, ch * st, ct] };
  const right = level.right.map((r, i) => r * Math.cos(roll) - level.up[i] * Math.sin(roll));
  const up = level.up.map((u, i) => u * Math.cos(roll) + level.right[i] * Math.sin(roll));
  return { forward, right, up };
}

/** Where a point in local metres falls in the picture, in [0, 1] from the upper left; null when behind the camera. */
export function project(camera, [east, north, up]) {
  const { forward, right, up: above } = axes(camera);
  const ray = [east, north, up - camera.heightMeters];
  const depth = dot(ray, forward);
  if (depth <= 0) {
    return null;
  }
  const halfWidth = Math.tan(radians(camera.horizontalFovDegrees) / 2);
  const x = dot(ray, right) / depth / halfWidth;
  const y = (dot(ray, above) / depth / halfWidth) * camera.aspect;
  return { x: 0.5 + x / 2, y: 0.5 - y / 2, depth };
}

/** Degrees from top to bottom, which is what three.js asks for. */
export function verticalFovDegrees(camera) {
  return (2 * Math.atan(Math.tan(radians(camera.horizontalFovDegrees) / 2) / camera.aspect) * 180) / Math.PI;
}

export function radians(degrees) {
  return (degrees * Math.PI) / 180;
}

function dot(a, b) {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
