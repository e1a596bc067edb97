import type { Me } from '../api/types.ts';

/** What of the watch over dismissals is shown. */
export const CHECKS = ['looks', 'flagged'] as const;
export type Check = (typeof CHECKS)[number];

export const mayLookAgain = (who: Me) => who.roles.some((role) => role === 'operator' || role === 'supervisor');
export const maySeeFlags = (who: Me) => who.roles.some((role) => role === 'supervisor' || role === 'auditor');
