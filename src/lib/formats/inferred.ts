import { statusOf, periodOf } from '#lib/domain/amounts.ts';
import { mayOverlap } from '#lib/domain/dates.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { strongComponents } from '#lib/domain/derive/strong-components.ts';
import type { EngagementId, PartyId } from '#lib/domain/ids.ts';
import type { Engagement } from '#lib/domain/records.ts';
import { serviceClassOf } from '#lib/domain/services.ts';

/**
 * What an import leaves open about chains, as far as the network tells it: an engagement whose client
 * receives exactly one engagement in its time, and of its class of service where both are known,
 * is taken to support that one, and marked as inferred. With several it stays unknown; where links
 * would close a circle, all of the circle does.
 * @param isNew engagements that the import brings; others are left as they are
 */
export function inferSupports(
  diagram: Diagram,
  isNew: (id: EngagementId) => boolean = () => true
): Diagram {
  const received = new Map<PartyId, Engagement[]>();
  for (const engagement of diagram.engagements) {
    const list = received.get(engagement.providerId);
    if (list) list.push(engagement);
    else received.set(engagement.providerId, [engagement]);
  }
  const links = new Map<EngagementId, EngagementId>();
  for (const engagement of diagram.engagements) {
    if (engagement.supports || !isNew(engagement.id)) continue;
    const upstream = onlyUpstream(diagram, engagement, received.get(engagement.clientId) ?? []);
    if (upstream) links.set(engagement.id, upstream.id);
  }
  dropCircles(diagram, links);
  if (links.size === 0) return diagram;
  const changed = [...links].flatMap(([id, upstream]): [EngagementId, Engagement][] => {
    const engagement = diagram.engagements.get(id);
    return engagement
      ? [[id, { ...engagement, supports: [upstream], supportsInferred: true }]]
      : [];
  });
  return { ...diagram, engagements: diagram.engagements.with(changed) };
}

function onlyUpstream(
  diagram: Diagram,
  engagement: Engagement,
  received: readonly Engagement[]
): Engagement | undefined {
  const contractOf = ({ contractId }: Engagement) =>
    contractId && diagram.contracts.get(contractId);
  const period = periodOf(engagement, contractOf(engagement));
  const serviceClass = serviceClassOf(engagement.serviceItems);
  let found: Engagement | undefined;
  for (const other of received) {
    if (other.id === engagement.id) continue;
    const status = statusOf(other, contractOf(other));
    if (status === 'planned' && statusOf(engagement, contractOf(engagement)) !== 'planned')
      continue;
    if (!mayOverlap(period, periodOf(other, contractOf(other)))) continue;
    const otherClass = serviceClassOf(other.serviceItems);
    if (serviceClass && otherClass && otherClass !== serviceClass) continue;
    if (found) return undefined;
    found = other;
  }
  return found;
}

/** Takes away the links that lie on a circle of these and of what the file itself says. */
function dropCircles(diagram: Diagram, links: Map<EngagementId, EngagementId>): void {
  const upstreamOf = (id: EngagementId): readonly EngagementId[] => {
    const link = links.get(id);
    return link === undefined ? (diagram.engagements.get(id)?.supports ?? []) : [link];
  };
  const ids = new Set([...diagram.engagements].map(({ id }) => id));
  for (const component of strongComponents(ids, upstreamOf)) {
    const members = new Set(component);
    for (const id of component) {
      const link = links.get(id);
      if (link !== undefined && members.has(link)) links.delete(id);
    }
  }
}
