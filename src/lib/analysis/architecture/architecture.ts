import type { Digraph } from '../graph/digraph.ts';
import type { Steps } from '../steps.ts';
import type { GovernanceUnits } from './clustering-cost.ts';
import { governanceUnits } from './clustering-cost.ts';
import { condensation } from './condensation.ts';
import type { HiddenStructure } from './roles.ts';
import { hiddenStructure } from './roles.ts';
import type { Feedback, Sequence } from './sequence.ts';
import { feedbackOf, sequence } from './sequence.ts';
import type { Visibility, VisibilityContext } from './visibility.ts';
import { visibility } from './visibility.ts';

/** The network read as a design structure matrix: row u depends on column v where u engages v. */
export interface Architecture {
  readonly visibility: Visibility;
  readonly structure: HiddenStructure;
  readonly sequence: Sequence;
  readonly feedback: Feedback;
  readonly units: GovernanceUnits;
}

/** All of the architecture of a network. */
export function* architecture(graph: Digraph, context: VisibilityContext): Steps<Architecture> {
  const seen = yield* visibility(graph, context);
  const found = yield* sequence(graph);
  return {
    visibility: seen,
    structure: hiddenStructure(context.derived(condensation), seen),
    sequence: found,
    feedback: feedbackOf(graph, found.order),
    units: yield* governanceUnits(graph, context)
  };
}
