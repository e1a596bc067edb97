import type { Permit, Valid } from '../api/registryTypes.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import css from './Sites.module.css';
import { siteWords } from './words.ts';

type Props = { permit: Permit; inForce: boolean; why: string[]; onEdit: ((permit: Permit) => void) | undefined };

/** A permit, whether it was in force and why, and all its conditions once opened. */
export function PermitCard({ permit, inForce, why, onEdit }: Props) {
  const words = useWords(siteWords);
  const format = useFormat();
  const span = ({ from, until }: Valid) => words.valid(format.date(from), until ? format.date(Date.parse(until) - 1) : words.open);
  const fields = words.permit;
  const facts: [string, string | number | null | undefined][] = [
    [fields.method, permit.method],
    [fields.renewalAppliedAt, permit.renewalAppliedAt && format.date(permit.renewalAppliedAt)],
    [words.renewals, permit.renewalAccepted && span(permit.renewalAccepted)],
    [fields.suspensions, permit.suspensions?.map(({ valid, reason }) => `${span(valid)} ${reason}`).join('; ')],
    [fields.bans, permit.bans?.map(({ valid, reason }) => `${span(valid)} ${reason}`).join('; ')],
    [fields.hours, permit.hours?.map(({ from, until }) => `${from}–${until}`).join(', ')],
    [fields.seasons, permit.closedSeasons?.map(({ from, until, reason }) => `${from.slice(2)} – ${until.slice(2)} ${reason}`).join('; ')],
    [fields.machineQuota, permit.machineQuota],
    [fields.vesselQuota, permit.vesselQuota],
    [fields.lowest, permit.lowestElevationMeters],
    [fields.highest, permit.highestElevationMeters],
    [fields.annual, permit.annualQuantity && `${format.number(permit.annualQuantity.amount)} ${fields.units[permit.annualQuantity.unit]}`],
    [fields.vessel, permit.vessel],
  ];
  return (
    <details className={`${css.card} ${inForce ? css.force : ''}`}>
      <summary>
        <strong>{permit.number}</strong> {permit.holder} · {permit.mineral}
        <br />
        <strong>{inForce ? words.force.yes : words.force.no}</strong> <span className={css.soft}>{span(permit.valid)}</span>
        {why.map((one) => <div key={one} className={css.soft}>{one}</div>)}
      </summary>
      <dl className={css.facts}>
        {facts.filter(([, value]) => value !== undefined && value !== null && value !== '').map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}><dt>{name}</dt><dd>{value}</dd></div>
        ))}
      </dl>
      <p className={css.soft}>{words.recorded(format.exact(permit.recordedAt))}</p>
      {onEdit && <Button size="small" onClick={() => onEdit(permit)}>{words.editPermit}</Button>}
    </details>
  );
}
