import type { Language } from '../i18n/language.tsx';

/** The kinds of place in a file, as the registry writes them, and how Chinese says them. */
const CHINESE: [RegExp, (nth: string) => string][] = [
  [/^parcel (\d+)$/, (nth) => `地块 ${nth}`],
  [/^feature (\d+)$/, (nth) => `要素 ${nth}`],
  [/^placemark (\d+)$/i, (nth) => `地标 ${nth}`],
  [/^record (\d+)$/, (nth) => `记录 ${nth}`],
  [/^line (\d+)$/, (nth) => `第 ${nth} 行`],
  [/^row (\d+)$/, (nth) => `第 ${nth} 行`],
];
const IN_SHEET = /^sheet (.*) row (\d+)$/;

/** Where in its file a row stands, in the reader's language. */
export function placeIn(language: Language, place: string): string {
  if (language === 'en') return place;
  const sheet = IN_SHEET.exec(place);
  if (sheet) return `工作表“${sheet[1]}”第 ${sheet[2]} 行`;
  for (const [pattern, write] of CHINESE) {
    const found = pattern.exec(place);
    if (found) return write(found[1] ?? '');
  }
  return place;
}
