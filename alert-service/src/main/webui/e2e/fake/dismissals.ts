import type { DismissalReason, DismissalView, FlaggedSites, Me, SecondLook } from '../../src/api/types.ts';
import type { Body, FakeApi } from './api.ts';
import { problem, said, change, type Answer } from './changes.ts';
import { ago } from './clock.ts';

const actor = (who: Me) => ({ name: who.name, roles: who.roles, ...(who.unit ? { unit: who.unit } : {}) });

export function dismiss(api: FakeApi, id: string, body: Body): Answer {
  const { me } = api;
  if (!me) return problem(401, 'session.none');
  return change(api, id, body, (alert) => {
    const needsSecondPerson = alert.severity !== 'LOW';
    const dismissal: DismissalView = {
      id: String(body['id']),
      state: needsSecondPerson ? 'PROPOSED' : 'DONE',
      reason: body['reason'] as DismissalReason,
      severity: alert.severity,
      needsSecondPerson,
      by: actor(me),
      at: String(body['doneAt']),
      ...(body['explanation'] ? { explanation: String(body['explanation']) } : {}),
    };
    return [{ ...alert, dismissal, ...(needsSecondPerson ? {} : { status: 'SETTLED' as const }) }, said('log.alert.commented', { text: '排除' })];
  });
}

export function answerDismissal(api: FakeApi, id: string, body: Body, agrees: boolean): Answer {
  const { me } = api;
  if (!me) return problem(401, 'session.none');
  if (api.detail(id)?.dismissal?.by.name === me.name) return problem(403, 'dismissal.needs-other-person');
  return change(api, id, body, ({ dismissal, ...alert }) => {
    const answer = { agrees, by: actor(me), at: String(body['doneAt']) };
    return [
      { ...alert, ...(dismissal ? { dismissal: { ...dismissal, state: agrees ? 'DONE' : 'REJECTED', answer } } : {}), ...(agrees ? { status: 'SETTLED' as const } : {}) },
      said('log.alert.commented', { text: agrees ? '同意排除' : '不同意排除' }),
    ];
  });
}

export function drawn(api: FakeApi): SecondLook[] {
  return api.alerts.filter((alert) => alert.rule === 'DIGGING_OUTSIDE_LICENCE').slice(0, 2).map((alert, index) => ({
    id: `00000000-0000-4000-8000-00000000010${index}`,
    alert,
    drawnAt: ago(55 + index),
    dismissal: {
      id: `00000000-0000-4000-8000-00000000010${index}`, state: 'DONE', reason: index ? 'OTHER' : 'WEATHER_OR_LIGHT', severity: 'LOW', needsSecondPerson: false,
      by: { name: '黄伟', roles: ['operator'] }, at: ago(120), ...(index ? { explanation: '村民拉土修路，已电话核实' } : {}),
    },
  }));
}

export const flaggedSites = (api: FakeApi): FlaggedSites => ({
  period: { from: ago(90 * 1440), to: ago(0) },
  definition: { code: 'dismissal.flag-definition', parameters: {} },
  places: [{ key: 'north-pit', name: '北山采石场', dismissed: 14, decided: 16, othersDismissed: 31, othersDecided: 212, chance: 0.0004, flaggedAt: ago(300), cases: api.alerts.slice(0, 3) }],
  people: [{ key: 'u-wei', name: '黄伟', dismissed: 40, decided: 52, othersDismissed: 22, othersDecided: 190, chance: 0.002, cases: api.alerts.slice(2, 4) }],
});
