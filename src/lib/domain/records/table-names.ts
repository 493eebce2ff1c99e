/** The tables of a diagram, in the order of files. */
export const tableNames = [
  'settings',
  'parties',
  'contracts',
  'engagements',
  'functions',
  'ownershipLinks',
  'relations',
  'clusters',
  'containers',
  'environmentElements',
  'placements',
  'serviceItems',
  'fieldDefs',
  'views',
  'stories',
  'storySteps',
  'demands',
  'decisions',
  'workshopItems'
] as const;

export type TableName = (typeof tableNames)[number];
