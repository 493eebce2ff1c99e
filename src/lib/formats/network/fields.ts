import {
  answers,
  assetSpecificities,
  deliveryModels,
  drivers,
  frequencies,
  governanceTypes,
  grades,
  identifierSchemes,
  impacts,
  levels,
  partyKinds,
  pricings,
  reintegrations,
  statuses,
  substitutabilities,
  substitutabilityReasons,
  toolStates
} from '#lib/domain/records.ts';
import type { Codec } from './codec.ts';
import * as codec from './codec.ts';

const country = /^[A-Za-z]{2}$/;
const oneOf = (words: readonly string[]) => (word: string) => words.includes(word);

/** The facts about a party that attributes hold, besides its name and what it is part of. */
export const partyCodecs: readonly Codec[] = [
  codec.text('nameLatin'),
  codec.text('nameZh'),
  codec.list('aliases'),
  codec.choice('kind', partyKinds),
  codec.pairs(
    'identifiers',
    (fact) =>
      (fact as readonly { scheme: string; value: string }[]).map((id) => [id.scheme, id.value]),
    (found) => {
      const known = found.every(([scheme]) => oneOf(identifierSchemes)(scheme));
      return known ? found.map(([scheme, value]) => ({ scheme, value })) : codec.refused;
    }
  ),
  codec.pattern('country', country),
  codec.text('region'),
  codec.number('utcOffset'),
  codec.list('languages', (tag) => /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag)),
  codec.choice('level', levels),
  codec.grade('maturity', grades),
  codec.grade('goalConsensus', grades),
  codec.number('employees'),
  codec.money('revenue'),
  codec.text('notes'),
  codec.list('tags')
];

/** The facts about an engagement that attributes hold, besides its label and the lines that it names. */
export const engagementCodecs: readonly Codec[] = [
  codec.yesNo('supportsInferred'),
  codec.list('serviceItems'),
  codec.pattern('doraService', /^S\d\d$/),
  codec.text('cpv'),
  codec.choice('deliveryModel', deliveryModels),
  codec.yesNo('standardInterface'),
  codec.yesNo('standardOffer'),
  codec.list('drivers', oneOf(drivers)),
  codec.yesNo('informationIntensive'),
  codec.money('value'),
  codec.money('annualCost'),
  codec.date('start'),
  codec.date('end'),
  codec.choice('status', statuses),
  codec.choice('pricing', pricings),
  codec.choice('actualType', governanceTypes),
  codec.grade('complexity', grades),
  codec.grade('codifiability', grades),
  codec.grade('capability', grades),
  codec.choice('assetSpecificity', assetSpecificities),
  codec.choice('frequency', frequencies),
  codec.grade('uncertainty', grades),
  codec.pairs(
    'tools',
    (fact) => Object.entries(fact as Readonly<Record<string, string>>),
    (found) => {
      const known = found.every(
        ([code, state]) => /^[FR]\d{1,2}$/.test(code) && oneOf(toolStates)(state)
      );
      return known ? Object.fromEntries(found) : codec.refused;
    }
  ),
  codec.choice('substitutability', substitutabilities),
  codec.choice('substitutabilityReason', substitutabilityReasons),
  codec.choice('reintegration', reintegrations),
  codec.choice('impact', impacts),
  codec.choice('exitPlan', answers),
  codec.date('lastAudit'),
  codec.text('alternativeNames'),
  codec.text('notes'),
  codec.list('tags')
];

/** Fields of an engagement that name other engagements, by the ids of their lines. */
export const lineReferences = ['supports', 'integrates', 'alternativeTo'] as const;

/** What `supports` says when it is empty: contracted directly by a terminal client. */
export const directly = 'direct';

/** What the codes of `serviceItems` are called, in their order; only where a service of one's own is among them. */
export const serviceNames = 'serviceNames';

/** Attributes that name the groups of a party, for files without groups of their own. */
export const groupAttributes = {
  container: ['containerId', 'container'],
  clusters: ['clusterIds', 'clusters', 'clusterKinds']
} as const;
