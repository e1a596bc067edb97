import * as THREE from 'three';
import { axes, verticalFovDegrees } from '../camera.js';
import { backdrop } from './backdrop.js';
import { daylight, dome, skyOf } from './light.js';
import { Mask } from './mask.js';
import { buildPlate } from '../plates/plates.js';

/** One renderer for a whole run; scenes are set up on it, drawn, and struck. */
export class Stage {
  constructor(width, height) {
    this.canvas = document.createElement('canvas');
    this.renderer = new THREE.WebGLRenderer({ canvas: this.canvas, antialias: true, preserveDrawingBuffer: true });
    this.renderer.setSize(width, height, false);
    this.renderer.shadowMap.enabled = true;
    this.renderer.toneMapping = THREE.ACESFilmicToneMapping;
    this.mask = new Mask(width, height);
    this.width = width;
    this.height = height;
  }

  /** spec: camera, plate, sky, sun, focus, clear, wet, exposure, loopSeconds and the plate's own words. */
  set(spec, random) {
    const sky = skyOf(spec.sky);
    this.spec = spec;
    this.renderer.clippingPlanes = [];
    this.scene = new THREE.Scene();
    this.scene.fog = new THREE.FogExp2(sky.horizon, sky.fog * (spec.thickness ?? 1));
    this.scene.background = new THREE.Color(sky.horizon);
    this.plate = buildPlate(spec.plate, { ...spec, sky }, random);
    this.scenery = [this.plate.group, dome(sky, random.range(0, 99))];
    this.scene.add(...this.scenery, ...daylight(sky, spec.focus, spec.clear * 1.3 + 8, spec.sun));
    this.camera = pinhole(spec.camera);
    this.renderer.toneMappingExposure = spec.exposure ?? 1;
    this.actors = [];
  }

  /** Turns the scenery into a picture of itself, for scenes in which only machines move. */
  freeze() {
    this.draw(0);
    const { sky, sun, focus, clear } = this.spec;
    const { texture, floor, ground } = backdrop(this.canvas, skyOf(sky), sun, focus, clear * 3);
    this.scene.remove(...this.scenery);
    this.scene.background = texture;
    this.scene.add(floor);
    this.renderer.clippingPlanes = [ground];
  }

  add(actor) {
    this.actors.push(actor);
    this.scene.add(actor.group);
  }

  /** Draws the moment; what the plate moves (water, leaves) moves along. */
  draw(seconds) {
    for (const move of this.plate.moves) move(seconds);
    this.renderer.render(this.scene, this.camera);
  }

  /** Boxes normalised to the picture, in the actors' order; null for what cannot be seen. */
  views() {
    this.scene.updateMatrixWorld();
    return this.mask.look(this.renderer, this.scene, this.camera, this.actors).map(
      (view) =>
        view && {
          box: [
            view.left / this.width,
            view.top / this.height,
            (view.right - view.left + 1) / this.width,
            (view.bottom - view.top + 1) / this.height,
          ],
          visible: view.visible,
        },
    );
  }

  strike() {
    this.scene.traverse((object) => {
      object.geometry?.dispose();
      object.material?.dispose?.();
      object.shadow?.map?.dispose();
    });
  }
}

/** three's camera for one of ours. */
export function pinhole(camera) {
  const { forward, right, up } = axes(camera);
  const result = new THREE.PerspectiveCamera(verticalFovDegrees(camera), camera.aspect, 0.5, 2500);
  const back = forward.map((v) => -v);
  result.matrixAutoUpdate = false;
  result.matrix
    .makeBasis(new THREE.Vector3(...right), new THREE.Vector3(...up), new THREE.Vector3(...back))
    .setPosition(0, 0, camera.heightMeters);
  result.matrix.decompose(result.position, result.quaternion, result.scale);
  result.updateMatrixWorld(true);
  return result;
}
