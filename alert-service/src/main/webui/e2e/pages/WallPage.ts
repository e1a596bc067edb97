import type { Locator, Page } from '@playwright/test';

/** The operator's wall, by what an operator does on it. */
export class WallPage {
  readonly rows: Locator;
  readonly panel: Locator;
  readonly health: Locator;

  constructor(readonly page: Page) {
    this.rows = page.locator('[data-alert]');
    this.panel = page.getByRole('article');
    this.health = page.getByRole('contentinfo');
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`/wall.html${query}`);
  }

  row(name: string | RegExp): Locator {
    return this.rows.filter({ hasText: name });
  }

  act(name: string | RegExp): Locator {
    return this.panel.getByRole('button', { name });
  }

  get toast(): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.getByRole('button', { name: /撤销|Undo/ }) });
  }
}
