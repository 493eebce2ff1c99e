import type { GovernanceType } from '#lib/domain/records.ts';
import type { ProblemObject, Severity } from '#lib/domain/rules/rule.ts';
import { daysBetween, firstDay } from '#lib/domain/dates.ts';
import type { GovernedEngagement } from './engagement.ts';
import type { Exposure } from './exposure.ts';
import type { Ground } from './ground.ts';
import type { Hold } from './leaving.ts';
import type { NetworkMode } from './network-mode.ts';
import type { GovernedPrime } from './prime-network.ts';
import type { CostForm } from './second-opinion.ts';
import type { SourcingClient } from './sourcing.ts';
import type { Triad } from './triads.ts';

/** Something about the governance or the exposure of a network that somebody should decide upon. */
export interface GovernanceFinding {
  readonly rule: GovernanceRuleId;
  readonly severity: Severity;
  readonly objects: readonly ProblemObject[];
  readonly params: FindingParams;
}

/** What the sentence may speak of: plain data. */
export interface FindingParams {
  readonly variant?: string;
  /** Texts as they stand in the diagram, and codes of countries. */
  readonly values?: readonly string[];
  readonly share?: number;
  readonly other?: number;
  readonly n?: number;
  readonly dates?: readonly string[];
  /** In the currency of the coverage. */
  readonly amount?: number;
  readonly types?: readonly GovernanceType[];
  readonly forms?: readonly CostForm[];
  readonly modes?: readonly NetworkMode[];
  readonly holds?: readonly Hold[];
}

/** What the rules read. */
export interface Found {
  readonly ground: Ground;
  readonly engagements: readonly GovernedEngagement[];
  readonly clients: readonly SourcingClient[];
  readonly primes: readonly GovernedPrime[];
  readonly triads: readonly Triad[];
  readonly exposure: Exposure;
}

interface GovernanceRule {
  readonly severity: Severity;
  /** Limits or readings are this tool's own and not the literature's. */
  readonly own?: true;
  find(found: Found): Iterable<Omit<GovernanceFinding, 'rule' | 'severity'>>;
}

/** From this share on, money is called concentrated. */
export const concentratedShare = 0.5;
/** So many days before the last day of notice it is time to decide. */
export const noticeAhead = 90;

/**
 * The rules about governance and exposure, by their codes. Decisions name them: keep every code that
 * was ever released.
 */
export const governanceRules = {
  'G-01': {
    severity: 'warning',
    own: true,
    *find({ triads }) {
      for (const { state, buyer, provider, customer, engagements } of triads) {
        if (state !== 'transferred' || customer === null) continue;
        yield { objects: [buyer, provider, customer, ...engagements], params: {} };
      }
    }
  },
  'G-02': {
    severity: 'warning',
    own: true,
    *find({ exposure, ground }) {
      for (const { kind, id, critical } of exposure.singlePoints) {
        if (critical.length === 0) continue;
        const group = exposure.groups.find((each) => each.id === id);
        const who =
          kind === 'country' ? [] : kind === 'group' && group ? group.members : [id as never];
        // A group or country that stops no more than one of its parties says nothing new.
        if (kind !== 'party' && isOneParty(id, kind, critical, exposure, ground)) continue;
        const params = {
          variant: kind,
          n: critical.length,
          values: kind === 'country' ? [id] : []
        };
        yield { objects: [...who, ...critical], params };
      }
    }
  },
  'G-03': {
    severity: 'warning',
    own: true,
    *find({ exposure }) {
      for (const { id, hidden, total, hiddenFunctions } of exposure.parties) {
        if (hidden === null || total === null || hidden <= 0) continue;
        const params = { share: hidden, other: total, n: hiddenFunctions.length };
        yield { objects: [id, ...hiddenFunctions], params };
      }
    }
  },
  'G-04': {
    severity: 'warning',
    own: true,
    *find({ exposure }) {
      for (const { id, sharedBy, totalFunctions } of exposure.parties) {
        if (sharedBy.length < 2) continue;
        const params = { n: sharedBy.length, other: totalFunctions.length };
        yield { objects: [id, ...sharedBy], params };
      }
    }
  },
  'G-05': {
    severity: 'warning',
    own: true,
    *find({ exposure: { concentration } }) {
      const { shares, effectiveNumber } = concentration.party;
      for (const { key, share, amount } of shares) {
        if (share < concentratedShare) continue;
        const params = { share, amount, ...(effectiveNumber && { other: effectiveNumber }) };
        yield { objects: [key as never], params };
      }
    }
  },
  'G-06': {
    severity: 'warning',
    own: true,
    *find({ exposure: { concentration, groups } }) {
      const paid = new Set(concentration.party.shares.map(({ key }) => key));
      for (const { key, share, amount } of concentration.group.shares) {
        const group = groups.find(({ id }) => id === key);
        // One paid member alone is told of by its own name.
        const several = group && group.members.filter((id) => paid.has(id)).length > 1;
        if (!several || share < concentratedShare) continue;
        yield { objects: group.members, params: { share, amount, n: group.members.length } };
      }
    }
  },
  'G-07': {
    severity: 'hint',
    own: true,
    *find({ exposure: { concentration }, ground }) {
      for (const { key, share, engagements } of concentration.country.shares) {
        if (share < concentratedShare) continue;
        const parties = engagements.flatMap((id) => ground.engagement(id)?.providerId ?? []);
        yield { objects: [...new Set(parties)].sort(), params: { share, values: [key] } };
      }
    }
  },
  'G-08': {
    severity: 'warning',
    own: true,
    *find({ exposure: { leaving }, ground }) {
      for (const { id, functions, holds } of leaving.engagements) {
        if (holds.length === 0) continue;
        yield { objects: [id, ...functions], params: { holds, ...amountOf(ground.amount(id)) } };
      }
    }
  },
  'G-09': {
    severity: 'warning',
    own: true,
    *find({ exposure: { expiry }, ground }) {
      for (const { id, end, clientNotice } of expiry.entries) {
        if (!clientNotice) continue;
        const left = daysBetween(firstDay(ground.asOf), clientNotice.by);
        if (left > noticeAhead) continue;
        const variant = clientNotice.passed ? 'passed' : 'soon';
        const params = { variant, n: Math.abs(left), dates: [clientNotice.by, end] };
        yield { objects: [id], params: { ...params, ...amountOf(ground.amount(id)) } };
      }
    }
  },
  'G-10': {
    severity: 'hint',
    own: true,
    *find({ primes }) {
      for (const { id, network } of primes) {
        if (network.fits !== false) continue;
        const modes = [network.mode, ...network.advised];
        yield { objects: [id], params: { modes, n: network.members.length } };
      }
    }
  },
  'G-11': {
    severity: 'hint',
    own: true,
    *find({ engagements }) {
      for (const { id, second, predicted } of engagements) {
        if (second?.agrees !== false) continue;
        yield { objects: [id], params: { types: predicted, forms: second.forms } };
      }
    }
  },
  'G-12': {
    severity: 'warning',
    own: true,
    *find({ engagements }) {
      for (const { id, tools, amount } of engagements) {
        if (tools.quadrant !== 'ungoverned') continue;
        const params = { share: tools.formal ?? 0, other: tools.relational ?? 0 };
        yield { objects: [id], params: { ...params, ...amountOf(amount) } };
      }
    }
  },
  'G-13': {
    severity: 'warning',
    own: true,
    *find({ engagements }) {
      for (const { id, levels, amount } of engagements) {
        const missed = levels.filter(({ state }) => state === 'missed');
        if (missed.length === 0) continue;
        const params = { n: missed.length, values: missed.map(({ name }) => name) };
        yield { objects: [id], params: { ...params, ...amountOf(amount) } };
      }
    }
  },
  'G-14': {
    severity: 'hint',
    own: true,
    *find({ engagements }) {
      for (const { id, offer, actual } of engagements) {
        if (offer.conflict) yield { objects: [id], params: { types: actual ? [actual] : [] } };
      }
    }
  },
  'G-15': {
    severity: 'hint',
    own: true,
    *find({ clients, engagements }) {
      const formal = new Map(engagements.map(({ id, tools }) => [id, tools.formal]));
      for (const { id, models } of clients) {
        const guardian = models.find(({ model }) => model === 'guardian');
        const weak = guardian?.engagements.filter((each) => (formal.get(each) ?? 1) < 0.5) ?? [];
        if (weak.length > 0) yield { objects: [id, ...weak], params: { n: weak.length } };
      }
    }
  },
  'G-16': {
    severity: 'hint',
    *find({ engagements, ground }) {
      const objects = engagements.flatMap(({ id, amount }) => (amount === null ? [id] : []));
      if (objects.length === 0) return;
      const n = objects.length;
      yield { objects, params: { n, other: ground.coverage.otherCurrency } };
    }
  },
  'G-17': {
    severity: 'hint',
    *find({ exposure: { expiry } }) {
      const { undated } = expiry;
      if (undated.length > 0) yield { objects: undated, params: { n: undated.length } };
    }
  }
} as const satisfies Readonly<Record<string, GovernanceRule>>;

export type GovernanceRuleId = keyof typeof governanceRules;

export const governanceRuleIds = Object.keys(governanceRules) as GovernanceRuleId[];

/** By rule, and then in the order in which each rule finds. */
export function findingsIn(found: Found): GovernanceFinding[] {
  return governanceRuleIds.flatMap((rule) => {
    const each: GovernanceRule = governanceRules[rule];
    const { severity } = each;
    return [...each.find(found)].map((finding) => ({ rule, severity, ...finding }));
  });
}

function isOneParty(
  id: string,
  kind: 'group' | 'country',
  critical: readonly string[],
  { singlePoints }: Exposure,
  ground: Ground
): boolean {
  return singlePoints.some((point) => {
    if (point.kind !== 'party' || point.critical.length < critical.length) return false;
    const party = ground.diagram.parties.get(point.id as never);
    const within = party && (kind === 'group' ? ground.groupOf(party.id) : party.country) === id;
    return within === true && critical.every((each) => point.critical.includes(each as never));
  });
}

function amountOf(amount: number | null | undefined): { amount?: number } {
  return amount === null || amount === undefined ? {} : { amount };
}
