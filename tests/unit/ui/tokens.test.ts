import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { palettes, tokenNames, type Theme, type Token } from '#lib/scene/palette.ts';
import { contrast, deficiencies, separation, type Deficiency } from './colour.ts';

const css = readFileSync(new URL('../../../src/lib/ui/tokens.css', import.meta.url), 'utf8');

/** The declarations of the block that opens with this selector. */
function block(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`tokens.css has no block ${selector}`);
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/gu)].map(([, name, value]) => [name, value])
  );
}

/** A hex value is a palette colour; everything else (shadows, sizes) is not. */
function colours(selector: string): Record<string, string> {
  const entries = Object.entries(block(selector)).filter(([, value]) => value.startsWith('#'));
  return Object.fromEntries(entries.map(([name, value]) => [name, value.toUpperCase()]));
}

const blocks = {
  light: "[data-theme='light']",
  dark: "[data-theme='dark']",
  systemDark: ":root:not([data-theme='light'], [data-theme='dark'])"
};
const themes = ['light', 'dark'] as const;
const sheet = { light: colours(blocks.light), dark: colours(blocks.dark) };

const of = (theme: Theme, token: string): string => {
  const value = sheet[theme][token];
  if (value === undefined) throw new Error(`no token ${token}`);
  return value;
};
const ratio = (theme: Theme, text: string, ground: string) =>
  contrast(of(theme, text), of(theme, ground));

describe('tokens.css', () => {
  it.each(themes)('holds the colours of the scene, no more and no less: %s', (theme) => {
    expect(Object.keys(sheet[theme]).sort()).toEqual([...tokenNames].sort());
    expect(sheet[theme]).toEqual(palettes[theme] satisfies Record<Token, string>);
  });

  it('says the same for a dark system as for a chosen dark theme', () => {
    expect(block(blocks.systemDark)).toEqual(block(blocks.dark));
  });

  it('gives the dark theme a value for everything the light one has', () => {
    expect(Object.keys(block(blocks.dark))).toEqual(Object.keys(block(blocks.light)));
  });

  it('keeps the dark theme off paper', () => {
    const before = (selector: string) => css.slice(0, css.indexOf(`${selector} {`));
    const media = (selector: string) => /@media ([^{]+) \{\s*$/u.exec(before(selector))?.[1];
    expect(media(blocks.dark)).toBe('screen');
    expect(media(blocks.systemDark)).toBe('screen and (prefers-color-scheme: dark)');
  });
});

/** Section 4 of `visual.md`, as printed: [text, ground, light, dark]. */
const printed: [text: string, ground: string, light: number, dark: number][] = [
  ['ink', 'canvas', 15.1, 15.3],
  ['ink-2', 'canvas', 7.0, 9.6],
  ['ink-3', 'canvas', 5.1, 6.4],
  ['line-3', 'canvas', 3.6, 4.5],
  ['accent', 'canvas', 5.8, 8.7],
  ['on-accent', 'accent', 6.3, 8.2],
  ['danger', 'canvas', 6.5, 8.2],
  ['danger', 'danger-soft', 6.0, 6.6],
  ['warn', 'canvas', 5.5, 10.0],
  ['warn', 'warn-soft', 5.2, 7.3],
  ['ok', 'canvas', 5.7, 9.3],
  ['ok', 'ok-soft', 5.3, 6.9],
  ['info', 'canvas', 6.4, 9.2],
  ['info', 'info-soft', 5.9, 6.8],
  ['surface', 'ink', 16.4, 13.5],
  ['c-ito', 'canvas', 4.6, 8.4],
  ['c-bpo', 'canvas', 4.3, 7.9],
  ['c-kpo', 'canvas', 9.7, 5.3],
  ['c-none', 'canvas', 4.7, 6.8],
  ['g-0', 'canvas', 4.5, 14.0],
  ['g-1', 'canvas', 4.6, 10.8],
  ['g-2', 'canvas', 5.2, 7.0],
  ['g-3', 'canvas', 7.3, 4.9],
  ['g-4', 'canvas', 14.6, 4.9],
  ['fit-even', 'canvas', 3.3, 5.7]
];

describe('contrast', () => {
  it.each(printed)('%s on %s is as printed', (text, ground, light, dark) => {
    expect(Math.abs(ratio('light', text, ground) - light)).toBeLessThanOrEqual(0.1);
    expect(Math.abs(ratio('dark', text, ground) - dark)).toBeLessThanOrEqual(0.1);
  });

  const grounds = ['canvas', 'lane', 'surface', 'sunken', 'hover', 'card'];

  it.each(themes)('text is at least 4.5 to 1 on every ground: %s', (theme) => {
    for (const text of ['ink', 'ink-2', 'ink-3', 'accent', 'danger', 'warn', 'ok', 'info']) {
      for (const ground of grounds) {
        expect(ratio(theme, text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    for (const tone of ['accent', 'danger', 'warn', 'ok', 'info']) {
      expect(ratio(theme, tone, `${tone}-soft`), tone).toBeGreaterThanOrEqual(4.5);
      expect(ratio(theme, 'ink', `${tone}-soft`), tone).toBeGreaterThanOrEqual(4.5);
      expect(ratio(theme, 'ink-2', `${tone}-soft`), tone).toBeGreaterThanOrEqual(4.5);
    }
    expect(ratio(theme, 'surface', 'danger')).toBeGreaterThanOrEqual(4.5);
  });

  it('labels and hints keep 4.8 where they are weakest', () => {
    expect(Math.min(...grounds.map((ground) => ratio('light', 'ink-3', ground)))).toBeCloseTo(
      4.8,
      1
    );
  });

  it.each(themes)('edges of fields are at least 3 to 1 on every ground: %s', (theme) => {
    for (const ground of grounds) {
      expect(ratio(theme, 'line-3', ground), ground).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(themes)('every category is at least 3 to 1 on canvas, lane and card: %s', (theme) => {
    for (const token of tokenNames.filter((name) => /^(c|g|fit)-/u.test(name))) {
      for (const ground of ['canvas', 'lane', 'card']) {
        expect(ratio(theme, token, ground), `${token} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('letters stand out on the plates of the governance types', () => {
    const plates = ['g-0', 'g-1', 'g-2', 'g-3', 'g-4'];
    const least = (theme: Theme, letters: string) =>
      Math.min(...plates.map((plate) => contrast(letters, of(theme, plate))));
    expect(block(blocks.light)['on-g']).toBe('rgb(255 255 255)');
    expect(least('light', '#FFFFFF')).toBeGreaterThanOrEqual(4.8);
    expect(block(blocks.dark)['on-g']).toBe('rgb(11 18 22)');
    expect(least('dark', '#0B1216')).toBeGreaterThanOrEqual(5.1);
  });

  it.each(themes)('the sequence grows steadily away from the canvas: %s', (theme) => {
    const steps = [1, 2, 3, 4, 5, 6].map((step) => ratio(theme, `seq-${step}`, 'canvas'));
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  });
});

describe('colour vision', () => {
  const kinds = Object.keys(deficiencies) as Deficiency[];
  const classes = ['c-ito', 'c-bpo', 'c-kpo'];

  // ITO and KPO in the dark are 10.96 apart for deutan eyes, which is printed as 11.
  it.each([
    ['light', 17],
    ['dark', 10.95]
  ] as const)('service classes stay apart: %s', (theme, least) => {
    for (const kind of kinds) {
      for (const [at, one] of classes.entries()) {
        for (const other of classes.slice(at + 1)) {
          const distance = separation(of(theme, one), of(theme, other), kind);
          expect(distance, `${one} and ${other}, ${kind}`).toBeGreaterThanOrEqual(least);
        }
      }
    }
  });

  it('neighbouring governance types can be as near as 3, hence their letters', () => {
    const steps = themes.flatMap((theme) =>
      kinds.flatMap((kind) =>
        [0, 1, 2, 3].map((type) => ({
          theme,
          kind,
          type,
          distance: separation(of(theme, `g-${type}`), of(theme, `g-${type + 1}`), kind)
        }))
      )
    );
    const nearest = steps.reduce((a, b) => (a.distance < b.distance ? a : b));
    expect(nearest).toMatchObject({ kind: 'tritan', type: 1 });
    expect(nearest.distance).toBeGreaterThan(2.5);
  });
});
