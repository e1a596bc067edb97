import type { World } from '../api/types.ts';
import { nameIn, useLanguage, useWords } from '../i18n/language.tsx';
import { Age } from '../ui/Age.tsx';
import { Button } from '../ui/Button.tsx';
import { Choice, Choices, Sheet } from '../ui/Sheet.tsx';
import { Empty } from '../ui/States.tsx';
import { compareProbes, fits, healthOf, PROBE_FILTERS, type ProbeFilter } from './health.ts';
import { HealthMark } from './HealthMark.tsx';
import { ProbePanel } from './ProbePanel.tsx';
import css from './Probes.module.css';
import { probeWords } from './words.ts';

type Props = {
  world: World;
  filter: ProbeFilter;
  selected: string | undefined;
  onFilter: (filter: ProbeFilter) => void;
  onSelect: (probe: string | undefined) => void;
  onClose: () => void;
};

/** All probes over the map, the gravest first, or one of them whole. Queue and alert stay in sight beside it. */
export function ProbeSheet({ world, filter, selected, onFilter, onSelect, onClose }: Props) {
  const words = useWords(probeWords);
  const probe = world.probes.find((one) => one.id === selected);
  const back = <Button size="small" onClick={() => onSelect(undefined)}>‹ {words.back}</Button>;
  return (
    <Sheet label={words.title} title={probe ? probe.name : words.title} hint="P" about={selected} before={probe && back} onClose={onClose}>
      {probe ? <ProbePanel key={probe.id} probe={probe} /> : <ProbeList world={world} filter={filter} onFilter={onFilter} onSelect={onSelect} />}
    </Sheet>
  );
}

function ProbeList({ world, filter, onFilter, onSelect }: Pick<Props, 'world' | 'filter' | 'onFilter' | 'onSelect'>) {
  const words = useWords(probeWords);
  const { language } = useLanguage();
  const shown = world.probes.filter((probe) => fits(probe, filter)).toSorted(compareProbes);
  const townshipOf = (id: string) => {
    const township = world.townships.find((one) => one.id === id);
    return township ? nameIn(language, township) : '';
  };
  return (
    <>
      <Choices label={words.filter}>
        {PROBE_FILTERS.map((one) => {
          const count = world.probes.filter((probe) => fits(probe, one)).length;
          if (count === 0 && one !== 'all' && one !== 'troubled' && one !== filter) return null;
          return (
            <Choice key={one} chosen={one === filter} onChoose={() => onFilter(one)}>{words.filters[one]} {count}</Choice>
          );
        })}
      </Choices>
      {shown.length === 0 && <Empty title={words.none}>{words.noneHint}</Empty>}
      <ol className={css.list} tabIndex={0} aria-label={words.title}>
        {shown.map((probe) => (
          <li key={probe.id}>
            <button type="button" className={css.row} data-probe={probe.id} onClick={() => onSelect(probe.id)}>
              <strong>{probe.name}</strong>
              <HealthMark health={healthOf(probe)} />
              <span className={css.soft}>{townshipOf(probe.township)}</span>
              <span className={css.soft}>{probe.status && <Age at={probe.status.since} />}</span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}
