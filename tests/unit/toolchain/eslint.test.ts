import { ESLint, type Linter } from 'eslint';
import ts from 'typescript-eslint';
import { describe, expect, test } from 'vitest';

// The house rules are syntax only, so the slow type-checked ones are left out here.
const eslint = new ESLint({ overrideConfig: ts.configs.disableTypeChecked as Linter.Config });

const house = new Set(['no-restricted-syntax', 'no-restricted-imports', 'no-restricted-globals']);

async function messages(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  const fatal = result?.messages.filter((message) => message.fatal) ?? [];
  expect(fatal).toEqual([]);
  return (result?.messages ?? [])
    .filter((message) => house.has(message.ruleId ?? ''))
    .map((message) => message.message);
}

const refused: [place: string, code: string, advice: RegExp][] = [
  ['src/lib/analysis/a.ts', 'export const a = Math.random();', /take a seed/],
  ['src/lib/layout/a.ts', 'export const a = Math.random();', /take a seed/],
  ['src/lib/domain/a.ts', 'export const a = Date.now();', /Time comes in/],
  ['src/lib/schema/a.ts', 'export const a = new Date();', /Time comes in/],
  ['src/lib/domain/a.ts', 'export const a = crypto.randomUUID();', /Ids come in/],
  ['src/lib/domain/a.ts', 'export const a = () => window.name;', /common "window"/],
  ['src/lib/panels/a.svelte', '<p>{@html name}</p>', /parsed as HTML/],
  ['src/lib/ui/a.ts', 'export const a = (e: Element) => (e.innerHTML = "");', /parsed as HTML/],
  ['src/lib/ui/a.svelte', '<p style="color: red"></p>', /content security policy/],
  ['src/lib/state/a.ts', 'console.log(1);', /not the console/],
  ['src/lib/state/a.ts', 'export const a = new Worker("x");', /src\/lib\/worker only/],
  ['src/lib/state/a.ts', 'export const a = indexedDB.open("x");', /src\/lib\/storage only/],
  ['src/lib/state/a.ts', 'export const a = window.indexedDB;', /src\/lib\/storage only/],
  ['src/lib/panels/a.ts', "import cytoscape from 'cytoscape';", /src\/lib\/canvas/],
  ['src/lib/state/a.ts', "import { wrap } from 'comlink';", /src\/lib\/worker only/],
  ['src/routes/a.ts', "import { openDB } from 'idb';", /src\/lib\/storage only/],
  ['src/routes/+page.svelte', '<h1>Library</h1>', /src\/lib\/i18n/],
  ['src/routes/+page.svelte', '<h1>网</h1>', /src\/lib\/i18n/],
  ['src/lib/panels/a.svelte', "<p>{'Two words'}</p>", /src\/lib\/i18n/],
  ['src/lib/panels/a.svelte', '<p>{`No ${n}`}</p>', /src\/lib\/i18n/],
  ['src/lib/panels/a.svelte', "{#if n}{n > 1 ? 'many' : n}{/if}", /src\/lib\/i18n/],
  ['src/lib/ui/a.svelte', '<button aria-label="Close"></button>', /src\/lib\/i18n/]
];

const allowed: [place: string, code: string][] = [
  ['src/lib/domain/a.ts', 'export const a = (iso: string) => new Date(iso);'],
  ['src/lib/state/a.ts', 'export const a = Date.now() + Math.random();'],
  ['src/lib/worker/a.ts', 'export const a = new Worker("x");'],
  ['src/lib/storage/a.ts', "import { openDB } from 'idb';\nexport const a = [openDB, indexedDB];"],
  ['src/lib/canvas/a.ts', "import cytoscape from 'cytoscape';\nexport const a = cytoscape;"],
  ['src/cli/main.ts', 'console.log(1);'],
  ['src/lib/ui/a.svelte', '<p class="red" style:color={c} style={d}>{n} × <kbd>Ctrl</kbd> K</p>'],
  ['src/lib/ui/a.svelte', '<input type="text" name="party" aria-label={t.name} />'],
  ['src/lib/ui/a.svelte', "<script>const a = 'text';</script>\n<style>p { color: red }</style>"]
];

describe('the house rules of ESLint', { timeout: 60_000 }, () => {
  test.for(refused)('%s refuses %s', async ([place, code, advice]) => {
    const found = await messages(place, code);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(advice);
  });

  test.for(allowed)('%s allows %s', async ([place, code]) => {
    expect(await messages(place, code)).toEqual([]);
  });
});
