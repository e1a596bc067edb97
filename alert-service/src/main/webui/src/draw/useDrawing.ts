import { useMemo, useState } from 'react';
import type { LonLat } from '../api/types.ts';
import { addRing, insertCorner, moveCorner, removeCorner, removeRing, type Place, type Ring, type Shape } from './shape.ts';
import { begin, redo, step, undo } from './undo.ts';

/** Whether corners are moved, or those of a new ring are set one by one. */
export type Mode = 'edit' | 'polygon' | 'hole';

export type Drawing = {
  shape: Shape;
  /** The corners set so far of a ring that is not closed yet. */
  sketch: Ring;
  mode: Mode;
  chosen: Place | undefined;
  snapping: boolean;
  canUndo: boolean;
  canRedo: boolean;
  begin: (mode: Mode) => void;
  choose: (place: Place | undefined) => void;
  add: (at: LonLat) => void;
  close: () => void;
  move: (place: Place, to: LonLat) => void;
  insert: (place: Place, at: LonLat) => void;
  remove: (place: Place) => void;
  removeRing: (place: Place) => void;
  replace: (shape: Shape) => void;
  setSnapping: (on: boolean) => void;
  undo: () => void;
  redo: () => void;
};

/** A boundary that is being drawn. Everything done to it can be undone, the corners of a sketch one by one. */
export function useDrawing(initial: Shape): Drawing {
  const [steps, setSteps] = useState(() => begin(initial));
  const [sketch, setSketch] = useState<Ring>([]);
  const [mode, setMode] = useState<Mode>(initial.length ? 'edit' : 'polygon');
  const [chosen, choose] = useState<Place>();
  const [snapping, setSnapping] = useState(true);
  return useMemo(() => {
    const change = (next: Shape) => setSteps((before) => step(before, next));
    const shape = steps.now;
    return {
      shape, sketch, mode, chosen, snapping, choose, setSnapping,
      canUndo: sketch.length > 0 || steps.past.length > 0,
      canRedo: sketch.length === 0 && steps.future.length > 0,
      begin: (next) => {
        setSketch([]);
        choose(undefined);
        setMode(next);
      },
      add: (at) => setSketch((before) => [...before, at]),
      close: () => {
        const next = addRing(shape, sketch, mode === 'hole');
        if (next === shape) return;
        change(next);
        setSketch([]);
        setMode('edit');
      },
      move: (place, to) => change(moveCorner(shape, place, to)),
      insert: (place, at) => {
        change(insertCorner(shape, place, at));
        choose({ ...place, corner: place.corner + 1 });
      },
      remove: (place) => {
        change(removeCorner(shape, place));
        choose(undefined);
      },
      removeRing: (place) => {
        change(removeRing(shape, place));
        choose(undefined);
      },
      replace: (next) => {
        change(next);
        setSketch([]);
        choose(undefined);
        setMode(next.length ? 'edit' : 'polygon');
      },
      undo: () => (sketch.length ? setSketch(sketch.slice(0, -1)) : setSteps(undo)),
      redo: () => setSteps(redo),
    };
  }, [steps, sketch, mode, chosen, snapping]);
}
