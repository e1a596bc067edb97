import { useQuery } from '@tanstack/react-query';
import { flaggedSites, secondLooks } from '../api/queries.ts';
import type { Flag, FlaggedSites, Me } from '../api/types.ts';
import { useCoded } from '../i18n/coded.ts';
import { commonWords } from '../i18n/common.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import { Choice, Choices, Sheet } from '../ui/Sheet.tsx';
import { Empty, Skeleton, States } from '../ui/States.tsx';
import css from './ChecksSheet.module.css';
import { maySeeFlags, type Check } from './checks.ts';
import { dismissalWords } from './dismissalWords.ts';
import { LookAgain } from './LookAgain.tsx';

type Props = { check: Check; who: Me; onCheck: (check: Check) => void; onSelect: (id: string) => void; onClose: () => void };

/** What watches the dismissals: those drawn for another look, and for supervisors what is dismissed unusually often. */
export function ChecksSheet({ check, who, onCheck, onSelect, onClose }: Props) {
  const words = useWords(dismissalWords);
  return (
    <Sheet label={words.checksTitle} title={words.checksTitle} hint="R" onClose={onClose}>
      {maySeeFlags(who) && (
        <Choices label={words.checks}>
          {(['looks', 'flagged'] as const).map((one) => (
            <Choice key={one} chosen={one === check} onChoose={() => onCheck(one)}>{words[one]}</Choice>
          ))}
        </Choices>
      )}
      <div className={css.list} tabIndex={0} role="region" aria-label={words[check]}>
        {check === 'looks' || !maySeeFlags(who) ? <Looks onSelect={onSelect} /> : <Flagged onSelect={onSelect} />}
      </div>
    </Sheet>
  );
}

function Looks({ onSelect }: { onSelect: (id: string) => void }) {
  const words = useWords(dismissalWords);
  const query = useQuery(secondLooks);
  return (
    <States
      query={query}
      skeleton={<Skeleton rows={3} height="7rem" />}
      isEmpty={({ secondLooks: looks }) => looks.length === 0}
      empty={<Empty title={words.noLooks}>{words.noLooksHint}</Empty>}
    >
      {({ secondLooks: looks }) => <ol>{looks.map((look) => <li key={look.id}><LookAgain look={look} onSelect={onSelect} /></li>)}</ol>}
    </States>
  );
}

function Flagged({ onSelect }: { onSelect: (id: string) => void }) {
  const words = useWords(dismissalWords);
  const query = useQuery(flaggedSites);
  const isEmpty = ({ places, people }: FlaggedSites) => places.length + people.length === 0;
  return (
    <States query={query} skeleton={<Skeleton rows={3} height="5rem" />} isEmpty={isEmpty} empty={<Empty title={words.noFlagged} />}>
      {(flags) => <Flags flags={flags} onSelect={onSelect} />}
    </States>
  );
}

function Flags({ flags, onSelect }: { flags: FlaggedSites; onSelect: (id: string) => void }) {
  const words = useWords(dismissalWords);
  const coded = useCoded();
  return (
    <>
      <p className={css.soft}>{coded(flags.definition)}</p>
      {([[words.flaggedPlaces, flags.places], [words.flaggedPeople, flags.people]] as const).map(([title, some]) => some.length > 0 && (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          <ol>{some.map((flag) => <li key={flag.key} className={css.flag}><FlagFacts flag={flag} onSelect={onSelect} /></li>)}</ol>
        </section>
      ))}
    </>
  );
}

function FlagFacts({ flag, onSelect }: { flag: Flag; onSelect: (id: string) => void }) {
  const words = useWords(dismissalWords);
  const common = useWords(commonWords);
  const format = useFormat();
  return (
    <>
      <strong>{flag.name}</strong>
      <span>{words.rate(flag.dismissed, flag.decided)}</span>
      <span className={css.soft}>{words.others(flag.othersDismissed, flag.othersDecided)} · {words.chance(flag.chance < 0.001 ? `< ${format.finePercent(0.001)}` : format.finePercent(flag.chance))}</span>
      <details>
        <summary>{words.cases(flag.cases.length)}</summary>
        <ul>
          {flag.cases.map((alert) => (
            <li key={alert.id}>
              <button type="button" className={css.case} onClick={() => onSelect(alert.id)}>
                {format.dateTime(alert.raisedAt)} · {common.ruleShort[alert.rule]}
              </button>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
