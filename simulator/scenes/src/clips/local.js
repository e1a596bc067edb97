import { radians } from '../camera.js';

/** From the camera's way of looking, [right, ahead], to local metres, [east, north]. */
export function local(camera, [right, ahead]) {
  const h = radians(camera.headingDegrees);
  return [right * Math.cos(h) + ahead * Math.sin(h), -right * Math.sin(h) + ahead * Math.cos(h)];
}

/** The turn about the vertical, from east towards north, of something facing clockwise from the camera's heading. */
export function yaw(camera, facing) {
  return radians(90 - camera.headingDegrees - facing);
}
