import type { Locator, Page } from '@playwright/test';

/** The patrol's phone, by what a patrol does on it. */
export class PatrolPage {
  readonly task: Locator;
  readonly report: Locator;

  constructor(readonly page: Page) {
    this.task = page.getByRole('article');
    this.report = page.getByRole('form');
  }

  async open(): Promise<void> {
    await this.page.goto('/patrol.html');
  }

  /** Waits until the phone could open the page without a network. */
  async becomeOfflineCapable(): Promise<void> {
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await this.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name, exact: typeof name === 'string' }).click();
  }
}
