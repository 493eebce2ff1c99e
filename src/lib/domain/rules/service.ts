import { found, rule } from './rule.ts';

/** Service outsourcing is done by an outside provider: the third test of its definition. */
export const withinGroup = rule({
  severity: 'warning',
  on: ['engagements'],
  at: 'actualType',
  check: ({ id, clientId, providerId, actualType }, facts) =>
    found(
      clientId !== providerId &&
        actualType !== 'hierarchy' &&
        facts.sameGroup(clientId, providerId),
      () => ({ objects: [id] })
    )
});

export const noServiceItem = rule({
  severity: 'hint',
  on: ['engagements'],
  at: 'serviceItems',
  check: ({ id, serviceItems = [] }) => found(serviceItems.length === 0, () => ({ objects: [id] }))
});

/** The first test of the definition; unknown is not “no”. */
export const notInformationIntensive = rule({
  severity: 'hint',
  on: ['engagements'],
  at: 'informationIntensive',
  check: ({ id, informationIntensive }) =>
    found(informationIntensive === false, () => ({ objects: [id] }))
});
