import * as THREE from 'three';

/**
 * The empty scene as a still picture behind the machines.
 *
 * Drawing ground and trees anew for every frame costs seconds in software; a fixed camera sees the same ones all the
 * time. Machines stand on flat ground with nothing before them, so a floor that only catches shadows is enough, and
 * what is below the ground is clipped.
 */
export function backdrop(picture, sky, sun, [east, north], reach) {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [picture.width, picture.height];
  canvas.getContext('2d').drawImage(picture, 0, 0);
  const texture = new THREE.CanvasTexture(canvas);
  texture.colorSpace = THREE.SRGBColorSpace;
  const direct = sky.sun * Math.sin((sun.elevation * Math.PI) / 180);
  const floor = new THREE.Mesh(
    new THREE.PlaneGeometry(reach * 2, reach * 2),
    new THREE.ShadowMaterial({ opacity: (0.8 * direct) / (direct + sky.ambient), fog: false }),
  );
  floor.position.set(east, north, 0.01);
  floor.receiveShadow = true;
  floor.userData.unmasked = true;
  return { texture, floor, ground: new THREE.Plane(new THREE.Vector3(0, 0, 1), 0) };
}
