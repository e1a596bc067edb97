import type { AlertView, DispatchView, Me } from '../api/types.ts';
import { mayClaim, othersClaim } from './claim.ts';
import type { dismissalWords } from './dismissalWords.ts';
import type { AlertWords } from './words.ts';

type Why = string | undefined;

/** For each act why it cannot be done now, or nothing if it can. The server decides; this only spares a useless press. */
export function actsFor(
  alert: AlertView & { dispatches: DispatchView[] },
  who: Me,
  words: AlertWords,
  dismissing: (typeof dismissalWords)['en'],
): { acknowledge: Why; dispatch: Why; dismiss: Why; settle: Why; join: Why; comment: Why } {
  const is = (role: string) => who.roles.includes(role);
  const settled: Why = alert.status === 'SETTLED' ? words.settledAlready : undefined;
  const notOperator: Why = is('operator') ? undefined : words.onlyOperator;
  const other = othersClaim(alert, who);
  const claimed: Why = other && words.claimedFirst(other.by.name);
  const found = alert.dispatches.some((dispatch) => dispatch.finding);
  return {
    acknowledge:
      settled ?? notOperator ?? claimed ?? (alert.status === 'OPEN' ? undefined : words.acknowledged(alert.acknowledgedBy?.name ?? '–')),
    dispatch: settled ?? notOperator ?? claimed ?? (alert.status === 'DISPATCHED' && !found ? words.dispatchedAlready : undefined),
    dismiss:
      settled ??
      (mayClaim(who) ? undefined : dismissing.only) ??
      claimed ??
      (alert.dismissal?.state === 'PROPOSED' ? dismissing.already : undefined),
    settle: settled ?? claimed ?? ((is('supervisor') || (is('operator') && found)) ? undefined : words.settleLater),
    join: settled ?? (mayClaim(who) ? undefined : words.onlyOperator) ?? claimed,
    comment: is('operator') || is('supervisor') ? undefined : words.onlyOperator,
  };
}
