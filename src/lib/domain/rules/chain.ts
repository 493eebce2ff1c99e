import { found, rule } from './rule.ts';

export const supportsElsewhere = rule({
  severity: 'warning',
  on: ['engagements'],
  at: 'supports',
  *check({ id, clientId, supports = [] }, facts) {
    for (const served of new Set(supports)) {
      const engagement = facts.engagement(served);
      if (engagement && engagement.providerId !== clientId) yield { objects: [id, served] };
    }
  }
});

export const supportsUnknown = rule({
  severity: 'hint',
  on: ['engagements'],
  at: 'supports',
  *check(engagement, facts) {
    const { ids, root, inferred } = facts.upstream(engagement);
    if (inferred) {
      yield { objects: [engagement.id, ...ids], params: { variant: root ? 'root' : 'one' } };
    }
  }
});

export const severalParents = rule({
  severity: 'warning',
  on: ['engagements'],
  at: 'supports',
  *check({ id, clientId, supports }, facts) {
    if (supports) return;
    const received = facts.received(clientId).filter((other) => other !== id);
    if (received.length > 1) yield { objects: [id, ...received] };
  }
});

export const supportCycle = rule({
  severity: 'warning',
  on: ['engagements'],
  at: 'supports',
  atOthers: 'supports',
  *check({ id }, facts) {
    const objects = facts.supportCycle(id);
    if (objects[0] === id) yield { objects };
  }
});

export const tradeCycle = rule({
  severity: 'warning',
  on: ['parties'],
  check({ id }, facts) {
    const objects = facts.tradeCycle(id);
    return found(objects[0] === id, () => ({ objects }));
  }
});

export const ownershipLoop = rule({
  severity: 'warning',
  on: ['parties'],
  check({ id }, facts) {
    const objects = facts.ownershipLoop(id);
    return found(objects[0] === id, () => ({ objects }));
  }
});
