import { blocksOf } from '../markdown.ts';
import type { Block, Run } from '../markdown.ts';
import { escaped } from './parts.ts';

/** How a text is set: its language as office programs name it, and its size in hundredths of a point. */
export interface Setting {
  readonly language: string;
  readonly size: number;
}

/** The paragraphs of a title (DrawingML, ECMA-376 part 1, 21.1.2). */
export function titleText(title: string, setting: Setting): string {
  return paragraph('', [{ text: title, strong: true }], setting);
}

/** The paragraphs of a Markdown text, with its lists and styles; empty where it says nothing. */
export function bodyText(markdown: string, setting: Setting): string {
  return blocksOf(markdown)
    .map((block) => blockText(block, setting))
    .join('');
}

/** Space after a paragraph, in hundredths of a point, and how far a list's sign hangs, in EMU. */
const after = '<a:spcAft><a:spcPts val="600"/></a:spcAft>';
const hanging = 'marL="285750" indent="-285750"';

function blockText(block: Block, setting: Setting): string {
  if (block.kind !== 'list') {
    const isHeading = block.kind === 'heading';
    const runs = block.runs.map((run) => (isHeading ? { ...run, strong: true as const } : run));
    return paragraph(`<a:pPr>${after}</a:pPr>`, runs, setting);
  }
  const sign = block.ordered
    ? '<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"/>'
    : '<a:buFont typeface="Arial"/><a:buChar char="•"/>';
  const properties = `<a:pPr ${hanging}>${after}${sign}</a:pPr>`;
  return block.items.map((item) => paragraph(properties, item, setting)).join('');
}

function paragraph(properties: string, runs: readonly Run[], setting: Setting): string {
  return `<a:p>${properties}${runs.map((run) => runText(run, setting)).join('')}</a:p>`;
}

function runText({ text, strong, emphasis, code }: Run, { language, size }: Setting): string {
  const style = `${strong ? ' b="1"' : ''}${emphasis ? ' i="1"' : ''} dirty="0"`;
  const font = code ? '<a:latin typeface="Consolas"/>' : '';
  const properties = `<a:rPr lang="${language}" sz="${String(size)}"${style}>${font}</a:rPr>`;
  const lines = text.split('\n').map((line) => {
    return line === '' ? '' : `<a:r>${properties}<a:t>${escaped(line)}</a:t></a:r>`;
  });
  return lines.join('<a:br/>');
}
