import { criticalTools } from '../governance.ts';
import { found, rule } from './rule.ts';

/** A critical function needs a provider who is engaged directly, and a way out of each engagement. */
export const criticalFunction = rule({
  severity: 'warning',
  on: ['functions'],
  at: 'critical',
  atOthers: 'exitPlan',
  *check({ id, critical }, facts) {
    if (critical !== 'yes') return;
    const users = facts.usersOf(id).flatMap((user) => facts.engagement(user) ?? []);
    if (!users.some((user) => facts.upstream(user).root)) {
      yield { objects: [id], params: { variant: 'noProvider' } };
    }
    for (const { id: user, exitPlan } of users) {
      if (exitPlan === 'yes') continue;
      const variant = exitPlan === 'no' ? 'noPlan' : 'planUnknown';
      yield { objects: [id, user], params: { variant } };
    }
  }
});

export const criticalToolAbsent = rule({
  severity: 'warning',
  on: ['engagements'],
  at: 'tools',
  *check({ id, tools = {} }, facts) {
    const absent = criticalTools.filter((tool) => tools[tool] === 'absent');
    if (absent.length > 0 && facts.servesCritical(id)) {
      yield { objects: [id], params: { tools: absent } };
    }
  }
});

export const noReason = rule({
  severity: 'warning',
  on: ['engagements'],
  at: 'substitutabilityReason',
  check: ({ id, substitutability, substitutabilityReason }) =>
    found(
      (substitutability === 'not' || substitutability === 'highlyComplex') &&
        substitutabilityReason === undefined,
      () => ({ objects: [id] })
    )
});

export const noStorageCountry = rule({
  severity: 'warning',
  on: ['engagements'],
  at: 'uses',
  check: ({ id, uses = [] }) =>
    found(
      uses.some(({ storesData, dataAtRest }) => storesData === 'yes' && !dataAtRest),
      () => ({ objects: [id] })
    )
});
