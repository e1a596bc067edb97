import * as THREE from 'three';
import { vertices } from './frame.js';

const [LOW, FRINGE] = [1.3, 0.25];

/** Soft darkness on the ground below whatever of the machine is near it, metres in the machine's own frame. */
export function shade(group) {
  const own = group.matrixWorld.clone().invert();
  const meshes = [];
  group.traverse((part) => part.isMesh && meshes.push(part));
  return meshes.flatMap((mesh) => {
    const foot = new THREE.Box3();
    for (const point of vertices(mesh, own)) if (point.z < LOW) foot.expandByPoint(point);
    return foot.isEmpty() ? [] : [patch(foot)];
  });
}

function patch(foot) {
  const size = foot.getSize(new THREE.Vector3()).addScalar(2 * FRINGE);
  const middle = foot.getCenter(new THREE.Vector3());
  const opacity = 0.55 * (1 - Math.max(0, foot.min.z) / LOW);
  const material = new THREE.MeshBasicMaterial({ map: smudge(), color: '#000000', transparent: true, opacity, depthWrite: false });
  const mesh = new THREE.Mesh(new THREE.PlaneGeometry(size.x, size.y), material);
  mesh.position.set(middle.x, middle.y, 0.02);
  return mesh;
}

let texture;
function smudge() {
  if (!texture) {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 64;
    const context = canvas.getContext('2d');
    context.filter = 'blur(5px)';
    context.fillRect(11, 11, 42, 42);
    texture = new THREE.CanvasTexture(canvas);
  }
  return texture;
}
