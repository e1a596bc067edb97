import type { AlertView } from '../api/types.ts';
import { weightOf, type Weight } from '../ui/SeverityMark.tsx';

/** Tones of a chime: pitch in hertz, and when it sounds in seconds. A question has the softest. */
const CHIMES: Record<Weight, [number, number][]> = {
  HIGH: [[880, 0], [880, 0.22], [1175, 0.44]],
  MEDIUM: [[660, 0], [660, 0.25]],
  LOW: [[440, 0]],
  QUESTION: [[392, 0]],
};
const ORDER: Weight[] = ['HIGH', 'MEDIUM', 'LOW', 'QUESTION'];
export const REPEAT_MILLIS = 60_000;
export const LONGEST_MUTE_MILLIS = 600_000;

/** Which chime sounds now: the worst of what is new, else the repeat for a high one that nobody has taken. */
export class Chimes {
  private readonly heard = new Set<string>();
  private soundedAt = 0;
  private started = false;

  next(alerts: AlertView[], now: number): Weight | undefined {
    const open = alerts.filter((alert) => alert.status === 'OPEN');
    const fresh = open.filter((alert) => !this.heard.has(alert.id));
    fresh.forEach((alert) => this.heard.add(alert.id));
    this.forgetAllBut(alerts);
    const first = !this.started;
    this.started = true;
    // What was there when the page opened is on the screen; only an untaken high one is worth a sound.
    const news = first ? undefined : ORDER.find((weight) => fresh.some((alert) => weightOf(alert) === weight));
    const untaken = open.some((alert) => weightOf(alert) === 'HIGH');
    const chime = news ?? (untaken && now - this.soundedAt >= REPEAT_MILLIS ? 'HIGH' : undefined);
    if (chime) this.soundedAt = now;
    return chime;
  }

  /** A page that stays open for weeks must not remember every alert there ever was. */
  private forgetAllBut(alerts: AlertView[]): void {
    if (this.heard.size <= 2 * alerts.length + 100) return;
    const known = new Set(alerts.map((alert) => alert.id));
    for (const id of this.heard) if (!known.has(id)) this.heard.delete(id);
  }
}

/** Plays a chime; needs no file. */
export function play(audio: AudioContext, weight: Weight): void {
  for (const [pitch, at] of CHIMES[weight]) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    const start = audio.currentTime + at;
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(0.25, start + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.001, start + 0.2);
    tone.connect(volume).connect(audio.destination);
    tone.start(start);
    tone.stop(start + 0.22);
  }
}
