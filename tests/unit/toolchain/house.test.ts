import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../scripts/lib.mjs';

/** The files of the repository, also those not yet committed; null where there is no repository. */
function repositoryFiles(): string[] | null {
  try {
    const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    const listed = execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
    return listed.split('\0').filter((file) => file !== '');
  } catch {
    return null;
  }
}

function readText(file: string): string | null {
  try {
    const bytes = readFileSync(path.join(root, file));
    return bytes.includes(0) ? null : bytes.toString('utf8');
  } catch {
    return null; // deleted, but not yet committed as such
  }
}

const escape = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const notInsideAnotherPath = String.raw`(?<![\w.\-/}$:*])`;
const deepEnough = (folder: string) => folder.split(path.sep).length > 2;

const machinePaths = [
  new RegExp(String.raw`${notInsideAnotherPath}/(?:home|Users)/[a-z][\w.-]*/`),
  new RegExp(
    String.raw`${notInsideAnotherPath}/(?:root|work|workspace|builds|private/var)/[\w.-]+`
  ),
  /\b[A-Z]:\\Users\\\w/,
  ...[root, homedir()].filter(deepEnough).map((folder) => new RegExp(`${escape(folder)}\\b`))
];

const hosts = ['npmjs', 'npmmirror', 'yarnpkg', 'taobao'].join('|');
const registryHosts = [
  new RegExp(String.raw`\bregistry\.(?:${hosts})\b`),
  /\b[\w-]+\.(?:jfrog\.io|pkgs\.visualstudio\.com|pkgs\.dev\.azure\.com)\b/,
  /https?:\/\/[^\s"'`]*\/(?:artifactory|nexus|verdaccio)\//
];
const ownRegistry = process.env['npm_config_registry'];
if (ownRegistry !== undefined && URL.canParse(ownRegistry)) {
  const { hostname } = new URL(ownRegistry);
  if (hostname.includes('.') && !/^127\./.test(hostname)) {
    registryHosts.push(new RegExp(escape(hostname)));
  }
}

const files = repositoryFiles();

function findings(patterns: RegExp[]): string[] {
  return (files ?? []).flatMap((file) => {
    const text = readText(file) ?? '';
    return patterns.flatMap((pattern) => {
      const found = pattern.exec(text);
      return found === null ? [] : [`${file}: ${found[0]}`];
    });
  });
}

test.skipIf(files === null)('no file names a path of the machine it was written on', () => {
  expect(findings(machinePaths)).toEqual([]);
});

test.skipIf(files === null)('no file names a package registry', () => {
  expect(findings(registryHosts)).toEqual([]);
});

test('the patterns find what they are for', () => {
  const [slash, registry] = ['/', 'registry.'];
  const samples = ['home/ana/x', 'Users/ana/x', 'root/x', 'work/main'].map((p) => `"${slash}${p}"`);
  for (const sample of samples) {
    expect(machinePaths.some((pattern) => pattern.test(sample))).toBe(true);
  }
  expect(machinePaths.some((pattern) => pattern.test('https://example.org/home/ana/'))).toBe(false);
  expect(registryHosts.some((pattern) => pattern.test(`https://${registry}npmjs.org/`))).toBe(true);
});
