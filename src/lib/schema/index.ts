/** The trust border: what comes from a file, a store or another window becomes our types here. */
export { checkDiagram } from './diagram.ts';
export { checkDiff } from './diff.ts';
export { isPlainObject } from './plain.ts';
export { readFile, writeCompact, writeFile } from './file.ts';
export type { FileFailure } from './file.ts';
export { parseJson } from './json.ts';
export { defaultLimits, mostFileBytes } from './limits.ts';
export type { JsonFailure } from './json.ts';
export { schemaVersion } from './migrations/index.ts';
export { readVersioned, upgraded } from './older.ts';
export type { Versioned } from './older.ts';
export { checkedStep, checkStep } from './step.ts';
