import { describe, expect, it } from 'vitest';
import { placeIn } from './place.ts';

describe('a place in a file', () => {
  it.each([
    ['parcel 2', '地块 2'],
    ['Placemark 3', '地标 3'],
    ['sheet permits row 7', '工作表“permits”第 7 行'],
    ['something new 1', 'something new 1'],
  ])('%s reads %s in Chinese', (place, chinese) => {
    expect(placeIn('zh-CN', place)).toBe(chinese);
    expect(placeIn('en', place)).toBe(place);
  });
});
