import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import type { NetworkFailure } from '../network/issues.ts';

export interface Token {
  /** `id` for names of any spelling, else the sign itself. */
  readonly kind: 'id' | '{' | '}' | '[' | ']' | ';' | ',' | ':' | '=' | '->' | '--' | 'end';
  readonly text: string;
  /** An id without quotation marks may be a keyword. */
  readonly bare: boolean;
  /** An id between angle brackets: markup. */
  readonly markup: boolean;
  readonly row: number;
}

const bareId = /[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*|-?(?:\.\d+|\d+(?:\.\d*)?)/y;
const gap = /(?:[\s\ufeff]+|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/)/y;

/** The tokens of a DOT text; comments and lines for the preprocessor are left out. */
export class Tokens {
  private at = 0;
  private row = 1;
  private counted = 0;
  private next: Result<Token, NetworkFailure> | undefined;

  constructor(private readonly text: string) {}

  peek(): Result<Token, NetworkFailure> {
    return (this.next ??= this.read());
  }

  take(): Result<Token, NetworkFailure> {
    const token = this.peek();
    this.next = undefined;
    return token;
  }

  private read(): Result<Token, NetworkFailure> {
    this.skip();
    const { text, at } = this;
    const row = this.rowAt(at);
    const sign = text.charAt(at);
    const token = (kind: Token['kind'], end: number): Result<Token, NetworkFailure> => {
      this.at = end;
      return ok({ kind, text: text.slice(at, end), bare: true, markup: false, row });
    };
    if (sign === '') return token('end', at);
    if (text.startsWith('->', at)) return token('->', at + 2);
    if (text.startsWith('--', at)) return token('--', at + 2);
    if ('{}[];,:='.includes(sign)) return token(sign as Token['kind'], at + 1);
    if (sign === '"') return this.quoted(row);
    if (sign === '<') return this.markup(row);
    bareId.lastIndex = at;
    const found = bareId.exec(text)?.[0];
    if (found !== undefined) return token('id', at + found.length);
    return err({ code: 'syntax', row, found: text.slice(at, at + 20) });
  }

  private skip(): void {
    for (;;) {
      gap.lastIndex = this.at;
      if (gap.test(this.text)) this.at = gap.lastIndex;
      else if (this.text.charAt(this.at) === '#' && this.isAtLineStart()) {
        const end = this.text.indexOf('\n', this.at);
        this.at = end < 0 ? this.text.length : end;
      } else return;
    }
  }

  private isAtLineStart(): boolean {
    return this.at === 0 || this.text.charAt(this.at - 1) === '\n';
  }

  /** Between quotation marks; a backslash before a mark or a line end takes it along. `+` joins. */
  private quoted(row: number): Result<Token, NetworkFailure> {
    let value = '';
    for (;;) {
      let end = this.at + 1;
      for (; end < this.text.length && this.text.charAt(end) !== '"'; end++) {
        if (this.text.charAt(end) === '\\') end += 1;
      }
      if (end >= this.text.length) return err({ code: 'syntax', row, found: '"' });
      value += this.text
        .slice(this.at + 1, end)
        .replace(/\\(?:(["\\])|\r?\n)/g, (all, kept?: string) => {
          if (kept === undefined) return '';
          return kept === '"' ? '"' : all;
        });
      this.at = end + 1;
      const before = this.at;
      this.skip();
      if (this.text.charAt(this.at) !== '+') {
        this.at = before;
        return ok({ kind: 'id', text: value, bare: false, markup: false, row });
      }
      this.at += 1;
      this.skip();
      if (this.text.charAt(this.at) !== '"') return err({ code: 'syntax', row, found: '+' });
    }
  }

  private markup(row: number): Result<Token, NetworkFailure> {
    let depth = 0;
    for (let end = this.at; end < this.text.length; end++) {
      const sign = this.text.charAt(end);
      if (sign === '<') depth += 1;
      else if (sign === '>') depth -= 1;
      if (depth > 0) continue;
      const value = this.text.slice(this.at + 1, end);
      this.at = end + 1;
      return ok({ kind: 'id', text: value, bare: false, markup: true, row });
    }
    return err({ code: 'syntax', row, found: '<' });
  }

  private rowAt(at: number): number {
    for (;;) {
      const end = this.text.indexOf('\n', this.counted);
      if (end < 0 || end >= at) return this.row;
      this.row += 1;
      this.counted = end + 1;
    }
  }
}
