import * as THREE from 'three';

/** Finds what of each machine is to be seen, by drawing the scene once more with a flat colour for each. */
export class Mask {
  #target;
  #pixels;
  #materials = [];
  #ground = flat(0);

  constructor(width, height) {
    this.width = width;
    this.height = height;
    this.#target = new THREE.WebGLRenderTarget(width, height);
    this.#pixels = new Uint8Array(width * height * 4);
  }

  /** For each actor: its box in pixels of the mask and the share of its outline that nothing hides, or null. */
  look(renderer, scene, camera, actors) {
    const background = scene.background;
    scene.background = null;
    const restore = this.#dress(scene, actors);
    const seen = this.#count(renderer, scene, camera, actors.length);
    const views = seen.map((box, i) => {
      if (!box) return null;
      const hidden = this.#hideAllBut(scene, actors[i].group);
      const whole = this.#count(renderer, scene, camera, actors.length)[i];
      for (const object of hidden) object.visible = true;
      return { ...box, visible: Math.min(1, box.pixels / whole.pixels) };
    });
    restore();
    scene.background = background;
    return views;
  }

  #dress(scene, actors) {
    const undo = [];
    const wear = (object, material) => {
      if (object.userData.unmasked && object.visible) {
        object.visible = false;
        undo.push(() => {
          object.visible = true;
        });
      } else if (object.isMesh) {
        const own = object.material;
        object.material = material;
        undo.push(() => {
          object.material = own;
        });
      }
    };
    scene.traverse((object) => wear(object, this.#ground));
    actors.forEach((actor, i) => {
      this.#materials[i] ??= flat(i + 1);
      actor.group.traverse((object) => {
        if (object.isMesh && !object.userData.unmasked) object.material = this.#materials[i];
      });
    });
    return () => undo.reverse().forEach((step) => step());
  }

  #hideAllBut(scene, group) {
    const hidden = scene.children.filter((child) => child !== group && child.visible);
    for (const child of hidden) child.visible = false;
    return hidden;
  }

  #count(renderer, scene, camera, actors) {
    renderer.setRenderTarget(this.#target);
    renderer.setClearColor('#000000', 1);
    renderer.clear();
    const shadows = renderer.shadowMap.autoUpdate;
    renderer.shadowMap.autoUpdate = false;
    renderer.render(scene, camera);
    renderer.shadowMap.autoUpdate = shadows;
    renderer.readRenderTargetPixels(this.#target, 0, 0, this.width, this.height, this.#pixels);
    renderer.setRenderTarget(null);
    const boxes = Array.from({ length: actors }, () => null);
    for (let i = 0; i < this.width * this.height; i++) {
      const id = this.#pixels[i * 4];
      if (id === 0 || id > actors) continue;
      const [x, y] = [i % this.width, this.height - 1 - Math.floor(i / this.width)];
      const box = (boxes[id - 1] ??= { left: x, right: x, top: y, bottom: y, pixels: 0 });
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
      box.pixels++;
    }
    return boxes;
  }
}

function flat(id) {
  const material = new THREE.MeshBasicMaterial({ fog: false, toneMapped: false, side: THREE.DoubleSide });
  material.color.setRGB(id / 255, 0, 0, THREE.LinearSRGBColorSpace);
  return material;
}
