import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Box } from '../../src/api/types.ts';

/** Rendered scenes, so that the pages show machines where their boxes are. */
export const PICTURES = ['pit-day.jpg', 'pit-night.jpg', 'open-country.jpg'].map((name) => {
  const jpeg = readFileSync(new URL(`./pictures/${name}`, import.meta.url));
  return { jpeg, sha256: createHash('sha256').update(jpeg).digest('hex') };
});

export const BOXES: Box[] = [
  [0.287, 0.496, 0.247, 0.161],
  [0.193, 0.38, 0.152, 0.252],
  [0.364, 0.474, 0.273, 0.183],
];
