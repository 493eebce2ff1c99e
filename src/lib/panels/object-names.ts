import type { Diagram } from '#lib/domain/diagram.ts';
import type { ClusterId, ContainerId, ContractId, EngagementId, PartyId } from '#lib/domain/ids.ts';
import type { EnvironmentElementId, FunctionId } from '#lib/domain/ids.ts';
import type { OwnershipLinkId, RelationId } from '#lib/domain/ids.ts';
import { partyName } from '#lib/domain/naming.ts';
import type { Contract } from '#lib/domain/records.ts';
import { language, t } from '#lib/i18n/index.svelte.ts';

/** What people call a party; unknown when it is not there. */
export function nameOfParty({ parties }: Pick<Diagram, 'parties'>, id: PartyId): string {
  const party = parties.get(id);
  return party ? partyName(party, language()) : t('app.unknown');
}

/** An engagement by its ends. */
export function nameOfEngagement(diagram: Diagram, id: EngagementId): string {
  const engagement = diagram.engagements.get(id);
  if (!engagement) return t('app.unknown');
  const { clientId, providerId } = engagement;
  return `${nameOfParty(diagram, clientId)} → ${nameOfParty(diagram, providerId)}`;
}

/** A contract by its title, else by its reference. */
export function nameOfContract({ title, ref }: Contract): string {
  return title ?? ref ?? t('inspector.contract.unnamed');
}

/** What has a name of its own, a tie by its ends. */
function nameOfThing(diagram: Diagram, id: string): string {
  const tie = diagram.ownershipLinks.get(id as OwnershipLinkId);
  if (tie) return `${nameOfParty(diagram, tie.ownerId)} → ${nameOfParty(diagram, tie.ownedId)}`;
  const relation = diagram.relations.get(id as RelationId);
  if (relation) {
    const to = diagram.clusters.get(relation.toId as ClusterId)?.name;
    const other = to ?? nameOfParty(diagram, relation.toId as PartyId);
    return `${nameOfParty(diagram, relation.fromId)} → ${other}`;
  }
  const named =
    diagram.functions.get(id as FunctionId) ??
    diagram.clusters.get(id as ClusterId) ??
    diagram.containers.get(id as ContainerId) ??
    diagram.environmentElements.get(id as EnvironmentElementId);
  return named?.name ?? t('app.unknown');
}

/** Any object that a problem may be about. */
export function nameOfObject(diagram: Diagram, id: string): string {
  if (diagram.parties.has(id as PartyId)) return nameOfParty(diagram, id as PartyId);
  const contract = diagram.contracts.get(id as ContractId);
  if (contract) return nameOfContract(contract);
  if (diagram.engagements.has(id as EngagementId)) {
    return nameOfEngagement(diagram, id as EngagementId);
  }
  return nameOfThing(diagram, id);
}
