import type { AlertView, Me } from '../api/types.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { mayClaim, othersClaim } from './claim.ts';
import { alertWords } from './words.ts';

/** Says that somebody else works on the alert, and offers to take it over, knowingly. */
export function ClaimBanner({ alert, who, onTakeOver }: { alert: AlertView; who: Me; onTakeOver: () => void }) {
  const words = useWords(alertWords);
  const format = useFormat();
  const claim = othersClaim(alert, who);
  if (!claim || alert.status === 'SETTLED') return null;
  return (
    <Notice tone="warn" action={mayClaim(who) && <Button size="small" hint="T" onClick={onTakeOver}>{words.takeOver}</Button>}>
      {words.claimedBy(claim.by.name, format.time(claim.since))}
    </Notice>
  );
}
