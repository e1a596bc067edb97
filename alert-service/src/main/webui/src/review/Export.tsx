import type { AlertReview, ClosureReview, Rate } from '../api/types.ts';
import { useCoded } from '../i18n/coded.ts';
import { useWords } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import { download, toCsv, type Cell } from './csv.ts';
import { reviewWords } from './words.ts';

type Props = { closure: ClosureReview | undefined; alerts: AlertReview | undefined; span: string };

/** What the screen shows, as a file: the same figures, the same words. */
export function Export({ closure, alerts, span }: Props) {
  const words = useWords(reviewWords);
  const coded = useCoded();
  const save = () => {
    if (!closure || !alerts) return;
    const { columns } = words;
    const rateRow = (name: string, rate: Rate): Cell[] =>
      [name, rate.rate, rate.ordered, rate.measuresProved, rate.accepted, rate.revived, rate.closed];
    const rows: Cell[][] = [
      [words.title, span],
      [words.definition, coded(closure.definition)],
      [],
      [columns.name, columns.rate, columns.ordered, columns.measuresProved, columns.accepted, columns.revived, columns.closed],
      ...closure.townships.map((one) => rateRow(one.townshipName, one)),
      rateRow(words.county, closure.county),
      [],
      [words.responses, `${words.median} (s)`, `${words.p90} (s)`, words.count, words.missing],
      ...alerts.responses.map((one): Cell[] => [words.stages[one.stage], one.medianSeconds, one.p90Seconds, one.count, one.missing]),
      [],
      [words.township, words.raised, words.settled, words.open],
      ...alerts.byTownship.map((one): Cell[] => [one.townshipName, one.raised, one.settled, one.open]),
    ];
    download(`${words.title} ${span}.csv`, toCsv(rows));
  };
  return <Button size="small" disabled={!closure || !alerts} onClick={save}>{words.csv}</Button>;
}
