import type { Language } from '../i18n/language.tsx';

/**
 * What people call a frame of reference: the zone with its meridian, and whether eastings begin with its number. One of
 * another kind is called what it came as.
 */
export const frameName = (code: string, language: Language): string => {
  const number = Number(code.split(':')[1]);
  if (number === 4490) return language === 'en' ? 'CGCS2000 degrees (4490: lat, lon)' : 'CGCS2000 经纬度（4490：纬度, 经度）';
  if (number === 4326) return language === 'en' ? 'WGS 84 degrees (4326: lat, lon)' : 'WGS 84 经纬度（4326：纬度, 经度）';
  if (!(number >= 4513 && number <= 4554)) return code;
  const zoned = number < 4534;
  const meridian = 75 + 3 * (number - (zoned ? 4513 : 4534));
  return language === 'en'
    ? `3-degree zone ${meridian}°E ${zoned ? `with zone ${meridian / 3}` : 'without zone number'} (${number})`
    : `3 度带 ${meridian}°E，${zoned ? `带号 ${meridian / 3}` : '不带带号'}（${number}）`;
};
