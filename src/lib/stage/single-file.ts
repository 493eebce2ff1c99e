import type { PartyId, StoryId } from '#lib/domain/ids.ts';
import type { Language } from '#lib/domain/naming.ts';

/** What a page that tells one story carries. */
export interface StoryData {
  readonly title: string;
  readonly language: Language;
  readonly storyId: StoryId;
  /** Computed where the story was made: the page brings no engine. */
  readonly tiers: readonly (readonly [PartyId, number])[];
  /** By the key of a metric that a view of the story asks about. */
  readonly metrics: readonly (readonly [string, StoryData['tiers']])[];
  /** The whole network as an own file, so that it can be taken out again. */
  readonly file: string;
}

/** The program of such a page, as the build made it. */
export interface ViewerParts {
  readonly script: string;
  readonly style: string;
}

/** The id of the element that holds the data. */
export const dataElement = 'story-data';

/**
 * One HTML document with program, look and data inside. Its policy lets it load nothing from anywhere
 * and run nothing but the program of the given digest; the data cannot end its element.
 */
export function singleFile(
  { script, style }: ViewerParts,
  data: StoryData,
  scriptDigest: string,
  styleDigest: string
): string {
  const policy = [
    "default-src 'none'",
    `script-src '${scriptDigest}'`,
    `style-src '${styleDigest}'`,
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types svelte-trusted-html'
  ].join('; ');
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="content-security-policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${text(data.title)}</title>`,
    `<style>${style}</style>`
  ];
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  const body = [
    `<script type="application/json" id="${dataElement}">${json}</script>`,
    `<script type="module">${script}</script>`
  ];
  return `<!doctype html>\n<html lang="${data.language}">\n<head>\n${head.join('\n')}\n</head>\n<body>\n${body.join('\n')}\n</body>\n</html>\n`;
}

function text(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
