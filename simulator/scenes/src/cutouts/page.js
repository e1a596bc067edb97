import * as THREE from 'three';
import { daylight, skyOf } from '../stage/light.js';
import { pinhole } from '../stage/stage.js';
import { compose } from './compose.js';
import { boxOf, frame } from './frame.js';
import { shade } from './shade.js';

/** Drawn so many times larger and then shrunk, on top of the renderer's own smoothing: edges are what gives a paste away. */
const FINER = 3;
const SHADOW_REACH = { excavator: 16, loader: 8, truck: 10, vessel: 28 };

const renderer = new THREE.WebGLRenderer({ antialias: true, alpha: true, preserveDrawingBuffer: true });
renderer.shadowMap.enabled = true;
renderer.toneMapping = THREE.ACESFilmicToneMapping;
renderer.clippingPlanes = [new THREE.Plane(new THREE.Vector3(0, 0, 1), 0)];

/** Draws one machine with nothing round it; answers its PNG in base64. */
window.cutout = (world, number) => {
  const spec = compose(world, number);
  const { group } = spec.machine();
  const camera = pinhole(spec.camera);
  const { width, height } = frame(camera, boxOf(group, camera), spec.longestSide);
  const scene = new THREE.Scene();
  scene.add(group, ...daylight(skyOf(spec.sky), spec.focus, SHADOW_REACH[spec.kind], spec.sun));
  group.add(...shade(group));
  renderer.setSize(width * FINER, height * FINER, false);
  renderer.toneMappingExposure = spec.exposure;
  renderer.render(scene, camera);
  const picture = shrunk(renderer.domElement, width, height).toDataURL('image/png').split(',')[1];
  strike(scene);
  return picture;
};

function shrunk(picture, width, height) {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  return canvas;
}

function strike(scene) {
  scene.traverse((object) => {
    object.geometry?.dispose();
    object.material?.dispose();
    object.shadow?.map?.dispose();
  });
}
