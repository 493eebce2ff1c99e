/**
 * Parties that are nearly interchangeable: groups in which any two have at least so many dealings in common.
 * A heuristic of ours that forgives what an exact block does not; at 1 they are the exact twins. What similar
 * means: `modules/near.ts`.
 */
import type { NearModule } from '../modules/near.ts';
import { nearModules } from '../modules/near.ts';
import { finished } from '#lib/domain/slices.ts';
import { defineReport } from './report.ts';

export const nearBlocks = defineReport({
  id: 'near-blocks',
  parameters: {
    /** At least how similar, as the share of all dealings of the two that are common. */
    threshold: { kind: 'number', default: 0.8, min: 0.1, max: 1 },
    coloured: { kind: 'boolean', default: true }
  },
  compute: ({ graph }, options): { readonly groups: readonly NearModule[] } => ({
    groups: finished(nearModules(graph, options))
  })
});
