import type { Moment } from '../api/registryTypes.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import { useLeave } from '../ui/Leave.tsx';
import { Notice } from '../ui/Notice.tsx';
import css from './Registry.module.css';
import type { Address, Go } from './useAddress.ts';
import { registryWords } from './words.ts';

const DAYS = ['asOf', 'knownAt'] as const;

/** The day whose truth is shown, and the day up to whose end what was registered counts. */
export function MomentFields({ address, go }: { address: Address; go: Go }) {
  const words = useWords(registryWords);
  const leave = useLeave();
  return (
    <div className={css.moment} role="group" aria-label={words.moment}>
      {DAYS.map((key) => (
        <label key={key}>
          {words[key]}{' '}
          <input type="date" value={address[key] ?? ''} onChange={({ target: { value } }) => leave(() => go({ [key]: value || undefined }))} />
        </label>
      ))}
    </div>
  );
}

/** Whoever looks at the past is told so, all the time. */
export function PastNotice({ moment: { asOf, knownAt }, go }: { moment: Moment; go: Go }) {
  const words = useWords(registryWords);
  const format = useFormat();
  if (!asOf && !knownAt) return <div />;
  const told = (instant: string | undefined) => (instant ? format.exact(instant) : words.today);
  return (
    <Notice tone="warn" action={<Button size="small" onClick={() => go({ asOf: undefined, knownAt: undefined })}>{words.now}</Button>}>
      {words.past(told(asOf), told(knownAt))}
    </Notice>
  );
}
