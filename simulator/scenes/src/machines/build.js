import { buildBus, buildCar, buildPerson } from './bystanders.js';
import { buildExcavator } from './excavator.js';
import { buildLoader } from './loader.js';
import { buildTruck } from './truck.js';
import { buildVessel } from './vessel.js';

/** The detector's classes, in the order of their numbers. */
export const CLASSES = ['excavator', 'loader', 'truck', 'vessel', 'car', 'bus', 'person'];

const BUILDERS = {
  excavator: buildExcavator,
  loader: buildLoader,
  truck: buildTruck,
  vessel: buildVessel,
  car: buildCar,
  bus: buildBus,
  person: buildPerson,
};

/** Builds one machine of a family: ranges, [low, high], are drawn, lists under "either" are picked from. */
export function build(kind, family, random) {
  return BUILDERS[kind](draw(family, random));
}

function draw(family, random) {
  const style = {};
  for (const [key, value] of Object.entries(family)) {
    style[key] = value?.either ? random.pick(value.either) : value?.range ? random.range(...value.range) : value;
  }
  return style;
}
