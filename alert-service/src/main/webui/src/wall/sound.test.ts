import { describe, expect, it } from 'vitest';
import { someAlert } from '../alerts/someAlert.ts';
import { Chimes, REPEAT_MILLIS } from './sound.ts';

const NOW = 1_000_000;
const high = someAlert({ id: 'high', severity: 'HIGH' });
const low = someAlert({ id: 'low', severity: 'LOW' });

describe('chimes', () => {
  it('are silent for what was there when the page opened', () => {
    expect(new Chimes().next([low], NOW)).toBeUndefined();
  });

  it('sound once for a new alert, by the worst of them', () => {
    const chimes = new Chimes();
    chimes.next([], NOW);
    expect(chimes.next([low, high], NOW)).toBe('HIGH');
    expect(chimes.next([low, high], NOW + 1_000)).toBeUndefined();
  });

  it('repeat only while nobody has taken a high one', () => {
    const chimes = new Chimes();
    chimes.next([], NOW);
    chimes.next([high], NOW);
    expect(chimes.next([high], NOW + REPEAT_MILLIS)).toBe('HIGH');
    expect(chimes.next([{ ...high, status: 'ACKNOWLEDGED' }], NOW + 3 * REPEAT_MILLIS)).toBeUndefined();
  });
});
