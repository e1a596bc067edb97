import type { Rate, TownshipRate } from '../api/types.ts';

/** Why sites ordered closed do not count as closed; the parts add up to all that are left out. */
export function leftOutOf(rate: Rate): { proof: number; acceptance: number; revived: number } {
  const proof = Math.max(0, rate.ordered - rate.measuresProved);
  const acceptance = Math.max(0, rate.measuresProved - rate.accepted);
  return { proof, acceptance, revived: Math.max(0, rate.ordered - rate.closed - proof - acceptance) };
}

export type Column = 'name' | 'rate' | 'ordered' | 'measuresProved' | 'accepted' | 'revived' | 'closed';
export type Sorting = { column: Column; descending: boolean };

/** Townships as sorted; those without a rate stand last whichever way, because nothing was asked of them. */
export function sorted(rates: TownshipRate[], { column, descending }: Sorting, language: string): TownshipRate[] {
  const sign = descending ? -1 : 1;
  return rates.toSorted((a, b) => {
    if (column === 'name') return sign * a.townshipName.localeCompare(b.townshipName, language);
    const [left, right] = [a[column], b[column]];
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    return sign * (left - right) || a.townshipName.localeCompare(b.townshipName, language);
  });
}
