import { test as base, expect } from '@playwright/test';
import type { FakeApi } from './fake/api.ts';
import { FakeServer } from './fake/server.ts';

type Language = 'zh-CN' | 'en';

/** A fresh county behind its own server for every test, and a page that has chosen its language. */
export const test = base.extend<{ server: { url: string; api: FakeApi }; language: Language }>({
  language: ['zh-CN', { option: true }],
  server: async ({}, use) => {
    const server = new FakeServer();
    const url = await server.start();
    await use({ url, api: server.api });
    await server.stop();
  },
  baseURL: async ({ server }, use) => use(server.url),
  page: async ({ page, language }, use) => {
    await page.addInitScript((chosen) => {
      if (!localStorage.getItem('minewatch.language')) localStorage.setItem('minewatch.language', chosen);
    }, language);
    await use(page);
  },
});

export { expect };
