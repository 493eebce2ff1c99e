import { circular } from './circular.ts';
import { concentric } from './concentric.ts';
import { force } from './force.ts';
import { grouped } from './grouped.ts';
import { layered } from './layered.ts';

/** Every layout; the first is what imports get. */
export const layouts = [layered, force, concentric, grouped, circular] as const;

export type LayoutId = (typeof layouts)[number]['id'];

export { arranged } from './arrange.ts';
export { room } from './layout.ts';
export type { LayoutInput, Position } from './layout.ts';
