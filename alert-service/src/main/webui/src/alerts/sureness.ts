import type { Verdict } from '../api/types.ts';
import type { Format } from '../i18n/format.ts';

/** What is said of the position and how likely that is; the server's probability is always that of standing inside. */
export function sureness({ answer, probability }: Verdict, words: Record<Verdict['answer'], string>, format: Format): string {
  switch (answer) {
    case 'INSIDE':
      return `${words.INSIDE} ${format.probability(probability)}`;
    case 'OUTSIDE':
      return `${words.OUTSIDE} ${format.probability(1 - probability)}`;
    case 'CANNOT_TELL':
      return words.CANNOT_TELL;
  }
}
