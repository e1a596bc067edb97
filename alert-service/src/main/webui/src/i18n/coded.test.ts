import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { columnWords } from './columns.ts';
import { codedSentences, wordCoded } from './coded.ts';
import { formatIn } from './format.ts';

const ROOT = fileURLToPath(new URL('../../../../../..', import.meta.url));
const zh = codedSentences['zh-CN'];
const en = codedSentences.en;
const parametersOf = (sentence = '') => [...sentence.matchAll(/\{([\w-]+)/g)].map((match) => match[1]).toSorted();

/** Names of file formats and of coordinate systems, which Chinese writes in Latin letters too. */
const FORMATS = /JPEG|PNG|PDF|MB|GeoJSON|JSON|KML|KMZ|XML|Shapefile|CSV|Excel|GBK|UTF-8|GCJ-02|X,Y|rtsp|features/g;

/** Codes that are put together from an enum, as the services put them together. */
const MADE_OF_ENUMS = [
  ...['pose-unknown', 'not-calibrated', 'calibration-expired', 'above-horizon', 'cut-off'].map((reason) => `verdict.cannot-tell.${reason}`),
  ...['delivered', 'seen', 'accepted', 'set-out', 'arrived', 'reported'].map((step) => `log.dispatch.${step}`),
  ...['covered', 'turned', 'silent'].flatMap((kind) => [`camera.${kind}`, `camera.${kind}-over`]),
  ...['place', 'probe', 'doubts', 'haulage', 'cameras', 'rest'].map((kind) => `group.${kind}`),
  ...['alert-unacknowledged', 'alert-idle', 'dispatch-unaccepted', 'dispatch-unreported', 'dismissal-unanswered', 'second-look-open'].map(
    (wait) => `escalation.${wait}`,
  ),
  ...['alert', 'dispatch', 'patrol', 'evidence', 'probe', 'dismissal', 'second-look'].map((thing) => `${thing}.unknown`),
];

/** Configuration, names of files and of records, which nobody is told. */
const NO_ANSWER = /^(minewatch|kafka)\.|^[a-z]\.|\.(kml|xlsx|put|jpeg|json)$|^(probe|site|patch)\.(calibration|state|boundary|verdict)$|^parameter\./;

function javaIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return javaIn(path);
    return name.endsWith('.java') ? [readFileSync(path, 'utf8')] : [];
  });
}

/** Every code written out in the services that the pages hear from. */
function codesInTheServices(): string[] {
  const sources = ['alert-service', 'camera-ingest'].flatMap((service) => javaIn(join(ROOT, service, 'src/main/java')));
  const written = sources.flatMap((source) => [
    ...[...source.matchAll(/new Coded\(\s*([^;]*?)\)/gs)].flatMap((call) => [...(call[1] ?? '').matchAll(/"([a-z0-9-]+\.[a-z0-9.-]+[a-z0-9])"/g)]),
    ...source.matchAll(/"((?:notice|closure|verdict|log|probe|patrol|cameras|dismissal|second-look)\.[a-z0-9.-]*[a-z0-9])"/g),
  ]);
  return [...new Set(written.map((match) => match[1] ?? ''))];
}

describe('sentences by code', () => {
  it('has the same codes in both languages', () => {
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(zh).toSorted());
  });

  it('names the same parameters in both languages', () => {
    for (const code of Object.keys(zh)) expect(parametersOf(en[code]), code).toEqual(parametersOf(zh[code]));
  });

  it('has words for every code a service emits', () => {
    const emitted = [...codesInTheServices(), ...MADE_OF_ENUMS];
    expect(emitted.length).toBeGreaterThan(40);
    expect(emitted.filter((code) => !(code in zh))).toEqual([]);
  });

  it('has words for every code with which the registry answers', () => {
    const sources = ['exchange', 'shape', 'crs', 'change', 'permit', 'holder', 'calibration', 'coverage', 'picture', 'attachment', 'closure', 'probe', 'area', 'patch', 'site', 'key', 'ogcapi'].flatMap((room) =>
      javaIn(join(ROOT, 'site-registry/src/main/java/io/minewatch/registry', room)),
    );
    const written = sources.flatMap((source) => [...source.matchAll(/"([a-z][a-z0-9-]*\.[a-z0-9.-]*[a-z0-9])"/g)].map((match) => match[1] ?? ''));
    const codes = [...new Set(written)].filter((code) => !NO_ANSWER.test(code));
    expect(codes.length).toBeGreaterThan(80);
    expect(codes.filter((code) => !(code in zh))).toEqual([]);
  });

  it('lets no English slip into the Chinese', () => {
    for (const [code, sentence] of Object.entries(zh)) {
      expect(sentence.replace(/\{[^}]*\}/g, '').replace(FORMATS, ''), code).not.toMatch(/[A-Za-z]/);
    }
  });

  it('says why a camera cannot be reached in the language of the page', () => {
    const source = javaIn(join(ROOT, 'camera-ingest/src/main/java/io/minewatch/ingest/stream')).join('\n');
    const causes = [...source.matchAll(/Kind\.(?:UNREACHABLE|REFUSED), "([a-z-]+)"/g)].map((match) => match[1] ?? '');
    expect(causes.length).toBeGreaterThan(8);
    for (const cause of causes) {
      const told = { code: 'probe.unreachable', parameters: { cause } };
      expect(wordCoded('zh-CN', formatIn('zh-CN', 'UTC'), told), cause).not.toMatch(/[A-Za-z]/);
      expect(wordCoded('en', formatIn('en', 'UTC'), told), cause).not.toContain(`: ${cause}`);
    }
  });

  it('has words for every column that the registry knows', () => {
    const source = readFileSync(join(ROOT, 'site-registry/src/main/java/io/minewatch/registry/exchange/format/Column.java'), 'utf8');
    const columns = [...source.matchAll(/^ {4}([A-Z_]+)\(Kind\./gm)].map((match) => match[1]).toSorted();
    expect(columns.length).toBeGreaterThan(30);
    expect(Object.keys(columnWords['zh-CN']).toSorted()).toEqual(columns);
    expect(Object.keys(columnWords.en).toSorted()).toEqual(columns);
    const quota = { code: 'number.form', parameters: { column: 'MACHINE_QUOTA', text: '两台' } };
    expect(wordCoded('zh-CN', formatIn('zh-CN', 'UTC'), quota)).toBe('“作业机械数量”不是数字：两台');
  });

  it('writes parameters the way the language does', () => {
    const coded = { code: 'verdict.in-banned-site', parameters: { machine: 'EXCAVATOR', site: '北山采石场', percent: '93' } };
    const zone = 'Asia/Shanghai';
    expect(wordCoded('zh-CN', formatIn('zh-CN', zone), coded)).toBe('挖掘机在禁采矿点“北山采石场”内，可能性 93 %。');
    expect(wordCoded('en', formatIn('en', zone), coded)).toContain('excavator');
  });

  it('says which permit, how far from the line, and how sure', () => {
    const across = { code: 'verdict.across-boundary', parameters: { machine: 'EXCAVATOR', site: '北山采石场', permit: 'G-7', meters: '16', percent: '97' } };
    const season = {
      code: 'verdict.closed-season',
      parameters: { machine: 'VESSEL', site: '湘江三段', permit: 'S-2', from: '--02-15', until: '--06-30', reason: '鱼类产卵', meters: '20', percent: '95' },
    };
    expect(wordCoded('zh-CN', formatIn('zh-CN', 'Asia/Shanghai'), across)).toBe(
      '挖掘机在“北山采石场”界外 16 米处停留作业，许可证 G-7 只许在界内；在界外的把握 97 %。',
    );
    expect(wordCoded('zh-CN', formatIn('zh-CN', 'Asia/Shanghai'), season)).toContain('在 2月15日 至 6月30日 禁采（鱼类产卵）');
    expect(wordCoded('en', formatIn('en', 'Asia/Shanghai'), season)).toContain('closed season of permit S-2, 15 Feb to 30 Jun');
  });

  it('says how often only when it was more than once, and who else only when there is somebody', () => {
    const format = formatIn('en', 'UTC');
    const word = (times: string) =>
      wordCoded('en', format, {
        code: 'camera.silent',
        parameters: { probe: 'Hill', since: '2026-11-22T02:14:00Z', times, state: 'wrong-password' },
      });
    expect(word('1')).toContain('02:14:00: wrong password.');
    expect(word('3')).toContain('02:14:00, 3 times: wrong password.');
    const many = { cameras: '9', still: '2', since: '2026-11-22T02:14:00Z', names: 'Hill; Bend', more: '7' };
    expect(wordCoded('en', format, { code: 'cameras.silent', parameters: many })).toContain('Hill, Bend and 7 more.');
    expect(wordCoded('en', format, { code: 'cameras.silent', parameters: { ...many, more: '0' } })).toContain('Hill, Bend. The');
  });

  it('shows the code of a sentence it has no words for, rather than nothing', () => {
    expect(wordCoded('en', formatIn('en', 'UTC'), { code: 'log.new-thing', parameters: {} })).toBe('Code log.new-thing');
  });
});
