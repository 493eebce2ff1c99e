import type { Diagram } from '#lib/domain/diagram.ts';
import { byId } from '#lib/domain/ids.ts';
import type { PartialDate } from '#lib/domain/records.ts';
import type { Slices } from '#lib/domain/slices.ts';
import { finished, madeOfEach } from '#lib/domain/slices.ts';
import type { Coverage } from '../weights.ts';
import type { GovernedEngagement } from './engagement.ts';
import { governedEngagement } from './engagement.ts';
import type { Exposure } from './exposure.ts';
import { exposureSlices } from './exposure.ts';
import type { GovernanceFinding } from './findings.ts';
import { findingsIn } from './findings.ts';
import type { Ground } from './ground.ts';
import { groundOf } from './ground.ts';
import type { DemandMatches } from './matching.ts';
import { matchesOf } from './matching.ts';
import type { GovernedPrime } from './prime-network.ts';
import { governedPrime } from './prime-network.ts';
import type { SourcingClient } from './sourcing.ts';
import { sourcingOf } from './sourcing.ts';
import type { Triad } from './triads.ts';
import { triadsOf } from './triads.ts';

/** How a network is governed and where it is exposed, as plain data. Lists are in order of entry. */
export interface Governance {
  /** The day that is looked at. */
  readonly asOf: PartialDate;
  /** How much of it has amounts, and their currency. */
  readonly coverage: Coverage;
  readonly engagements: readonly GovernedEngagement[];
  /** Every party that engages others. */
  readonly clients: readonly SourcingClient[];
  readonly primes: readonly GovernedPrime[];
  readonly triads: readonly Triad[];
  readonly matches: readonly DemandMatches[];
  readonly exposure: Exposure;
  readonly findings: readonly GovernanceFinding[];
}

/** Of a diagram on the day that its settings name, else on `today`. */
export function governanceOf(diagram: Diagram, today: PartialDate): Governance {
  return governanceIn(groundOf(diagram, today));
}

export function governanceIn(ground: Ground): Governance {
  return finished(governanceSlices(ground));
}

/** The same in slices; how the bar is shared out follows from what the parts cost. */
export function* governanceSlices(ground: Ground): Slices<Governance> {
  const { diagram, chains, asOf, coverage } = ground;
  const parties = [...diagram.parties].sort(byId).map(({ id }) => id);
  const engagements = yield* madeOfEach(ground.engagements, [0, 0.1], (each) =>
    governedEngagement(each, ground)
  );
  const buying = parties.filter((id) => chains.outgoingOf(id).size > 0);
  const clients = yield* madeOfEach(buying, [0.1, 0.2], (id) => sourcingOf(id, ground));
  const leading = parties.filter((id) => chains.rolesOf(id).includes('prime'));
  const primes = yield* madeOfEach(leading, [0.2, 0.4], (id) => governedPrime(id, ground));
  const triads = triadsOf(ground);
  yield 0.45;
  const exposure = yield* exposureSlices(ground, [0.45, 0.8]);
  const demands = [...diagram.demands].sort(byId);
  const matches = yield* madeOfEach(demands, [0.8, 0.95], (demand) => matchesOf(demand, ground));
  return {
    asOf,
    coverage,
    engagements,
    clients,
    primes,
    triads,
    matches,
    exposure,
    findings: findingsIn({ ground, engagements, clients, primes, triads, exposure })
  };
}
