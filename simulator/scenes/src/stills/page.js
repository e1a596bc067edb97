import { CLASSES } from '../machines/build.js';
import { Finish } from '../stage/finish.js';
import { illuminate } from '../stage/illuminate.js';
import { jpeg } from '../stage/jpeg.js';
import { Stage } from '../stage/stage.js';
import { compose, HEIGHT, WIDTH } from './compose.js';

const stage = new Stage(WIDTH, HEIGHT);
let finish;

/** Draws one still; answers its JPEG in base64 and its labels in YOLO's lines. */
window.still = (world, number) => {
  const { spec, random, actors, finish: looks } = compose(world, number);
  stage.set(spec, random);
  for (const actor of actors()) stage.add(actor);
  illuminate(stage, spec, random);
  stage.draw(0);
  finish ??= new Finish(WIDTH, HEIGHT, random);
  const picture = jpeg(finish.apply(stage.canvas, looks, random), looks.quality);
  const labels = stage.views().flatMap((view, i) => label(view, stage.actors[i].class));
  stage.strike();
  return { picture, labels };
};

function label(view, kind) {
  if (!view || view.visible < 0.3 || view.box[2] * WIDTH < 5 || view.box[3] * HEIGHT < 5) return [];
  const [x, y, w, h] = view.box;
  return [[CLASSES.indexOf(kind), ...[x + w / 2, y + h / 2, w, h].map((v) => v.toFixed(5))].join(' ')];
}
