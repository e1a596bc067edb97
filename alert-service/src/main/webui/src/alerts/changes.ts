import type { AlertView } from '../api/types.ts';
import type { commonWords } from '../i18n/common.ts';
import type { AlertWords } from './words.ts';

/** What happened to an alert between the look at it and the act on it, in words. */
export function changesBetween(
  seen: AlertView,
  now: AlertView,
  words: AlertWords,
  common: (typeof commonWords)['en'],
): string[] {
  const changes: string[] = [];
  if (now.status !== seen.status) changes.push(words.changes.status(common.status[now.status]));
  if (now.acknowledgedBy && !seen.acknowledgedBy) changes.push(words.changes.by(now.acknowledgedBy.name));
  if (now.dispatch && now.dispatch.id !== seen.dispatch?.id) changes.push(words.changes.patrol(now.dispatch.patrolName));
  if (now.severity !== seen.severity) changes.push(words.changes.severity(common.severity[now.severity]));
  if (now.sightings > seen.sightings) changes.push(words.changes.sightings(now.sightings - seen.sightings));
  return changes.length ? changes : [words.changes.other];
}
