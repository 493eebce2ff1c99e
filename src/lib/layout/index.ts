import { layered } from './layered.ts';

/** Every layout; the first is what imports get. */
export const layouts = [layered] as const;

export { pitch } from './layout.ts';
export type { LayoutInput, Position } from './layout.ts';
