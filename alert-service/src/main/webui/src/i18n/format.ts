import { createContext, useContext, useMemo } from 'react';
import { useLanguage, type Language } from './language.tsx';

/** The county's time zone: every time on a page is told in it, wherever the reader sits. */
export const TimeZone = createContext('Asia/Shanghai');

export type Format = ReturnType<typeof formatIn>;

const UNITS = {
  'zh-CN': { second: '秒', minute: '分钟', hour: '小时', day: '天', justNow: '刚刚', ago: (text: string) => `${text}前`, gap: ' ' },
  en: { second: 's', minute: 'min', hour: 'h', day: 'd', justNow: 'just now', ago: (text: string) => `${text} ago`, gap: ' ' },
};

/** How numbers, times and distances are written in a language and a time zone. */
export function formatIn(language: Language, timeZone: string) {
  const units = UNITS[language];
  const locale = language === 'en' ? 'en-GB' : language;
  const make = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone, hourCycle: 'h23', ...options });
    return (at: string | number) => format.format(new Date(at));
  };
  const number = new Intl.NumberFormat(locale);
  const oneDigit = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const twoDigits = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const finePercent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const clock = { hour: '2-digit', minute: '2-digit' } as const;
  const day = { month: language === 'en' ? 'short' : 'numeric', day: 'numeric' } as const;

  const duration = (seconds: number): string => {
    const [value, unit] =
      seconds < 60 ? [Math.round(seconds), units.second]
      : seconds < 3600 ? [Math.round(seconds / 60), units.minute]
      : seconds < 2 * 86_400 ? [seconds < 36_000 ? seconds / 3600 : Math.round(seconds / 3600), units.hour]
      : [Math.round(seconds / 86_400), units.day];
    return `${oneDigit.format(value)}${units.gap}${unit}`;
  };

  return {
    duration,
    ago: (at: string | number, now: number): string => {
      const seconds = (now - new Date(at).getTime()) / 1000;
      return seconds < 5 ? units.justNow : units.ago(duration(seconds));
    },
    time: make(clock),
    timeWithSeconds: make({ ...clock, second: '2-digit' }),
    date: make({ year: 'numeric', ...day }),
    dateTime: make({ ...day, ...clock }),
    exact: make({ year: 'numeric', ...day, ...clock, second: '2-digit' }),
    /** A day of every year, as `--02-15`. */
    monthDay: (value: string) => make({ month: language === 'en' ? 'short' : 'long', day: 'numeric' })(`${value.replace(/^--/, '2024-')}T12:00:00Z`),
    number: (value: number) => number.format(value),
    percent: (value: number) => percent.format(value),
    finePercent: (value: number) => finePercent.format(value),
    /** A probability never reads as certain: nobody stands inside to 100 %. */
    probability: (value: number) => percent.format(Math.min(0.99, Math.max(0.01, value))),
    distance: (meters: number) =>
      meters < 1000
        ? `${number.format(Math.round(meters))} ${language === 'en' ? 'm' : '米'}`
        : `${oneDigit.format(meters / 1000)} ${language === 'en' ? 'km' : '公里'}`,
    /** Metres to the centimetre, for what is measured and not walked. */
    length: (meters: number) => `${twoDigits.format(meters)} ${language === 'en' ? 'm' : '米'}`,
    coordinates: ([lon, lat]: readonly [number, number]) => `${lat.toFixed(5)}, ${lon.toFixed(5)}`,
  };
}

export function useFormat(): Format {
  const { language } = useLanguage();
  const timeZone = useContext(TimeZone);
  return useMemo(() => formatIn(language, timeZone), [language, timeZone]);
}
