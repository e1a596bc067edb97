import { readFileSync } from 'node:fs';
import openapiTS, { astToString, COMMENT_HEADER } from 'openapi-typescript';
import { describe, expect, it } from 'vitest';

const file = (path: string) => new URL(`../../${path}`, import.meta.url);

describe('types of the services\' APIs', () => {
  it.each([
    ['openapi.json', 'src/api/schema.d.ts'],
    ['registry-openapi.json', 'src/api/registrySchema.d.ts'],
  ])('those of %s are made anew whenever it changes (npm run types)', async (described, typed) => {
    const made = COMMENT_HEADER + astToString(await openapiTS(file(described)));
    expect(readFileSync(file(typed), 'utf8').trim()).toBe(made.trim());
  });
});
