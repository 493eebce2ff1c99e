import type { StepParams } from '#lib/domain/commands/index.ts';
import { count, named, parties } from './words.ts';

/** Messages of the names of steps in history. */
export const steps = {
  'step.diagram/fill': ({ title }: StepParams) => `Begin ${named(title, 'the network')}`,
  'step.diagram/rename': ({ title }: StepParams) => `Rename the network to ${named(title, '')}`,
  'step.party/add': ({ name }: StepParams) => `Add ${named(name, 'a party')}`,
  'step.party/edit': ({ name }: StepParams) => `Change ${named(name, 'a party')}`,
  'step.party/rename': ({ from, name }: StepParams) =>
    `Rename ${named(from, 'a party')} to ${named(name, '')}`,
  'step.engagement/add': ({ client, provider }: StepParams) =>
    `Connect ${named(client, 'a client')} to ${named(provider, 'a provider')}`,
  'step.engagement/edit': () => 'Change an engagement',
  'step.engagement/label': ({ title }: StepParams) =>
    title ? `Label an engagement “${String(title)}”` : 'Take the label off an engagement',
  'step.selection/remove': ({ name, count: n }: StepParams) =>
    `Delete ${named(name, count(Number(n), 'object', 'objects'))}`,
  'step.placement/move': ({ name, count: n }: StepParams) =>
    `Move ${named(name, parties(Number(n)))}`
};
