import type { Token, Tokens } from 'marked';
import { lexer } from 'marked';

/** Text as people write it in a step: CommonMark without HTML, pictures and addresses. */
export type Block =
  | { readonly kind: 'paragraph' | 'heading'; readonly runs: readonly Run[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly Run[])[];
    };

/** A stretch of text in one style. */
export interface Run {
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly code?: true;
}

/**
 * The blocks of a Markdown text. HTML stays text, a link is its words, a picture its description: a
 * stranger's file cannot make the page fetch or run anything.
 */
export function blocksOf(markdown: string): Block[] {
  return lexer(markdown).flatMap(blockOf);
}

/** The words alone, a line for each block: to be counted, or spoken. */
export function plainText(markdown: string): string {
  const said = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');
  return blocksOf(markdown)
    .flatMap((block) => (block.kind === 'list' ? block.items.map(said) : [said(block.runs)]))
    .join('\n');
}

function blockOf(token: Token): Block[] {
  switch (token.type) {
    case 'space':
    case 'hr':
    case 'def':
      return [];
    case 'heading':
      return [{ kind: 'heading', runs: runsOf(token.tokens ?? []) }];
    case 'list': {
      const { ordered, items } = token as Tokens.List;
      return [{ kind: 'list', ordered, items: items.map((item) => runsOf(item.tokens)) }];
    }
    case 'blockquote':
      return (token.tokens ?? []).flatMap(blockOf);
    case 'code':
      return [{ kind: 'paragraph', runs: [{ text: (token as Tokens.Code).text, code: true }] }];
    default:
      return [{ kind: 'paragraph', runs: runsOf([token]) }];
  }
}

type Style = Omit<Run, 'text'>;

function runsOf(tokens: readonly Token[], style: Style = {}): Run[] {
  return tokens.flatMap((token): Run[] => {
    if (token.type === 'strong') return runsOf(token.tokens ?? [], { ...style, strong: true });
    if (token.type === 'em') return runsOf(token.tokens ?? [], { ...style, emphasis: true });
    if (token.type === 'codespan')
      return [{ text: (token as Tokens.Codespan).text, ...style, code: true }];
    if (token.type === 'br') return [{ text: '\n', ...style }];
    if (token.type === 'html') return [{ text: token.raw, ...style }];
    if ('tokens' in token && Array.isArray(token.tokens)) return runsOf(token.tokens, style);
    return [{ text: 'text' in token ? (token.text as string) : token.raw, ...style }];
  });
}
