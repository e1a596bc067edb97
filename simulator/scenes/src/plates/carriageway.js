import * as THREE from 'three';
import { SOILS } from './palette.js';
import { beyondFlat } from './terrain.js';
import { detail } from './textures.js';

/** The ground is flat along a road for as far as it goes. */
export function besideRoad({ focus, clear, road }) {
  const far = beyondFlat(focus, clear);
  const [nx, ny] = [-Math.sin(road.along), Math.cos(road.along)];
  return (x, y) => Math.min(far(x, y), Math.max(0, Math.abs((x - focus[0]) * nx + (y - focus[1]) * ny) - road.width));
}

/** A road through the focus, with edge lines, a broken middle line and worn wheel tracks. */
export function carriageway(spec, random) {
  const { along, width, paved } = spec.road;
  const length = 900;
  const strip = (w, offset, z, colour, texture) => {
    const geometry = new THREE.PlaneGeometry(length, w, 1, 1);
    const uv = geometry.attributes.uv;
    for (let i = 0; i < uv.count; i++) uv.setXY(i, (uv.getX(i) * length) / 8, (uv.getY(i) * w) / 8);
    const mesh = new THREE.Mesh(
      geometry,
      new THREE.MeshLambertMaterial({
        color: new THREE.Color(colour).multiplyScalar(1.4 * spec.wet),
        map: detail(texture),
        polygonOffset: true,
        polygonOffsetFactor: -z * 100,
        polygonOffsetUnits: -z * 200,
      }),
    );
    mesh.position.set(spec.focus[0] - Math.sin(along) * offset, spec.focus[1] + Math.cos(along) * offset, z);
    mesh.rotation.z = along;
    mesh.receiveShadow = true;
    return mesh;
  };
  const soil = random.pick(SOILS);
  const verge = strip(width + 3, 0, 0.02, soil[1], 'soil');
  if (!paved) return [verge, ...[-1.6, -0.1, 1.6].map((o) => strip(0.5, o, 0.03, soil[0], 'soil'))];
  const dashes = [];
  for (let i = -20; i < 20; i++) {
    const dash = new THREE.Mesh(
      new THREE.PlaneGeometry(3, 0.14),
      new THREE.MeshLambertMaterial({ color: '#d8d5c8', polygonOffset: true, polygonOffsetFactor: -8, polygonOffsetUnits: -16 }),
    );
    dash.position.set(spec.focus[0] + Math.cos(along) * i * 9, spec.focus[1] + Math.sin(along) * i * 9, 0.05);
    dash.rotation.z = along;
    dashes.push(dash);
  }
  const lines = [-1, 1].map((side) => strip(0.14, side * (width / 2 - 0.25), 0.05, '#cfccc0', 'asphalt'));
  return [verge, strip(width, 0, 0.035, '#55575a', 'asphalt'), ...lines, ...dashes];
}
