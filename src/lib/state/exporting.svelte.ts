import type { Diagram } from '#lib/domain/diagram.ts';
import { emptyTables } from '#lib/domain/diagram.ts';
import { diff } from '#lib/domain/diff.ts';
import type { Language } from '#lib/domain/naming.ts';
import type { SavedAs, WayToSave } from '#lib/worker/exporting.ts';
import type { EngineClient } from '#lib/worker/client.ts';
import { fileStem, saveBlob } from './files.ts';
import type { PictureFailure, Pictured, PictureOptions } from './picture.ts';
import { isDrawable, pictureScales, pictureSize, pngOf, svgOf } from './picture.ts';

export type { SavedAs } from '#lib/worker/exporting.ts';

/** What a diagram can be saved as: a format of the worker by its extension, or a picture. */
export type Choice =
  { readonly kind: 'file'; readonly way: WayToSave } | { readonly kind: 'svg' | 'png' };

type SavingFailure = Exclude<Awaited<ReturnType<EngineClient['saveAs']>>, { ok: true }>['error'];
export type ExportFailure = PictureFailure | SavingFailure;

/** One diagram on its way into a file: what was chosen, and what the file will not carry. */
export class Exporting {
  readonly #engine: EngineClient;
  readonly #diagram: Diagram;
  readonly #pictured: Pictured;
  readonly #language: Language;
  ways: readonly WayToSave[] = $state.raw([]);
  choice: Choice | undefined = $state.raw();
  /** The chosen format's file, written while its losses are read. */
  prepared: SavedAs | undefined = $state.raw();
  failure: ExportFailure | undefined = $state.raw();
  busy = $state(false);
  picture: PictureOptions = $state.raw({
    scale: 2,
    background: true,
    theme: 'light',
    legend: true
  });
  readonly #svg = $derived.by(() => svgOf(this.#pictured, this.picture));
  /** The newest wish counts: an older file that comes later is dropped. */
  #wish = 0;

  /** @param language of headings in the file, where it has such */
  constructor(engine: EngineClient, diagram: Diagram, pictured: Pictured, language: Language) {
    this.#engine = engine;
    this.#diagram = diagram;
    this.#pictured = pictured;
    this.#language = language;
  }

  /** Whether the drawing shows anything that a legend would explain. */
  get hasLegend(): boolean {
    return (this.#pictured.legend ?? []).length > 0;
  }

  /** The sizes of the PNG for each scale, in pixels. */
  get sizes() {
    return pictureScales.map((scale) => {
      const size = pictureSize(this.#svg, scale);
      return { scale, ...size, possible: isDrawable(size) };
    });
  }

  async load(): Promise<void> {
    const ways = await this.#engine.waysToSave();
    if (ways.ok) this.ways = ways.value;
    else this.failure = ways.error;
  }

  async choose(choice: Choice): Promise<void> {
    this.choice = choice;
    this.failure = this.prepared = undefined;
    const wish = ++this.#wish;
    this.busy = choice.kind === 'file';
    if (choice.kind !== 'file') return;
    const content = diff(emptyTables, this.#diagram);
    const saved = await this.#engine.saveAs(content, choice.way.extension, this.#language);
    if (wish !== this.#wish) return;
    this.busy = false;
    if (saved.ok) this.prepared = saved.value;
    else this.failure = saved.error;
  }

  /** Gives the file to the person; false when there is none to give. */
  async save(): Promise<boolean> {
    const stem = fileStem(this.#diagram);
    if (this.choice?.kind === 'svg') {
      saveBlob(`${stem}.svg`, new Blob([this.#svg], { type: 'image/svg+xml' }));
      return true;
    }
    if (this.choice?.kind === 'png') {
      this.busy = true;
      const png = await pngOf(this.#svg, this.picture.scale);
      this.busy = false;
      if (png.ok) saveBlob(`${stem}.png`, png.value);
      else this.failure = png.error;
      return png.ok;
    }
    if (!this.prepared) return false;
    const { content, extension, mediaType } = this.prepared;
    saveBlob(`${stem}${extension}`, new Blob([content], { type: mediaType }));
    return true;
  }
}
