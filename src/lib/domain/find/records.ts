import type { Diagram } from '../diagram.ts';
import type { Engagement, Party } from '../records.ts';
import type { Rank, Wanted } from './match.ts';
import { bestRank } from './match.ts';

/** By its names in any script, its aliases and its numbers in registers. */
export function partyRank(party: Party, what: Wanted): Rank {
  const { name, nameLatin, nameZh, aliases = [], identifiers = [] } = party;
  const numbers = identifiers.map(({ value }) => value);
  return bestRank([name, nameLatin, nameZh, ...aliases, ...numbers], what);
}

/** By its label, the title of its contract, and the codes of its services. */
export function engagementRank(engagement: Engagement, what: Wanted, diagram: Diagram): Rank {
  const { title, contractId, serviceItems = [] } = engagement;
  const contract = contractId && diagram.contracts.get(contractId);
  return bestRank([title, contract?.title, contract?.ref, ...serviceItems], what);
}
