import type { StepParams } from '#lib/domain/commands/index.ts';
import type { TableName } from '#lib/domain/diagram.ts';
import { count, engagements, moment, named, parties } from './words.ts';

/** What a record of each table is called, with the article of one that has no name. */
const known = {
  settings: ['the', 'settings'],
  parties: ['a', 'party'],
  contracts: ['a', 'contract'],
  engagements: ['an', 'engagement'],
  functions: ['a', 'function'],
  ownershipLinks: ['an', 'ownership link'],
  relations: ['a', 'relation'],
  clusters: ['a', 'cluster'],
  containers: ['a', 'container'],
  environmentElements: ['an', 'environment element'],
  placements: ['a', 'placement'],
  serviceItems: ['an', 'own service'],
  fieldDefs: ['an', 'own field'],
  views: ['a', 'view'],
  stories: ['a', 'story'],
  storySteps: ['a', 'story step'],
  demands: ['a', 'demand'],
  decisions: ['a', 'decision'],
  workshopItems: ['a', 'workshop item']
} satisfies Readonly<Record<TableName, Thing>>;

type Thing = readonly [article: string, noun: string];

/** A later version may have written steps about tables that this one does not know. */
const things: Readonly<Partial<Record<string, Thing>>> = known;

/** “the function “Payments””, or “a function” where it has no name. */
function thing({ table, name }: StepParams): string {
  const [article, noun] = things[String(table)] ?? ['a', 'record'];
  return name ? `the ${noun} “${String(name)}”` : `${article} ${noun}`;
}

/** Messages of the names of steps in history. */
export const steps = {
  'step.diagram/fill': ({ title }: StepParams) => `Begin ${named(title, 'the network')}`,
  'step.diagram/rename': ({ title }: StepParams) => `Rename the network to ${named(title, '')}`,
  'step.diagram/import': ({ file, parties: p, engagements: e }: StepParams) =>
    `Import ${parties(Number(p ?? 0))} and ${engagements(Number(e ?? 0))} from ${named(file, 'a table')}`,
  'step.diagram/type': ({ parties: p, engagements: e }: StepParams) =>
    `Add ${parties(Number(p ?? 0))} and ${engagements(Number(e ?? 0))} as text`,
  'step.diagram/restore': ({ name, at }: StepParams) =>
    `Restore the version ${named(name, `of ${moment(at)}`)}`,
  'step.diagram/edit': () => 'Change the settings of the network',
  'step.party/add': ({ name }: StepParams) => `Add ${named(name, 'a party')}`,
  'step.party/draw': ({ name, other }: StepParams) =>
    `Draw ${named(name, 'a party')}${other ? ` with ${named(other, '')}` : ''}`,
  'step.party/edit': ({ name }: StepParams) => `Change ${named(name, 'a party')}`,
  'step.party/rename': ({ from, name }: StepParams) =>
    `Rename ${named(from, 'a party')} to ${named(name, '')}`,
  'step.engagement/add': ({ client, provider }: StepParams) =>
    `Connect ${named(client, 'a client')} to ${named(provider, 'a provider')}`,
  'step.engagement/edit': () => 'Change an engagement',
  'step.engagement/label': ({ title }: StepParams) =>
    title ? `Label an engagement “${String(title)}”` : 'Take the label off an engagement',
  'step.engagement/retarget': ({ name }: StepParams) =>
    `Lead an engagement to ${named(name, 'another party')}`,
  'step.record/add': (params: StepParams) => `Add ${thing(params)}`,
  'step.record/edit': (params: StepParams) => `Change ${thing(params)}`,
  'step.record/remove': (params: StepParams) => `Delete ${thing(params)}`,
  'step.field/add': ({ name }: StepParams) => `Add the field ${named(name, '')}`,
  'step.field/edit': ({ from, name }: StepParams) =>
    from === name
      ? `Change the field ${named(name, '')}`
      : `Rename the field ${named(from, '')} to ${named(name, '')}`,
  'step.field/move': ({ name }: StepParams) => `Move the field ${named(name, '')}`,
  'step.field/remove': ({ name }: StepParams) => `Delete the field ${named(name, '')}`,
  'step.selection/edit': ({ parties: p, engagements: e }: StepParams) =>
    `Change ${Number(p ?? 0) > 0 ? parties(Number(p ?? 0)) : engagements(Number(e ?? 0))}`,
  'step.service/move': ({ name, subclass }: StepParams) =>
    `Put ${named(name, 'a service')} under ${subclass ?? 'another subclass'}`,
  'step.selection/remove': ({ name, count: n }: StepParams) =>
    `Delete ${named(name, count(Number(n), 'object', 'objects'))}`,
  'step.placement/move': ({ name, count: n }: StepParams) =>
    `Move ${named(name, parties(Number(n)))}`,
  'step.story/capture': ({ name }: StepParams) => `Add ${named(name, 'a step')} to the story`,
  'step.story/move': ({ name }: StepParams) => `Move ${named(name, 'a step')} in the story`,
  'step.placement/arrange': ({ layout }: StepParams) =>
    `Arrange ${arrangements[String(layout)] ?? named(layout, 'the drawing')}`,
  'step.placement/add': ({ name, count: n }: StepParams) =>
    `Show ${named(name, parties(Number(n)))} once more`,
  'step.records/paste': ({ name, count: n }: StepParams) =>
    `Paste ${named(name, parties(Number(n)))}`,
  'step.records/duplicate': ({ name, count: n }: StepParams) =>
    `Duplicate ${named(name, Number(n) === 0 ? 'engagements' : parties(Number(n)))}`,
  'step.records/write': ({ table, count: n }: StepParams) =>
    `Fill in ${rowsOf(table, Number(n ?? 0))}`,
  'step.container/group': ({ name, count: n }: StepParams) =>
    `Group ${parties(Number(n))} as ${named(name, 'a container')}`,
  'step.container/ungroup': ({ name, count: n }: StepParams) =>
    `Ungroup ${named(name, count(Number(n), 'container', 'containers'))}`,
  'step.container/move': ({ name, count: n, into }: StepParams) =>
    into
      ? `Put ${named(name, parties(Number(n)))} into ${named(into, '')}`
      : `Take ${named(name, parties(Number(n)))} out of a container`
};

/** So many rows of a grid. */
function rowsOf(table: string | number | undefined, n: number): string {
  if (table === 'parties') return parties(n);
  if (table === 'contracts') return count(n, 'contract', 'contracts');
  return table === 'functions' ? count(n, 'function', 'functions') : engagements(n);
}

/** A later version may have layouts that this one does not know. */
const arrangements: Readonly<Partial<Record<string, string>>> = {
  layered: 'by tier',
  force: 'by mutual attraction',
  concentric: 'in rings by distance',
  grouped: 'by group',
  circular: 'in circles'
};
