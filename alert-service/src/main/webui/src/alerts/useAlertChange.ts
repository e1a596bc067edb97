import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { mayHaveArrived, useChange, type Stamp } from '../api/change.ts';
import type { Result } from '../api/client.ts';
import { alert as alertQuery } from '../api/queries.ts';
import type { AlertDetail } from '../api/types.ts';
import { commonWords } from '../i18n/common.ts';
import { useWords } from '../i18n/language.tsx';
import { changesBetween } from './changes.ts';
import type { HeldActs } from './held.ts';
import { reload } from './holding.ts';
import { alertWords } from './words.ts';

type Body<A> = A & Stamp & { expectedRevision: number };

/**
 * A change of an alert: what is held back for it goes first, and when somebody was quicker, the alert is read again and
 * it is said what changed.
 */
export function useAlertChange<A extends object, T>(
  alert: AlertDetail,
  held: HeldActs,
  onDone: () => void,
  send: (body: Body<A>) => Promise<Result<T>>,
) {
  const client = useQueryClient();
  const words = useWords(alertWords);
  const common = useWords(commonWords);
  const [changed, setChanged] = useState<string[]>([]);
  const act = useChange<A, T>(
    async (stamp, asked) => {
      setChanged([]);
      await held.sendAll(alert.id);
      const seen = client.getQueryData<AlertDetail>(alertQuery(alert.id).queryKey) ?? alert;
      const result = await send({ ...asked, ...stamp, expectedRevision: seen.revision });
      if (!result.ok && !mayHaveArrived(result.failure)) {
        const now = await reload(client, alert.id);
        if (now) setChanged(changesBetween(seen, now, words, common));
      }
      return result;
    },
    () => {
      void reload(client, alert.id);
      onDone();
    },
  );
  return { ...act, changed };
}
