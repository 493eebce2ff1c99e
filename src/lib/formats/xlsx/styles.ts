import type { XmlHandler } from '../xml/reader.ts';
import type { DateParts } from './serial.ts';
import { datePartsOf } from './serial.ts';

/** How the numbers of a style are meant. */
export interface NumberStyle {
  readonly date?: DateParts;
  /** Shown with this many digits, zeros in front: a number of something, not an amount. */
  readonly digits?: number;
}

/** Hears a styles part: what each cell format makes of numbers. */
export class Styles implements XmlHandler {
  readonly list: NumberStyle[] = [];
  private readonly codes = new Map<number, string>();
  private isInCellFormats = false;

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'numFmt') {
      this.codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
    } else if (name === 'cellXfs') this.isInCellFormats = true;
    else if (name === 'xf' && this.isInCellFormats) {
      const id = Number(attributes.get('numFmtId') ?? 0);
      this.list.push(styleOf(id, this.codes.get(id)));
    }
  }

  close(name: string): void {
    if (name === 'cellXfs') this.isInCellFormats = false;
  }
}

function styleOf(id: number, code: string | undefined): NumberStyle {
  const date = datePartsOf(id, code);
  if (date) return { date };
  return code !== undefined && /^0{2,20}$/.test(code) ? { digits: code.length } : {};
}
