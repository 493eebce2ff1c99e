import type { Migration } from './migration.ts';

/**
 * Version 1 had settings, parties, engagements and placements. Version 2 has every table of the
 * model; those that an older diagram does not have begin empty.
 */
export const wholeModel: Migration = {
  to: 2,
  up: (data) => ({ ...Object.fromEntries(added.map((table) => [table, []])), ...data })
};

/** Spelled out: a migration must not change with the code of later versions. */
const added = [
  'contracts',
  'functions',
  'ownershipLinks',
  'relations',
  'clusters',
  'containers',
  'environmentElements',
  'serviceItems',
  'fieldDefs',
  'views',
  'stories',
  'storySteps',
  'demands',
  'decisions',
  'workshopItems'
];
