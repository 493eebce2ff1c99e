import { count } from './words.ts';

/** Messages of services that people add to those of the table. */
export const ownServices = {
  'ownService.title': 'Services of your own',
  'ownService.subtitle': 'Beside those of the table, for this network',
  'ownService.none': 'No services of your own yet.',
  'ownService.none.text':
    'One stands under a subclass of the table, so every count by class includes it. It is found wherever services are chosen.',
  'ownService.add': 'Add a service',
  'ownService.new': ({ name }: { name: string }) => `Add “${name}” as a service of your own…`,
  'ownService.name': 'Name',
  'ownService.nameZh': 'Name in Chinese',
  'ownService.name.missing': 'A service needs a name.',
  'ownService.name.taken': 'Another service of your own has this name.',
  'ownService.subclass': 'Under',
  'ownService.subclass.missing': 'Choose where in the table it belongs.',
  'ownService.subclass.choose': 'Choose a subclass',
  'ownService.subclass.hint': 'What is counted by class depends on it.',
  'ownService.create': 'Add the service',
  'ownService.cancel': 'Cancel',
  'ownService.done': 'Done',
  'ownService.edit': ({ name }: { name: string }) => `Change ${name}`,
  'ownService.remove': ({ name }: { name: string }) => `Delete ${name}`,
  'ownService.uses': ({ n }: { n: number }) =>
    n === 0 ? 'Named nowhere' : `Named ${n === 1 ? 'once' : `${n} times`}`,
  'ownService.removing': ({ name, n }: { name: string; n: number }) =>
    n === 0
      ? `Delete “${name}”? Nothing names it.`
      : `Delete “${name}”? It is taken out of ${count(n, 'record', 'records')}.`,
  'ownService.removing.confirm': 'Delete the service',
  'ownService.undo': 'Each change is one step of the history; undo takes it back with all uses.'
};
