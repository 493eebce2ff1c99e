import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import { decodeUnicode } from '../encoding.ts';
import type { XmlHandler } from '../xml/reader.ts';
import { readXml } from '../xml/reader.ts';
import type { Archive } from '../zip/archive.ts';
import { openArchive } from '../zip/archive.ts';
import type { WorkbookFailure } from './issues.ts';
import { kindInside } from './kinds.ts';
import { SharedStrings } from './strings.ts';
import { Styles } from './styles.ts';
import type { GridRow, Range, Shared } from './worksheet.ts';
import { Grid } from './worksheet.ts';

/** A worksheet as it stands, before anything is known of it. */
export interface Worksheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly GridRow[];
  readonly merged: readonly Range[];
}

/** Worksheets are heard and not kept as trees, so there may be many cells. */
const mostElements = 20_000_000;

/**
 * The worksheets of an Office Open XML workbook (ECMA-376, both editions of its names), in their
 * order. Read are the parts that hold cells, texts and number formats; nothing else is unpacked.
 */
export function readWorkbook(
  bytes: Uint8Array,
  onProgress?: (share: number) => void
): Result<readonly Worksheet[], WorkbookFailure> {
  const archive = openArchive(bytes);
  if (!archive.ok) return archive;
  return new PackageReader(archive.value, onProgress).read();
}

class PackageReader {
  constructor(
    private readonly archive: Archive,
    private readonly onProgress?: (share: number) => void
  ) {}

  read(): Result<readonly Worksheet[], WorkbookFailure> {
    if (!this.archive.has('[Content_Types].xml') || !this.archive.has('_rels/.rels')) {
      return err({ code: 'workbook-kind', kind: kindInside(this.archive) });
    }
    const root = this.links('');
    if (!root.ok) return root;
    const path = root.value.find(({ type }) => type === 'officeDocument')?.target;
    if (path === undefined || !this.archive.has(path) || path.endsWith('.bin')) {
      return err({ code: 'workbook-kind', kind: kindInside(this.archive) });
    }
    const book = new Book();
    const heard = this.hear(path, book);
    if (!heard.ok) return heard;
    if (!book.isWorkbook) return err({ code: 'workbook-kind', kind: 'other' });
    const links = this.links(path);
    if (!links.ok) return links;
    const shared = this.shared(links.value, book.from1904);
    return shared.ok ? this.worksheets(book, links.value, shared.value) : shared;
  }

  private worksheets(
    book: Book,
    links: readonly Link[],
    shared: Shared
  ): Result<readonly Worksheet[], WorkbookFailure> {
    const found: Worksheet[] = [];
    for (const [index, { name, link, isHidden }] of book.sheets.entries()) {
      const target = links.find(({ id, type }) => id === link && type === 'worksheet')?.target;
      // Charts and macros have sheets of their own kinds.
      if (target === undefined) continue;
      const grid = new Grid(shared, (row) => {
        if (row % 2000 === 0) this.onProgress?.(index / book.sheets.length);
      });
      const heard = this.hear(target, grid);
      if (!heard.ok) return heard;
      found.push({ name, isHidden, rows: grid.rows, merged: grid.merged });
    }
    return ok(found);
  }

  private shared(links: readonly Link[], from1904: boolean): Result<Shared, WorkbookFailure> {
    const strings = new SharedStrings();
    const styles = new Styles();
    const handlers = new Map<string, XmlHandler>([
      ['sharedStrings', strings],
      ['styles', styles]
    ]);
    for (const { type, target } of links) {
      const handler = handlers.get(type);
      if (!handler || !this.archive.has(target)) continue;
      const heard = this.hear(target, handler);
      if (!heard.ok) return heard;
    }
    return ok({ strings: strings.list, styles: styles.list, from1904 });
  }

  private links(part: string): Result<readonly Link[], WorkbookFailure> {
    const slash = part.lastIndexOf('/') + 1;
    const path = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
    const links = new Links(part.slice(0, slash));
    if (!this.archive.has(path)) return ok([]);
    const heard = this.hear(path, links);
    return heard.ok ? ok(links.list) : heard;
  }

  private hear(part: string, handler: XmlHandler): Result<undefined, WorkbookFailure> {
    const damaged = { code: 'workbook-damaged', part } as const;
    const bytes = this.archive.read(part);
    if (!bytes.ok) return bytes;
    if (!bytes.value) return err(damaged);
    const text = decodeUnicode(bytes.value);
    if (!text.ok) return err(damaged);
    return readXml(text.value, handler, mostElements).ok ? ok(undefined) : err(damaged);
  }
}

interface Link {
  readonly id: string;
  /** The last word of its address, which both editions of the standard share. */
  readonly type: string;
  readonly target: string;
}

/** Hears the part that tells where other parts are; addresses outside of the file are left alone. */
class Links implements XmlHandler {
  readonly list: Link[] = [];

  constructor(private readonly folder: string) {}

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
    const target = attributes.get('Target') ?? '';
    const type = attributes.get('Type') ?? '';
    this.list.push({
      id: attributes.get('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: resolved(this.folder, target)
    });
  }
}

/** A label in the archive: steps upwards end at its root. */
function resolved(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : folder + target).split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** Hears the part that lists the worksheets. */
class Book implements XmlHandler {
  readonly sheets: { readonly name: string; readonly link: string; readonly isHidden: boolean }[] =
    [];
  from1904 = false;
  isWorkbook = false;

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'workbook') this.isWorkbook = true;
    else if (name === 'workbookPr') {
      this.from1904 = /^(1|true)$/.test(attributes.get('date1904') ?? '');
    } else if (name === 'sheet') {
      this.sheets.push({
        name: attributes.get('name') ?? '',
        link: attributes.get('id') ?? '',
        isHidden: /hidden/i.test(attributes.get('state') ?? '')
      });
    }
  }
}
