import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AlertDetail } from '../api/types.ts';
import { useWords } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import css from './Acts.module.css';
import type { HeldActs } from './held.ts';
import { holdComment } from './holding.ts';
import { alertWords } from './words.ts';

type Props = { alert: AlertDetail; place: string; held: HeldActs; onDone: () => void };

export function CommentForm({ alert, place, held, onDone }: Props) {
  const words = useWords(alertWords);
  const client = useQueryClient();
  const [text, setText] = useState('');
  const said = text.trim();
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!said) return;
        holdComment(client, held, alert, place, said);
        onDone();
      }}
    >
      <label>
        <span>{words.commentLabel}</span>
        <textarea autoFocus maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <Button type="submit" look="accent" disabled={!said}>{words.commentSend}</Button>
    </form>
  );
}
