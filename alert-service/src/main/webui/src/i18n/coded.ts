import type { Coded } from '../api/types.ts';
import { frameName } from '../draw/frameName.ts';
import { placeIn } from '../imports/place.ts';
import { columnWords } from './columns.ts';
import { commonWords } from './common.ts';
import { codedEn } from './codedEn.ts';
import { codedRegistryEn } from './codedRegistryEn.ts';
import { codedRegistryZh } from './codedRegistryZh.ts';
import { codedZh } from './codedZh.ts';
import { useFormat, type Format } from './format.ts';
import { useLanguage, type Language } from './language.tsx';

export const codedSentences: Record<Language, Record<string, string>> = {
  'zh-CN': { ...codedRegistryZh, ...codedZh },
  en: { ...codedRegistryEn, ...codedEn },
};

/**
 * Words a sentence that came as a code. `{name}` in a sentence is a parameter as it came, `{name|kind}` one written the
 * way the language does it.
 */
export function wordCoded(language: Language, format: Format, { code, parameters }: Coded): string {
  const sentence = codedSentences[language][code];
  if (sentence === undefined) return language === 'en' ? `Code ${code}` : `代码 ${code}`;
  return sentence.replace(/\{([\w-]+)(?:\|([\w-]+))?\}/g, (_, name: string, kind?: string) => {
    const value: unknown = parameters[name];
    if (value === undefined || value === null || value === '') return language === 'en' ? 'unknown' : '未知';
    return write(language, format, String(value), kind);
  });
}

function write(language: Language, format: Format, value: string, kind: string | undefined): string {
  const words = commonWords[language];
  switch (kind) {
    case 'time':
      return format.exact(value);
    case 'day':
      return format.monthDay(value);
    case 'distance':
      return format.distance(Number(value));
    case 'length':
      return format.length(Number(value));
    case 'seconds':
      return format.duration(Number(value));
    case 'number':
      return format.number(Number(value));
    case 'frame':
      return frameName(value, language);
    case 'machines':
      return value
        .split(/[,\s]+/)
        .map((machine) => (words.machine as Record<string, string>)[machine.toUpperCase()] ?? machine)
        .join(words.machineJoin);
    case 'names':
      return value.split('; ').join(words.machineJoin);
    case 'times':
      return value === '1' ? '' : language === 'en' ? `, ${format.number(Number(value))} times` : `，共 ${format.number(Number(value))} 次`;
    case 'more':
      return value === '0' ? '' : language === 'en' ? ` and ${format.number(Number(value))} more` : `等，另有 ${format.number(Number(value))} 个`;
    case 'lead':
      return `${Number(value) < 0 ? '−' : '+'}${format.duration(Math.abs(Number(value)))}`;
    case 'column':
      return columnWords[language][value] ?? value;
    case 'place':
      return placeIn(language, value);
    case 'geometry':
    case 'stream':
    case 'siteKind':
    case 'rule':
    case 'outcome':
      return (words[kind] as Record<string, string>)[value] ?? value;
    case 'role':
      return words.role[value] ?? value;
    case 'dismissal-reason':
      return (words.dismissalReason as Record<string, string>)[value] ?? value;
    case 'no-stream':
      return (words.noStream as Record<string, string>)[value] ?? value;
    case 'probe-state':
      return (words.probeState as Record<string, string>)[value.toUpperCase().replaceAll('-', '_')] ?? value;
    default:
      return value;
  }
}

export function useCoded(): (coded: Coded) => string {
  const { language } = useLanguage();
  const format = useFormat();
  return (coded) => wordCoded(language, format, coded);
}
