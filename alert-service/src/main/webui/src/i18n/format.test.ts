import { describe, expect, it } from 'vitest';
import { formatIn } from './format.ts';

const zh = formatIn('zh-CN', 'Asia/Shanghai');
const en = formatIn('en', 'Asia/Shanghai');
const AT = '2026-11-21T18:03:20Z';

describe('format', () => {
  it('tells times in the county, not where the reader sits', () => {
    expect(zh.timeWithSeconds(AT)).toBe('02:03:20');
    expect(en.exact(AT)).toBe('22 Nov 2026, 02:03:20');
  });

  it('writes midnight as 00, not as 24', () => {
    expect(zh.time('2026-11-21T16:00:00Z')).toBe('00:00');
  });

  it.each([
    [2_000, '刚刚', 'just now'],
    [40_000, '40 秒前', '40 s ago'],
    [180_000, '3 分钟前', '3 min ago'],
    [5_400_000, '1.5 小时前', '1.5 h ago'],
    [3 * 86_400_000, '3 天前', '3 d ago'],
  ])('tells how long ago %i ms is', (millis, chinese, english) => {
    const now = Date.parse(AT) + millis;
    expect(zh.ago(AT, now)).toBe(chinese);
    expect(en.ago(AT, now)).toBe(english);
  });

  it('never makes a probability certain', () => {
    expect(zh.probability(1)).toBe('99%');
    expect(zh.probability(0)).toBe('1%');
  });

  it('writes distances in the unit that fits', () => {
    expect(zh.distance(38.4)).toBe('38 米');
    expect(en.distance(4_730)).toBe('4.7 km');
  });
});
