import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chanceOf, WORLDS } from '../src/families/worlds.js';

const [train, tried] = [WORLDS.train, WORLDS.test];
const SHAPE_WORDS = { excavator: ['boom', 'cab', 'weight'], loader: ['hood'], vessel: ['bow'] };

test('the worlds have machines of the same kinds but no family in common', () => {
  for (const kind of Object.keys(train.families)) {
    const names = new Set(train.families[kind].map(({ name }) => name));
    assert.ok(tried.families[kind].length > 0);
    for (const { name } of tried.families[kind]) assert.ok(!names.has(name), name);
  }
});

test('the shapes that make a machine known are not shared', () => {
  for (const [kind, words] of Object.entries(SHAPE_WORDS)) {
    for (const word of words) {
      const learned = new Set(train.families[kind].map((family) => family[word]));
      for (const family of tried.families[kind]) assert.ok(!learned.has(family[word]), `${family.name}: ${word}`);
    }
  }
  const lorries = new Set(train.families.truck.map(({ cab, body }) => `${cab} ${body}`));
  for (const { cab, body } of tried.families.truck) assert.ok(!lorries.has(`${cab} ${body}`));
});

test('no paint is the same in both worlds', () => {
  const paints = (families) =>
    Object.values(families)
      .flat()
      .flatMap(({ colour }) => colour?.either ?? []);
  const learned = new Set(paints(train.families));
  for (const colour of paints(tried.families)) assert.ok(!learned.has(colour), colour);
});

test('a seed of one world is refused in the other', () => {
  assert.ok(train.seeds.to <= tried.seeds.from);
  assert.throws(() => chanceOf('train', 1_000_000), /not of the train world/);
});
