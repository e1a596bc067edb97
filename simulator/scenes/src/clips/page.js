import { chanceOf, WORLDS } from '../families/worlds.js';
import { build } from '../machines/build.js';
import { Random } from '../random.js';
import { Finish } from '../stage/finish.js';
import { switchOn } from '../stage/illuminate.js';
import { jpeg } from '../stage/jpeg.js';
import { lamp } from '../stage/light.js';
import { Stage } from '../stage/stage.js';
import { clipOf, FPS, HEIGHT, WIDTH } from './clips.js';
import { local, yaw } from './local.js';
import { truthOf } from './truth.js';

const WORLD = 'test';
const LOOKS = {
  clear: { blur: 0.35, contrast: 1.0, saturation: 0.9, noise: 0.03 },
  overcast: { blur: 0.35, contrast: 0.97, saturation: 0.85, noise: 0.03 },
  haze: { blur: 0.45, contrast: 0.95, saturation: 0.8, noise: 0.03 },
  dusk: { blur: 0.4, saturation: 0.85, noise: 0.06 },
  rain: { blur: 0.6, contrast: 0.95, saturation: 0.75, noise: 0.04, rain: 0.35 },
  night: { blur: 0.5, saturation: 0.6, noise: 0.1, vignette: 0.2 },
};

const stage = new Stage(WIDTH, HEIGHT);
let clip;
let cast;
let finish;

/** Sets a clip's scene up. */
window.begin = (id) => {
  if (clip) stage.strike();
  clip = clipOf(id);
  const random = chanceOf(WORLD, clip.number);
  const { camera } = clip;
  const turn = (skew) => yaw(camera, 90 + skew);
  stage.set(
    {
      ...clip,
      focus: local(camera, [0, clip.ahead]),
      wet: clip.sky === 'rain' ? 0.62 : 1,
      loopSeconds: clip.seconds,
      road: clip.road && { ...clip.road, along: turn(clip.road.skew) },
      river: clip.river && { ...clip.river, along: turn(clip.river.skew) },
    },
    random,
  );
  for (const {
    at: [right, ahead, up],
    towards,
    ...rest
  } of clip.masts) {
    stage.scene.add(lamp({ ...rest, at: [...local(camera, [right, ahead]), up], towards: [...local(camera, towards), 0] }));
  }
  if (clip.cast.length) stage.freeze();
  cast = clip.cast.map((role) => ({ role, actor: hire(role, random) }));
  finish ??= new Finish(WIDTH, HEIGHT, random);
};

/** Draws one frame; on whole seconds it also answers the truth. */
window.frame = (number) => {
  const seconds = number / FPS;
  const places = cast.map(({ role, actor }) => place(role, actor, seconds));
  stage.draw(seconds);
  const look = { ...LOOKS[clip.sky], clock: { text: clock(seconds), name: clip.id.toUpperCase(), corner: 'top' } };
  const picture = jpeg(finish.apply(stage.canvas, look, new Random(clip.number * 1000 + number)), 0.95);
  return { picture, truth: number % FPS ? null : truthOf(cast, places, stage.views()) };
};

function hire(role, random) {
  const family = WORLDS[WORLD].families[role.kind].find(({ name }) => name === role.family);
  const actor = build(role.kind, family, random);
  if (role.lamps && clip.sky === 'night') switchOn(actor, actor.headlamps ?? actor.lamps);
  stage.add(actor);
  return actor;
}

function place(role, actor, seconds) {
  const where = role.moves(seconds);
  actor.group.visible = where !== null;
  if (!where) return null;
  const [east, north] = local(clip.camera, where.at);
  actor.group.position.set(east, north, 0);
  actor.group.rotation.z = yaw(clip.camera, where.facing);
  actor.pose({ bend: 0, travel: where.travel, ...role.pose(role.fromPlace ? where : seconds) });
  return { east, north };
}

function clock(seconds) {
  const two = (n) => String(Math.floor(n)).padStart(2, '0');
  return `2026-06-18 ${clip.tags.light === 'night' ? '23' : '14'}:${two(10 + seconds / 60)}:${two(seconds % 60)}`;
}
