import { AlertQueue } from '../alerts/AlertQueue.tsx';
import { isFiltered, NO_FILTER, type AlertFilter } from '../alerts/filter.ts';
import { FilterBar } from '../alerts/FilterBar.tsx';
import { alertWords } from '../alerts/words.ts';
import type { Me, TownshipView } from '../api/types.ts';
import { useWords } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import { Empty, Skeleton, States } from '../ui/States.tsx';
import type { QueueState } from './useQueue.ts';

type Props = {
  className: string | undefined;
  queue: QueueState;
  who: Me;
  filter: AlertFilter;
  townships: TownshipView[];
  selected: string | undefined;
  onSelect: (id: string) => void;
  onFilter: (filter: AlertFilter) => void;
};

export function Queue({ className, queue, who, filter, townships, selected, onSelect, onFilter }: Props) {
  const words = useWords(alertWords);
  return (
    <section className={className} aria-label={words.queue}>
      <FilterBar filter={filter} townships={townships} count={queue.asked.data && queue.shown.length} onChange={onFilter} />
      <States
        query={queue.asked}
        skeleton={<Skeleton rows={8} height="4.75rem" />}
        isEmpty={() => queue.shown.length === 0}
        empty={
          isFiltered(filter) ? (
            <Empty title={words.emptyFiltered}>
              {words.emptyFilteredHint}
              <br />
              <Button onClick={() => onFilter(NO_FILTER)}>{words.clearFilters}</Button>
            </Empty>
          ) : (
            <Empty title={words.emptyTitle}>{words.empty}</Empty>
          )
        }
      >
        {() => <AlertQueue hidden={queue.asked.data?.dropped ?? 0} items={queue.items} who={who} selected={selected} onSelect={onSelect} />}
      </States>
    </section>
  );
}
