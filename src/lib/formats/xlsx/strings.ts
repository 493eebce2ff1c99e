import type { XmlHandler } from '../xml/reader.ts';

/** Collects the text of an item: its runs one after the other, without the reading aids of Japanese. */
export class ItemText {
  private parts = '';
  private isInText = false;
  private aids = 0;

  open(name: string): void {
    if (name === 'rPh') this.aids += 1;
    else if (name === 't') this.isInText = this.aids === 0;
  }

  add(piece: string): void {
    if (this.isInText) this.parts += piece;
  }

  close(name: string): void {
    if (name === 'rPh') this.aids -= 1;
    else if (name === 't') this.isInText = false;
  }

  /** The text so far, once. */
  take(): string {
    const text = unescaped(this.parts);
    this.parts = '';
    return text;
  }
}

/** Hears the part that holds the texts that cells share. */
export class SharedStrings implements XmlHandler {
  readonly list: string[] = [];
  private readonly item = new ItemText();

  open(name: string): void {
    this.item.open(name);
  }

  text(piece: string): void {
    this.item.add(piece);
  }

  close(name: string): void {
    this.item.close(name);
    if (name === 'si') this.list.push(this.item.take());
  }
}

/** Signs that XML cannot hold stand as `_x000D_` (ECMA-376, 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16))
  );
}

/** A text as cells hold it, so that `unescaped` gives it back, controls that XML cannot hold included. */
export function escapedText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(/[^\P{Cc}\t\n\r]/gu, (sign) => {
    const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `_x${code}_`;
  });
}
