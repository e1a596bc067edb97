import { describe, expect, it } from 'vitest';
import { calibrationAt, type Preset } from '../api/registryProbes.ts';
import { changePair, controlOf, errorsOf, heldOf, NO_PAIRS, numbered, pressMap, pressPicture, removePair } from './pairs.ts';

describe('pairs of picture and ground', () => {
  it('come from a press on each, in either order', () => {
    expect(pressMap(pressPicture(NO_PAIRS, 0.2, 0.5), [111, 26]).set).toEqual([{ x: 0.2, y: 0.5, ground: [111, 26], held: false }]);
    expect(pressPicture(pressMap(NO_PAIRS, [111, 26]), 0.2, 0.5).set).toHaveLength(1);
  });

  it('take the last of two presses on the same', () => {
    const pressed = pressPicture(pressPicture(NO_PAIRS, 0.1, 0.1), 0.2, 0.5);
    expect(pressed).toEqual({ set: [], picture: { x: 0.2, y: 0.5 } });
    expect(pressMap(pressed, [111, 26]).picture).toBeUndefined();
  });

  it('are told apart by whether they make the calibration or check it', () => {
    const two = pressMap(pressPicture(pressMap(pressPicture(NO_PAIRS, 0.1, 0.1), [111, 26]), 0.2, 0.5), [111.001, 26]);
    const checked = changePair(two, 0, { held: true });
    expect(controlOf(checked)).toEqual([{ x: 0.2, y: 0.5, ground: [111.001, 26] }]);
    expect(heldOf(checked)).toHaveLength(1);
    expect(errorsOf(checked, [0.4], [2.5])).toEqual([2.5, 0.4]);
    expect(removePair(checked, 0).set).toHaveLength(1);
  });
});

describe('a warning about a point', () => {
  it('names it by its number in the table', () => {
    const pair = { x: 0, y: 0, ground: [111, 26] as [number, number] };
    const pairs = { set: [{ ...pair, held: false }, { ...pair, held: true }, { ...pair, held: false }, { ...pair, held: true }] };
    const warn = (code: string) => numbered(pairs, false, { code, parameters: { point: '2' } }).parameters['point'];
    expect(warn('calibration.held-out-error')).toBe('4');
    expect(warn('calibration.large-residual')).toBe('3');
    expect(warn('calibration.unchecked')).toBe('2');
  });
});

describe('a preset\'s calibration', () => {
  const preset: Preset = {
    id: 'home', name: 'Home', home: true, masks: [],
    calibrations: [
      { method: { kind: 'ground-control', points: [], pictureError: 0.003 }, valid: { from: '2026-01-01T00:00:00Z', until: '2026-06-01T00:00:00Z' }, recordedAt: '2026-01-01T00:00:00Z' },
    ],
  };

  it('is the one that has not expired', () => {
    expect(calibrationAt(preset, Date.parse('2026-03-01T00:00:00Z'))).toBeDefined();
    expect(calibrationAt(preset, Date.parse('2026-06-01T00:00:00Z'))).toBeUndefined();
  });
});
