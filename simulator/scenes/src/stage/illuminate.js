import { halo, lamp, pool } from './light.js';

/** Lights what works in the dark: a mast beside the work, headlamps and working lamps. By day it does nothing. */
export function illuminate(stage, { sky, focus }, random) {
  if (sky !== 'night' && sky !== 'dusk') return;
  if (sky === 'night') {
    const [x, y] = [focus[0] + random.range(-14, 14), focus[1] + random.range(-10, 14)];
    stage.scene.add(
      lamp({
        at: [x, y, random.range(7, 11)],
        towards: [focus[0], focus[1], 0],
        strength: random.range(500, 2200),
        angle: random.range(0.7, 1.1),
      }),
    );
  }
  stage.actors.forEach((actor) => {
    const forward = actor.class === 'excavator' || actor.class === 'loader' ? actor.lamps : actor.headlamps;
    if (forward && random.chance(0.75)) switchOn(actor, forward);
  });
}

/** Glare at each lamp and the light they throw on the ground before them. */
export function switchOn(actor, lamps) {
  for (const at of lamps) actor.group.add(halo(at, 1.1));
  actor.group.add(pool(lamps[0][0]));
}
