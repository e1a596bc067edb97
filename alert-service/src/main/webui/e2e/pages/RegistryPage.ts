import type { Locator, Page } from '@playwright/test';

/** The clerk's page, by what a clerk does on it. */
export class RegistryPage {
  readonly rows: Locator;
  readonly panel: Locator;

  constructor(readonly page: Page) {
    this.rows = page.locator('[data-site]');
    this.panel = page.getByRole('region', { name: /^(详情|Details)$/ });
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`/registry.html${query}`);
  }

  async choose(name: string): Promise<void> {
    await this.rows.filter({ hasText: name }).click();
  }
}
