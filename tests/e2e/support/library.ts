import type { BrowserContext, Locator, Page } from '@playwright/test';
import { expect } from './expect.ts';
import { Editor } from './editor.ts';
import type { Say } from './words.ts';

type RowAction =
  'library.rename' | 'library.duplicate' | 'library.export' | 'library.saveAs' | 'library.discard';
type SampleName = 'sample.kodak-1989.name' | 'sample.governance-glance.name';
type GivenFile = { name: string; text: string | Buffer };

/** What a browser holds after a sample was opened in it, by the sample's name. */
const kept = new Map<string, { state: StorageState; address: string }>();
type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

/** The first page, by what a person sees on it. */
export class Library {
  readonly page: Page;
  readonly say: Say;

  constructor(page: Page, say: Say) {
    this.page = page;
    this.say = say;
  }

  /** Relative to the base address, so that the same steps run under a sub-path. */
  async goto(): Promise<void> {
    await this.page.goto('./');
    await expect(this.samples).toBeVisible();
  }

  get lesson(): Locator {
    return this.page.getByRole('region', { name: this.say('library.lesson.title') });
  }

  get list(): Locator {
    return this.page.getByRole('region', { name: this.say('library.title') });
  }

  get samples(): Locator {
    return this.page.getByRole('region', { name: this.say('library.samples') });
  }

  get alert(): Locator {
    return this.page.getByRole('alert');
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  diagram(title: string): Locator {
    return this.list.getByRole('listitem').filter({ hasText: title });
  }

  link(title: string): Locator {
    return this.list.getByRole('link', { name: title, exact: true });
  }

  picture(title: string): Locator {
    return this.page.getByRole('img', { name: this.say('library.picture', { title }) });
  }

  get trash(): Locator {
    return this.page.getByRole('region', { name: this.say('trash.title') });
  }

  async openTrash(): Promise<void> {
    await this.page.getByRole('link', { name: this.say('trash.title') }).click();
    await expect(this.trash).toBeVisible();
  }

  /** Does one of the actions in the menu of a row. */
  async act(title: string, action: RowAction): Promise<void> {
    await this.list.getByRole('button', { name: this.say('library.actions', { title }) }).click();
    const menu = this.page.getByRole('menu');
    await menu.getByRole('menuitem', { name: this.say(action) }).click();
    await expect(menu).toBeHidden();
  }

  /** Keeps the sample under a name, and comes back to the list. */
  async keepSampleAs(title: string): Promise<void> {
    const editor = await this.openSample();
    await editor.rename(title);
    await editor.saved();
    await this.goto();
    await expect(this.link(title)).toBeVisible();
  }

  /**
   * Begins in the editor, in a browser that holds a sample from an earlier visit. That visit is made
   * once: the way through the first page has tests of its own.
   */
  async keptSample(name: SampleName = 'sample.kodak-1989.name'): Promise<Editor> {
    const title = this.say(name);
    const { state, address } = kept.get(title) ?? (await this.#visitSample(name));
    kept.set(title, { state, address });
    await this.page.context().setStorageState(state);
    await this.page.goto(address);
    return this.opened();
  }

  async #visitSample(name: SampleName) {
    await this.goto();
    await (await this.openSample(name)).saved();
    const address = this.page.url();
    const state = await this.page.context().storageState({ indexedDB: true });
    // An open network would hold on to its database.
    await this.page.goto('about:blank');
    return { state, address };
  }

  async openSample(name: SampleName = 'sample.kodak-1989.name'): Promise<Editor> {
    await this.samples.getByRole('button', { name: this.say(name) }).click();
    return this.opened();
  }

  async newNetwork(): Promise<Editor> {
    await this.page.getByRole('button', { name: this.say('library.new') }).click();
    return this.opened();
  }

  /** The editor once a network is open in it. */
  async opened(): Promise<Editor> {
    const editor = new Editor(this.page, this.say);
    await editor.ready();
    return editor;
  }

  /** Gives a file to the chooser. */
  async choose({ name, text }: GivenFile): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: this.say('library.open') }).click();
    const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) };
    await (await chooser).setFiles(file);
  }

  /** Imports a table of so many engagements, as its columns are guessed. */
  async importTable(file: GivenFile, n: number): Promise<Editor> {
    await this.choose(file);
    await this.dialog.getByRole('button', { name: this.say('import.check', { n }) }).click();
    await this.dialog.getByRole('button', { name: this.say('import.accept', { n }) }).click();
    return this.opened();
  }

  /** Drops a file on the page, as a file manager does. */
  async drop({ name, text }: GivenFile): Promise<void> {
    const bytes = [...Buffer.from(text)];
    const data = await this.page.evaluateHandle(
      ([name, bytes]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(bytes)], name));
        return transfer;
      },
      [name, bytes] as const
    );
    const main = this.page.getByRole('main');
    await main.dispatchEvent('dragover', { dataTransfer: data });
    await main.dispatchEvent('drop', { dataTransfer: data });
  }
}
