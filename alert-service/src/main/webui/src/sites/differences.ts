import type { Site } from '../api/registryTypes.ts';

export type Difference =
  | { what: 'name' | 'township'; from: string; to: string }
  | { what: 'names' | 'boundary' | 'state' }
  | { what: 'permit' | 'closure'; id: string; added: boolean };

const text = (value: unknown) => JSON.stringify(value);

/** What somebody else changed of a site since it was read. */
export function differences(before: Site, after: Site): Difference[] {
  const found: Difference[] = [];
  if (before.name !== after.name) found.push({ what: 'name', from: before.name, to: after.name });
  if (before.township !== after.township) found.push({ what: 'township', from: before.township, to: after.township });
  if (text(before.names) !== text(after.names)) found.push({ what: 'names' });
  if (text(before.boundaries) !== text(after.boundaries)) found.push({ what: 'boundary' });
  if (text(before.states) !== text(after.states)) found.push({ what: 'state' });
  for (const permit of after.permits) {
    const old = before.permits.find(({ id }) => id === permit.id);
    if (text(old) !== text(permit)) found.push({ what: 'permit', id: permit.number, added: !old });
  }
  for (const closure of after.closures) {
    const old = before.closures.find(({ id }) => id === closure.id);
    if (text(old) !== text(closure)) found.push({ what: 'closure', id: closure.id, added: !old });
  }
  return found;
}
