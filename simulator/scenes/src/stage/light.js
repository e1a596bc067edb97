import * as THREE from 'three';
import { fractal2 } from '../noise.js';
import { radians } from '../camera.js';

/** Hours and weathers: what the sky looks like and how much light falls. */
const SKIES = {
  clear: {
    zenith: '#4d7fb8',
    horizon: '#c3d3de',
    sun: 3.0,
    sunColour: '#fff1da',
    ambient: 1.35,
    ground: '#8d7d66',
    cloud: 0.5,
    fog: 0.0005,
  },
  overcast: {
    zenith: '#9aa3ab',
    horizon: '#c9cdcf',
    sun: 0.55,
    sunColour: '#f2f2f2',
    ambient: 2.5,
    ground: '#8a8278',
    cloud: 0.9,
    fog: 0.0012,
  },
  rain: { zenith: '#7b848b', horizon: '#a6acaf', sun: 0.25, sunColour: '#dfe5ea', ambient: 1.95, ground: '#6f6a63', cloud: 1, fog: 0.0045 },
  haze: { zenith: '#b3b2a6', horizon: '#cfc8b6', sun: 1.6, sunColour: '#ffe9c4', ambient: 1.9, ground: '#94866f', cloud: 0.3, fog: 0.0065 },
  dusk: { zenith: '#43506f', horizon: '#c78f6b', sun: 0.9, sunColour: '#ff9d5c', ambient: 0.75, ground: '#57483e', cloud: 0.7, fog: 0.001 },
  night: {
    zenith: '#04060b',
    horizon: '#10141c',
    sun: 0.12,
    sunColour: '#9fb4dd',
    ambient: 0.4,
    ground: '#1d1a17',
    cloud: 0.4,
    fog: 0.0014,
  },
};

export function skyOf(name) {
  return SKIES[name];
}

/** Sun or moon with its shadow over the work, and the sky's own light. */
export function daylight(sky, focus, reach, { azimuth, elevation }) {
  const sun = new THREE.DirectionalLight(sky.sunColour, sky.sun);
  const [a, e] = [radians(azimuth), radians(elevation)];
  sun.target.position.set(focus[0], focus[1], 0);
  sun.position.set(focus[0] + Math.sin(a) * Math.cos(e) * 200, focus[1] + Math.cos(a) * Math.cos(e) * 200, Math.sin(e) * 200);
  sun.castShadow = sky.sun > 0.3;
  sun.shadow.mapSize.set(2048, 2048);
  Object.assign(sun.shadow.camera, { left: -reach, right: reach, top: reach, bottom: -reach, near: 10, far: 500 });
  sun.shadow.normalBias = 0.05;
  sun.shadow.bias = -0.0005;
  const dome = new THREE.HemisphereLight(new THREE.Color(sky.zenith).lerp(new THREE.Color('#ffffff'), 0.35), sky.ground, sky.ambient);
  dome.position.set(0, 0, 1);
  return [sun, sun.target, dome];
}

/** Clouds over a gradient, on a dome that fog leaves alone. */
export function dome(sky, seed) {
  const [w, h] = [256, 96];
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [w, h];
  const context = canvas.getContext('2d');
  const image = context.createImageData(w, h);
  const [top, low] = [new THREE.Color(sky.zenith), new THREE.Color(sky.horizon)];
  const white = low.clone().lerp(new THREE.Color('#ffffff'), sky.cloud > 0.8 ? 0.1 : 0.55);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const up = 1 - y / h;
      const puff = Math.max(0, fractal2((x / w) * 14 + seed, up * 9, 4, 0) - 0.62 + sky.cloud * 0.22) * 2.4;
      const c = low
        .clone()
        .lerp(top, Math.min(1, up * 1.8))
        .lerp(white, Math.min(0.9, puff) * Math.min(1, up * 6));
      const { r, g, b } = c.convertLinearToSRGB();
      image.data.set([r * 255, g * 255, b * 255, 255], (y * w + x) * 4);
    }
  }
  context.putImageData(image, 0, 0);
  const map = new THREE.CanvasTexture(canvas);
  map.colorSpace = THREE.SRGBColorSpace;
  const sphere = new THREE.SphereGeometry(1900, 32, 12, 0, 2 * Math.PI, 0, Math.PI / 2).rotateX(Math.PI / 2);
  const mesh = new THREE.Mesh(sphere, new THREE.MeshBasicMaterial({ map, side: THREE.BackSide, fog: false }));
  mesh.position.z = -60;
  mesh.userData.unmasked = true;
  return mesh;
}

/** A lamp on a mast or a machine: a cone of light and the glare round its glass. */
export function lamp({ at, towards, strength = 900, angle = 0.75, colour = '#ffe2b0', glare = 2.2 }) {
  const group = new THREE.Group();
  const light = new THREE.SpotLight(colour, strength, 140, angle, 0.6, 1.7);
  light.position.set(...at);
  light.target.position.set(...towards);
  group.add(light, light.target, halo(at, glare, colour));
  return group;
}

/** Glare alone, for lamps that dazzle but light nothing the camera sees. */
export function halo(at, size, colour = '#fff1cf') {
  const sprite = new THREE.Sprite(
    new THREE.SpriteMaterial({
      map: glow(),
      color: colour,
      blending: THREE.AdditiveBlending,
      depthWrite: false,
      fog: false,
      transparent: true,
    }),
  );
  sprite.position.set(...at);
  sprite.scale.setScalar(size);
  sprite.userData.unmasked = true;
  return sprite;
}

/** Headlight on the ground before a machine. */
export function pool(from) {
  const light = new THREE.Mesh(
    new THREE.PlaneGeometry(20, 8),
    new THREE.MeshBasicMaterial({
      map: glow(),
      color: '#cdbb8f',
      blending: THREE.AdditiveBlending,
      depthWrite: false,
      transparent: true,
      fog: false,
    }),
  );
  light.position.set(from + 8, 0, 0.06);
  light.userData.unmasked = true;
  return light;
}

let glowTexture;
function glow() {
  if (!glowTexture) {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 64;
    const context = canvas.getContext('2d');
    const gradient = context.createRadialGradient(32, 32, 0, 32, 32, 32);
    for (const [stop, alpha] of [
      [0, 1],
      [0.12, 0.9],
      [0.25, 0.3],
      [0.6, 0.06],
      [1, 0],
    ])
      gradient.addColorStop(stop, `rgba(255,255,255,${alpha})`);
    context.fillStyle = gradient;
    context.fillRect(0, 0, 64, 64);
    glowTexture = new THREE.CanvasTexture(canvas);
  }
  return glowTexture;
}
