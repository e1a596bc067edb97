import { describe, expect, it } from 'vitest';
import { readCorners } from './cornerText.ts';
import { DEGREES, framesAround, ofDegrees, toDegrees, type Frame } from './frames.ts';
import { areaOf, distance, perimeterOf } from './measure.ts';
import { addRing, geoJsonOf, insertCorner, moveCorner, removeCorner, shapeOf, type Ring } from './shape.ts';
import { snap } from './snap.ts';
import { begin, redo, step, undo } from './undo.ts';

const frame = (code: string): Frame => framesAround(111).find((one) => one.code === code) as Frame;
const SQUARE: Ring = [[111, 26], [111.01, 26], [111.01, 26.01], [111, 26.01]];
const HOLE: Ring = [[111.002, 26.002], [111.004, 26.002], [111.004, 26.004], [111.002, 26.004]];

describe('frames', () => {
  // Worked out by PROJ's cs2cs.
  it.each([
    ['EPSG:4525', 111.07, 25.93, 2869081.3237, 37507012.3893],
    ['EPSG:4525', 110.7, 25.6, 2832554.6870, 37469863.6133],
    ['EPSG:4525', 111.45, 26.35, 2915689.6064, 37544918.9115],
    ['EPSG:4546', 111.07, 25.93, 2869081.3237, 507012.3893],
  ])('puts a point into %s to the millimetre, and back', (code, lon, lat, northing, easting) => {
    const [first, second] = ofDegrees(frame(code), [lon, lat]);
    expect(first).toBeCloseTo(northing, 3);
    expect(second).toBeCloseTo(easting, 3);
    const back = toDegrees(frame(code), [first, second]);
    expect(distance(back, [lon, lat])).toBeLessThan(0.0005);
  });

  it('writes degrees as the authority does, latitude first', () => {
    expect(ofDegrees(DEGREES, [111, 26])).toEqual([26, 111]);
  });

  it('offers the zone of the county before its neighbours', () => {
    expect(framesAround(111.05).map(({ code }) => code).slice(0, 3)).toEqual(['EPSG:4490', 'EPSG:4525', 'EPSG:4546']);
  });
});

describe('measures', () => {
  it('measures a distance as geodesy does', () => {
    expect(distance([111.07, 25.93], [111.08, 25.94])).toBeCloseTo(1493.598, 2);
  });

  it('takes holes off the area and adds them to the perimeter', () => {
    const whole = areaOf([[SQUARE]]);
    expect(areaOf([[SQUARE, HOLE]])).toBeCloseTo(whole - areaOf([[HOLE]]), 3);
    expect(whole / (distance([111, 26.005], [111.01, 26.005]) * distance([111, 26], [111, 26.01]))).toBeCloseTo(1, 6);
    expect(perimeterOf([[SQUARE, HOLE]])).toBeCloseTo(perimeterOf([[SQUARE]]) + perimeterOf([[HOLE]]), 6);
  });
});

describe('shapes', () => {
  it('writes closed rings, shells anticlockwise and holes clockwise, and reads them back', () => {
    const written = geoJsonOf([[SQUARE.toReversed(), HOLE]]);
    expect(written.coordinates[0]?.[0]?.at(-1)).toEqual(written.coordinates[0]?.[0]?.[0]);
    expect(areaOf(shapeOf(written))).toBeCloseTo(areaOf([[SQUARE, HOLE]]), 6);
    expect(shapeOf({ type: 'Polygon', coordinates: written.coordinates[0] })).toHaveLength(1);
  });

  it('puts in, moves and takes away corners; a ring of two corners is none', () => {
    const at = { polygon: 0, ring: 0, corner: 1 };
    const more = insertCorner([[SQUARE]], at, [111.012, 26.005]);
    expect(more[0]?.[0]?.[2]).toEqual([111.012, 26.005]);
    expect(moveCorner(more, { ...at, corner: 2 }, [111.02, 26])[0]?.[0]?.[2]).toEqual([111.02, 26]);
    expect(removeCorner(removeCorner([[SQUARE]], at), at)).toEqual([]);
  });

  it('makes a hole only within a polygon', () => {
    expect(addRing([[SQUARE]], HOLE, true)).toEqual([[SQUARE, HOLE]]);
    expect(addRing([[HOLE]], SQUARE, true)).toEqual([[HOLE]]);
    expect(addRing([[SQUARE]], HOLE, false)).toEqual([[SQUARE], [HOLE]]);
  });
});

describe('snapping', () => {
  it('takes a corner before an edge, and neither out of reach', () => {
    expect(snap([111.00001, 26.00001], [SQUARE], 5)).toEqual({ at: [111, 26], to: 'corner' });
    const onEdge = snap([111.005, 26.00001], [SQUARE], 5);
    expect(onEdge.to).toBe('edge');
    expect(onEdge.at[1]).toBeCloseTo(26, 9);
    expect(snap([111.005, 26.001], [SQUARE], 5).to).toBeUndefined();
  });
});

describe('undo', () => {
  it('goes back and forth, and forgets what was undone once something else is done', () => {
    const two = step(step(begin('a'), 'b'), 'c');
    expect(undo(two).now).toBe('b');
    expect(redo(undo(two)).now).toBe('c');
    expect(redo(step(undo(two), 'd')).now).toBe('d');
    expect(undo(begin('a')).now).toBe('a');
  });
});

describe('pasted corners', () => {
  it('reads several parcels with holes as bureaux write them', () => {
    const text = '[属性描述]\n坐标系=2000国家大地坐标系\n[地块坐标]\n5,1.0,1,北山,面,,,,@\n'
      + 'J1,1,2869184.600,37507009.735\nJ2,1,2869184.600,37507109.735\nJ3,1,2869284.600,37507109.735\nJ1,1,2869184.600,37507009.735\n'
      + 'J4,2,2869194.600,37507089.735\nJ5,2,2869194.600,37507099.735\nJ6,2,2869204.600,37507099.735\n'
      + '3,1.0,2,南山,面,,,,@\nJ1,1,2868184.600,37507009.735\nJ2,1,2868184.600,37507109.735\nJ3,1,2868284.600,37507109.735';
    const { shape, wrong } = readCorners(text, frame('EPSG:4525'));
    expect(wrong).toEqual([]);
    expect(shape.map((rings) => rings.map((ring) => ring.length))).toEqual([[3, 3], [3]]);
    expect(areaOf(shape)).toBeCloseTo(5000 - 50 + 5000, -1);
  });

  it('reads two numbers a line, and names the lines that are none', () => {
    const { shape, wrong } = readCorners('26.0 111.0\n26.0\t111.01\nhello\n26.01，111.01', DEGREES);
    expect(shape).toEqual([[[[111, 26], [111.01, 26], [111.01, 26.01]]]]);
    expect(wrong).toEqual([3]);
  });
});
