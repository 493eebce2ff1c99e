import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../scripts/lib.mjs';

// What the documents say about files must be so: links and pictures lead somewhere, paths in code spans
// exist, the code map names the folders that are there.

const notOurs = new Set(['node_modules', 'build', 'coverage', 'test-results', 'playwright-report']);

function markdownFiles(folder = ''): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) {
      return notOurs.has(entry.name) || entry.name.startsWith('.') ? [] : markdownFiles(file);
    }
    return entry.name.endsWith('.md') ? [file] : [];
  });
}

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const exists = (file: string) => existsSync(path.join(root, file));

/** The text without blocks of code, and without comments. */
const proseOf = (text: string) =>
  text.replace(/^( *)(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1\2\s*$/gm, '').replace(/<!--[\s\S]*?-->/g, '');

const withoutSpans = (text: string) => text.replace(/`[^`\n]*`/g, '');

/** Targets of links and pictures, of references and of HTML in the text. */
function targetsIn(text: string): string[] {
  const prose = withoutSpans(proseOf(text));
  return [
    ...prose.matchAll(/\]\(\s*<?([^\s)>]+)>?(?:\s+"[^"]*")?\s*\)/g),
    ...prose.matchAll(/^ {0,3}\[[^\]]+\]:\s*<?(\S+?)>?(?:\s+"[^"]*")?\s*$/gm),
    ...prose.matchAll(/\b(?:src|href|srcset)="([^"\s]+)[^"]*"/g)
  ].flatMap(([, target]) => target ?? []);
}

/** The anchors of a document's headings, as code hosts make them. */
function anchorsOf(text: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading = ''] of proseOf(text).matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)) {
    const slug = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-');
    let anchor = slug;
    for (let n = 1; anchors.has(anchor); n++) anchor = `${slug}-${String(n)}`;
    anchors.add(anchor);
  }
  return anchors;
}

/** Why a link leads nowhere; undefined when it leads somewhere, or to another site. */
function faultOf(file: string, target: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return undefined;
  if (target.startsWith('/')) return `${target}: a link within the project is relative`;
  const [address = '', anchor] = target.split('#');
  const to =
    address === '' ? file : path.posix.join(path.posix.dirname(file), decodeURIComponent(address));
  if (to.startsWith('..') || !exists(to)) return `${target}: there is no ${to}`;
  if (anchor === undefined) return undefined;
  const page = statSync(path.join(root, to)).isDirectory() ? path.posix.join(to, 'README.md') : to;
  if (!page.endsWith('.md') || !exists(page)) return undefined;
  return anchorsOf(read(page)).has(anchor) ? undefined : `${target}: no such heading`;
}

const topLevel = readdirSync(root);

/** Code spans that look like a path of this project: from its top, and without a gap to fill in. */
function pathsIn(text: string): string[] {
  const spans = [...proseOf(text).matchAll(/`([^`\n]+)`/g)].flatMap(([, span]) => span ?? []);
  return spans.filter((span) => {
    if (!/^[\w.@+-]+(\/[\w.@+-]+)*\/?$/.test(span) || /\b[vN]?NNN/.test(span)) return false;
    const [first = ''] = span.split('/');
    const isFile = !span.includes('/') && /\.(md|json|js|mjs|ts)$/.test(span);
    return span.includes('/')
      ? topLevel.includes(first) && !notOurs.has(first)
      : isFile && topLevel.includes(span);
  });
}

const documents = markdownFiles();
const own = documents.filter((file) => !file.startsWith('tests/fixtures/'));

describe.each(documents)('%s', (file) => {
  const text = read(file);

  it('has links and pictures that lead somewhere', () => {
    expect(targetsIn(text).flatMap((target) => faultOf(file, target) ?? [])).toEqual([]);
  });

  it('names files that exist', () => {
    expect(pathsIn(text).filter((name) => !exists(name))).toEqual([]);
  });

  it('begins with its one title', () => {
    expect(text).toMatch(/^# \S/);
    expect(proseOf(text).match(/^# /gm)).toHaveLength(1);
  });
});

describe('the documents', () => {
  it('are there', () => {
    const wanted = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];
    expect(documents).toEqual(expect.arrayContaining([...wanted, 'docs/glossary.md']));
    expect(exists('LICENSE')).toBe(true);
  });

  it('are all within reach of the readme', () => {
    const seen = new Set(['README.md']);
    for (const file of seen) {
      for (const target of targetsIn(read(file))) {
        const [address = ''] = target.split('#');
        const to = path.posix.join(path.posix.dirname(file), address);
        if (to.endsWith('.md') && documents.includes(to)) seen.add(to);
      }
    }
    expect(own.filter((file) => !seen.has(file))).toEqual([]);
  });

  it('have pictures that a slow line can carry', () => {
    const folder = path.join(root, 'docs/pictures');
    for (const name of readdirSync(folder)) {
      expect(statSync(path.join(folder, name)).size, name).toBeLessThan(200_000);
    }
  });
});

describe('the code map', () => {
  it('has a section for every folder of src/lib, and for no other', () => {
    const sections = read('ARCHITECTURE.md').matchAll(/^### `src\/lib\/([^`/]+)`$/gm);
    const folders = readdirSync(path.join(root, 'src/lib'), { withFileTypes: true });
    expect([...sections].map(([, name]) => name).sort()).toEqual(
      folders.filter((entry) => entry.isDirectory()).map(({ name }) => name)
    );
  });
});

describe('the decisions', () => {
  const files = readdirSync(path.join(root, 'docs/adr')).filter((name) => name !== 'README.md');

  it('are numbered without gaps and listed in their order', () => {
    const numbers = files.map((_, index) => String(index + 1).padStart(4, '0'));
    expect(files.map((name) => name.slice(0, 4))).toEqual(numbers);
    const listed = [...read('docs/adr/README.md').matchAll(/^\| \[\d{4}\]\(([^)]+)\)/gm)];
    expect(listed.map(([, name]) => name)).toEqual(files);
  });

  it.each(files)('%s keeps to the template', (name) => {
    const text = read(`docs/adr/${name}`);
    expect(text).toMatch(new RegExp(`^# ${name.slice(0, 4)}: \\S`));
    expect(text).toMatch(
      /^Status: (proposed|accepted|withdrawn|superseded by \[\d{4}\]\(.+\))\. Date: \d{4}-\d\d-\d\d\.$/m
    );
    const parts = [...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
    expect(parts).toEqual(['Context', 'Decision', 'Alternatives', 'Consequences']);
  });
});

describe('this test', () => {
  it('finds what is wrong', () => {
    const page =
      '# A\n\n[a](gone.md) ![b](gone.png) [c](#no) [d](https://x.org) <img src="gone.svg">\n';
    const faults = targetsIn(page).flatMap((target) => faultOf('README.md', target) ?? []);
    expect(faults).toHaveLength(4);
    expect(pathsIn('`src/lib/gone.ts` and `README.md`, not `src/*` or `a/b` or `x`')).toEqual([
      'src/lib/gone.ts',
      'README.md'
    ]);
  });

  it('makes the anchors that code hosts make', () => {
    const anchors = anchorsOf(
      '# Two commands\n\n## `src/lib/ui`\n\n### Why, and how?\n\n## Why and how\n'
    );
    expect([...anchors]).toEqual(['two-commands', 'srclibui', 'why-and-how', 'why-and-how-1']);
  });
});
