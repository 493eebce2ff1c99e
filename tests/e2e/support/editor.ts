import type { Locator, Page } from '@playwright/test';
import type { Say } from './words.ts';
import { expect } from './expect.ts';

export type TableName = 'parties' | 'engagements' | 'contracts' | 'functions';

/** An open network, by what a person sees of it. */
export class Editor {
  readonly page: Page;
  readonly say: Say;

  constructor(page: Page, say: Say) {
    this.page = page;
    this.say = say;
  }

  async ready(): Promise<void> {
    await expect(this.title).toBeVisible();
  }

  get title(): Locator {
    return this.page.getByRole('textbox', { name: this.say('editor.title') });
  }

  get status(): Locator {
    return this.page.getByRole('banner').getByRole('status');
  }

  async saved(): Promise<void> {
    await expect(this.status).toHaveText(this.say('editor.saved'));
  }

  /** Their names tell which step they would take back. A notice may offer another undo. */
  get undo(): Locator {
    return this.page.getByRole('banner').getByRole('button', {
      name: this.#stepButton('editor.undoStep', 'action.undo')
    });
  }

  get redo(): Locator {
    return this.page.getByRole('banner').getByRole('button', {
      name: this.#stepButton('editor.redoStep', 'action.redo')
    });
  }

  #stepButton(
    withStep: 'editor.undoStep' | 'editor.redoStep',
    without: 'action.undo' | 'action.redo'
  ) {
    const words = this.say(withStep, { step: '' }).trim();
    return new RegExp(`^(${words}.*|${this.say(without)})$`);
  }

  /** The list of steps, opened if it is not open. */
  async openHistory(): Promise<Locator> {
    const list = this.page.getByRole('list', { name: this.say('history.title') });
    if (!(await list.isVisible())) {
      await this.more(this.say('action.history'));
    }
    await expect(list).toBeVisible();
    return list;
  }

  /** Picks from the bar's menu; a narrow window has there too what its bar has no room for. */
  async more(name: string): Promise<void> {
    await this.page.getByRole('button', { name: this.say('editor.more') }).click();
    const menu = this.page.getByRole('menu', { name: this.say('editor.more') });
    const exact = { name, exact: true };
    await menu.getByRole('menuitem', exact).or(menu.getByRole('menuitemcheckbox', exact)).click();
  }

  get inspector(): Locator {
    return this.page.getByRole('complementary');
  }

  get panel(): Locator {
    return this.page.getByRole('complementary');
  }

  /** The text field on the canvas, for a name or a label. */
  inline(of: 'party' | 'engagement' = 'party'): Locator {
    return this.page.getByRole('textbox', { name: this.say(`editor.inline.${of}`) });
  }

  tool(key: 'action.select' | 'action.newParty' | 'action.connect' | 'action.remove'): Locator {
    const tools = this.page.getByRole('toolbar', { name: this.say('editor.tools') });
    return tools.getByRole('button', { name: this.say(key), exact: true });
  }

  /** Opens the drawer at one of its tables. */
  async table(name: TableName): Promise<Locator> {
    const drawer = this.page.getByRole('region', { name: this.say('records.title') });
    if (await drawer.isVisible()) {
      await drawer.getByRole('tab', { name: this.say(`tables.${name}`) }).click();
    } else {
      const foot = this.page.getByRole('contentinfo');
      await foot.getByRole('button', { name: this.say(`tables.${name}`) }).click();
    }
    const table = drawer.getByRole('grid', { name: this.say(`tables.${name}`) });
    await expect(table).toBeVisible();
    return table;
  }

  async row(name: TableName, text: string): Promise<Locator> {
    const table = await this.table(name);
    return table.getByRole('row').filter({ hasText: text });
  }

  async analyse(): Promise<void> {
    await this.#workspace('editor.analyse');
  }

  async govern(): Promise<void> {
    await this.#workspace('editor.govern');
  }

  async draw(): Promise<void> {
    await this.#workspace('editor.draw');
  }

  async #workspace(key: 'editor.analyse' | 'editor.govern' | 'editor.draw'): Promise<void> {
    const tab = this.page.getByRole('tab', { name: this.say(key) });
    if (await tab.isVisible()) await tab.click();
    else await this.more(this.say(key));
  }

  /** Gives the network another title. */
  async rename(title: string): Promise<void> {
    await this.title.fill(title);
    await this.title.press('Enter');
  }

  /** A cell of an open table, by the words of its row and its head. */
  async cell(table: Locator, row: string, head: string): Promise<Locator> {
    const heads = await table.getByRole('columnheader').allInnerTexts();
    const at = heads.findIndex((text) => text.trim() === head);
    const cells = table.getByRole('row').filter({ hasText: row }).getByRole('gridcell');
    return cells.nth(at);
  }

  /** Selects rows, the later ones with Control; the keys are then the drawing's. */
  async select(name: TableName, ...texts: string[]): Promise<void> {
    for (const [index, text] of texts.entries()) {
      const row = await this.row(name, text);
      await row.click(index === 0 ? {} : { modifiers: ['Control'] });
      await expect(row).toHaveAttribute('aria-selected', 'true');
    }
    await this.focusCanvas();
  }

  get canvas(): Locator {
    return this.page.getByRole('application');
  }

  async focusCanvas(): Promise<void> {
    await this.canvas.focus();
    await expect(this.canvas).toBeFocused();
  }

  /** Draws a party with the keyboard. */
  async drawParty(name: string): Promise<void> {
    await this.page.keyboard.press('n');
    await this.inline().fill(name);
    await this.inline().press('Enter');
    await expect(this.inline()).toBeHidden();
  }

  /** Moves the mouse to the card of a party, whose handles then show. */
  async hoverCard(name: string): Promise<void> {
    const { x, y } = await this.placeOf(name);
    await this.page.mouse.move(x - 8, y);
    await this.page.mouse.move(x, y);
  }

  /** Where the card of a party is: its own inline editor stands on it. */
  async placeOf(name: string): Promise<{ x: number; y: number }> {
    await this.select('parties', name);
    await this.page.keyboard.press('F2');
    const box = await this.inline().boundingBox();
    await this.inline().press('Escape');
    await expect(this.inline()).toBeHidden();
    return { x: box!.x + box!.width / 2, y: box!.y + box!.height / 2 };
  }
}

/** What a table says: one object for each row, by the words of its heads. */
export async function contentOf(table: Locator): Promise<Record<string, string>[]> {
  const heads = await table.getByRole('columnheader').allInnerTexts();
  const rows = await table.getByRole('row').all();
  const cells = await Promise.all(
    rows.slice(1).map((row) => row.getByRole('gridcell').allInnerTexts())
  );
  return cells.map((texts) =>
    Object.fromEntries(heads.map((head, index) => [head.trim(), texts[index]!.trim()]))
  );
}
