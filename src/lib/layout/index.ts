import { layered } from './layered.ts';

/** Every layout; the first is what imports get. */
export const layouts = [layered] as const;

export type LayoutId = (typeof layouts)[number]['id'];

export { pitch } from './layout.ts';
export type { Layout, LayoutInput, Position } from './layout.ts';
