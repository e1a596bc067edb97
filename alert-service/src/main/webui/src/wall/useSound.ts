import { useEffect, useRef, useState } from 'react';
import type { AlertView } from '../api/types.ts';
import { Chimes, LONGEST_MUTE_MILLIS, play } from './sound.ts';

export type Sound = { on: boolean; mutedUntil: number; turnOn: () => void; mute: () => void; unmute: () => void };

/** Sounds new alerts. A browser lets a page sound only after a press; until then the page says that it is silent. */
export function useSound(alerts: AlertView[] | undefined): Sound {
  const chimes = useRef(new Chimes());
  const audio = useRef<AudioContext | undefined>(undefined);
  const [on, setOn] = useState(false);
  const [mutedUntil, setMutedUntil] = useState(0);

  const turnOn = () => {
    audio.current ??= new AudioContext();
    void audio.current.resume().then(() => setOn(audio.current?.state === 'running'));
  };

  useEffect(() => {
    const firstPress = () => turnOn();
    addEventListener('pointerdown', firstPress, { once: true });
    addEventListener('keydown', firstPress, { once: true });
    return () => {
      removeEventListener('pointerdown', firstPress);
      removeEventListener('keydown', firstPress);
    };
  }, []);

  useEffect(() => {
    if (!alerts) return;
    const listen = () => {
      const chime = chimes.current.next(alerts, Date.now());
      if (chime && audio.current?.state === 'running' && Date.now() >= mutedUntil) play(audio.current, chime);
    };
    listen();
    const again = setInterval(listen, 1000);
    return () => clearInterval(again);
  }, [alerts, mutedUntil]);

  return { on, mutedUntil, turnOn, mute: () => setMutedUntil(Date.now() + LONGEST_MUTE_MILLIS), unmute: () => setMutedUntil(0) };
}
