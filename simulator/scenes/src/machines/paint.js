import * as THREE from 'three';

/**
 * The one material all machines share: vertex colours, worn by noise that sticks to the part, with dust settling low.
 * Grime is per machine, so it is a uniform of the material's own copy.
 */
export function paint({ grime = 0.35, dust = '#8d7a5c', shine = 20 } = {}) {
  const material = new THREE.MeshPhongMaterial({
    vertexColors: true,
    shininess: shine,
    specular: new THREE.Color(0.16, 0.16, 0.16),
    side: THREE.DoubleSide,
  });
  material.onBeforeCompile = (shader) => {
    shader.uniforms.grime = { value: grime };
    shader.uniforms.dust = { value: new THREE.Color(dust) };
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', '#include <common>\nvarying vec3 vPart;')
      .replace('#include <begin_vertex>', '#include <begin_vertex>\nvPart = position;');
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', `#include <common>\n${WEAR}`)
      .replace('#include <color_fragment>', '#include <color_fragment>\nwear(diffuseColor.rgb);');
  };
  return material;
}

const WEAR = `
varying vec3 vPart;
uniform float grime;
uniform vec3 dust;
float cell(vec3 p) { return fract(sin(dot(p, vec3(12.9898, 78.233, 37.719))) * 43758.5453); }
float cloud(vec3 p) {
  vec3 i = floor(p);
  vec3 f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  return mix(
    mix(mix(cell(i), cell(i + vec3(1, 0, 0)), f.x), mix(cell(i + vec3(0, 1, 0)), cell(i + vec3(1, 1, 0)), f.x), f.y),
    mix(mix(cell(i + vec3(0, 0, 1)), cell(i + vec3(1, 0, 1)), f.x),
        mix(cell(i + vec3(0, 1, 1)), cell(i + vec3(1, 1, 1)), f.x), f.y), f.z);
}
void wear(inout vec3 colour) {
  float stain = cloud(vPart * 2.3) * 0.6 + cloud(vPart * 7.0) * 0.4;
  float low = clamp(1.1 - vPart.z * 0.45, 0.15, 1.0);
  colour = mix(colour, dust, smoothstep(0.35, 0.85, stain) * grime * low);
  colour *= 0.86 + 0.28 * cloud(vPart * 4.1 + 9.0);
}
`;
