import * as THREE from 'three';

/**
 * The machine's box in the camera's picture, in [0, 1] from the upper left, found from its vertices: exact to a part of
 * a pixel, and known before anything is drawn. What is under water counts as if at its surface.
 */
export function boxOf(group, camera) {
  const box = new THREE.Box2();
  for (const point of vertices(group)) {
    point.z = Math.max(0, point.z);
    const { x, y } = point.project(camera);
    box.expandByPoint(new THREE.Vector2(0.5 + x / 2, 0.5 - y / 2));
  }
  return box;
}

/** Narrows the camera to the box and answers the size of a picture whose longest side has so many pixels. */
export function frame(camera, box, longestSide) {
  const size = box.getSize(new THREE.Vector2());
  const scale = longestSide / Math.max(size.x, size.y);
  const [width, height] = [size.x, size.y].map((side) => Math.max(1, Math.round(side * scale)));
  camera.setViewOffset(scale, scale, box.min.x * scale, box.min.y * scale, size.x * scale, size.y * scale);
  return { width, height };
}

/** A machine's vertices where they are in the world, or as seen from one of its parents. */
export function* vertices(object, frameOfReference = new THREE.Matrix4()) {
  const meshes = [];
  object.traverse((part) => part.isMesh && meshes.push(part));
  for (const { geometry, matrixWorld } of meshes) {
    const transform = frameOfReference.clone().multiply(matrixWorld);
    const { position } = geometry.attributes;
    for (let i = 0; i < position.count; i++) yield new THREE.Vector3().fromBufferAttribute(position, i).applyMatrix4(transform);
  }
}
