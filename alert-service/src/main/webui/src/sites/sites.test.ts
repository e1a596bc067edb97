import { describe, expect, it } from 'vitest';
import type { Permit, Site } from '../api/registryTypes.ts';
import { glimpse, isInForce } from './at.ts';
import { differences } from './differences.ts';
import { newId } from './newId.ts';

const shape = { type: 'MultiPolygon', coordinates: [] } as never;
const permit: Permit = {
  id: '990101-permit-1', number: 'C1', holder: 'Hill Ltd', mineral: 'limestone',
  valid: { from: '2023-01-01T00:00:00Z', until: '2026-01-01T00:00:00Z' },
  suspensions: [{ valid: { from: '2024-03-01T00:00:00Z', until: '2024-04-01T00:00:00Z' }, reason: 'blasting', recordedAt: '2024-03-01T00:00:00Z' }],
  hours: [], closedSeasons: [], bans: [],
  recordedAt: '2023-01-05T00:00:00Z',
};
const site: Site = {
  id: '990101-site-1', revision: 3, name: 'North Hill', names: {}, township: '990101-township-1',
  boundaries: [{ shape, valid: { from: '2023-01-01T00:00:00Z' }, recordedAt: '2023-01-05T00:00:00Z' }],
  states: [
    { kind: 'LICENSED', valid: { from: '2023-01-01T00:00:00Z' }, recordedAt: '2023-01-05T00:00:00Z' },
    { kind: 'BANNED', valid: { from: '2025-06-01T00:00:00Z' }, recordedAt: '2025-07-01T00:00:00Z' },
  ],
  permits: [permit], closures: [], recordedAt: '2025-07-01T00:00:00Z',
};
const NOW = Date.parse('2025-08-01T00:00:00Z');

describe('a site over time', () => {
  it('is what was valid at the instant', () => {
    expect(glimpse(site, {}, NOW).kind).toBe('BANNED');
    expect(glimpse(site, { asOf: '2025-05-01T00:00:00Z' }, NOW).kind).toBe('LICENSED');
    expect(glimpse(site, { asOf: '2022-05-01T00:00:00Z' }, NOW)).toEqual({ kind: undefined, shape: undefined, permit: undefined });
  });

  it('is what we knew of it then', () => {
    expect(glimpse(site, { asOf: '2025-06-15T00:00:00Z', knownAt: '2025-06-20T00:00:00Z' }, NOW).kind).toBe('LICENSED');
    expect(glimpse(site, { asOf: '2025-06-15T00:00:00Z' }, NOW).kind).toBe('BANNED');
  });

  it('may not be mined while its permit is suspended, but while a renewal is accepted', () => {
    expect(isInForce(permit, Date.parse('2024-03-15T00:00:00Z'))).toBe(false);
    expect(isInForce(permit, Date.parse('2026-02-01T00:00:00Z'))).toBe(false);
    const renewed = { ...permit, renewalAccepted: { from: '2025-12-01T00:00:00Z', until: '2026-12-01T00:00:00Z' } };
    expect(isInForce(renewed, Date.parse('2026-02-01T00:00:00Z'))).toBe(true);
  });
});

describe('a conflict', () => {
  it('tells what somebody else changed', () => {
    const theirs = { ...site, revision: 4, name: 'North Pit', permits: [{ ...permit, mineral: 'marble' }] };
    expect(differences(site, theirs)).toEqual([
      { what: 'name', from: 'North Hill', to: 'North Pit' },
      { what: 'permit', id: 'C1', added: false },
    ]);
    expect(differences(site, site)).toEqual([]);
  });
});

describe('an id', () => {
  it('has the form of the contract, whatever the name', () => {
    for (const name of ['北山采石场', 'North Hill Nº 2', '']) expect(newId('990101', 'site', name)).toMatch(/^[0-9]{6}-[a-z0-9][a-z0-9-]{0,79}$/);
    expect(newId('990101', 'permit', 'C9901012023077130')).toContain('990101-permit-c9901012023077130-');
  });
});
