import { count } from './words.ts';

/** Messages of the list of steps. */
export const history = {
  'history.title': 'History',
  'history.sentence': ({ steps }: { steps: number }) => `${count(steps, 'step', 'steps')} so far`,
  'history.sentenceUndone': ({ steps, n }: { steps: number; n: number }) =>
    `${count(steps, 'step', 'steps')} so far, ${count(n, 'more step', 'more steps')} undone`,
  'history.versions': 'Kept versions of the whole network',
  'history.leap': 'A large step',
  'history.leap.sentence': ({ n }: { n: number }) =>
    `${count(n, 'record changes', 'records change')}, so it takes a moment.`,
  'history.leap.on': 'Changing the network',
  'history.beginning': 'The beginning',
  'history.present': 'Now shown',
  'history.undone': 'Undone'
};
