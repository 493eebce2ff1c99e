import { count } from './words.ts';

const values = (n: number) => count(n, 'value', 'values');

/** Messages of the fields that people add themselves. */
export const ownFields = {
  'own.group': 'Own fields',
  'own.group.none': 'none',
  'own.group.text':
    'Fields that this network needs and others do not: a cost centre, a traffic light, a date of review.',
  'own.open': 'Fields of your own…',
  'own.fault.text': 'This cannot be stored here; what stood before is kept.',
  'own.fault.number': 'Write a number, such as 1200 or 12.5. What stood before is kept.',
  'own.fault.date': 'Write a date as 2027, 2027-06 or 2027-06-30. What stood before is kept.',
  'own.fault.yesNo': 'Write yes or no. What stood before is kept.',
  'own.fault.choice': 'Choose from the list. What stood before is kept.',
  'own.fault.money': 'Write an amount, such as 1200 EUR. What stood before is kept.',

  'own.at.V-50': 'Needed, and not filled in.',
  'own.at.V-51': 'This does not fit the field: another type, or no choice of its list.',

  'own.title': 'Fields of your own',
  'own.subtitle': 'For this network',
  'own.of': 'Of',
  'own.none': 'No own fields here yet.',
  'own.none.text':
    'An own field is filled in at the inspector and in the tables. Views filter and colour by it, files carry it.',
  'own.add': 'Add a field',
  'own.name': 'Name',
  'own.name.missing': 'A field needs a name.',
  'own.name.taken': 'Another field has this name; both will look alike.',
  'own.type': 'Type',
  'own.type.text': 'Text',
  'own.type.number': 'Number',
  'own.type.date': 'Date',
  'own.type.yesNo': 'Yes or no',
  'own.type.choice': 'Choice from a list',
  'own.type.money': 'Money',
  'own.unit': 'Unit',
  'own.unit.hint': 'Such as h, people or %',
  'own.list': 'Choices',
  'own.list.hint': 'One in each line.',
  'own.list.missing': 'A list needs at least one choice.',
  'own.required': 'Needed',
  'own.required.hint': 'Records without a value are listed among the problems.',
  'own.required.yes': 'Needed',
  'own.required.no': 'May be empty',
  'own.save': 'Save the field',
  'own.create': 'Add the field',
  'own.cancel': 'Cancel',
  'own.edit': ({ name }: { name: string }) => `Change ${name}`,
  'own.up': ({ name }: { name: string }) => `Move ${name} up`,
  'own.down': ({ name }: { name: string }) => `Move ${name} down`,
  'own.remove': ({ name }: { name: string }) => `Delete ${name}`,
  'own.filled': ({ n, of }: { n: number; of: number }) => `${n} of ${of} filled in`,
  'own.recast.changed': ({ n }: { n: number }) => `${values(n)} will be written anew.`,
  'own.recast.misfits': ({ n }: { n: number }) => `${values(n)} will not fit.`,
  'own.recast.examples': ({ values: some }: { values: string }) => `Not fitting: ${some}`,
  'own.misfits': 'Values that do not fit',
  'own.misfits.keep': 'Keep them as they are, and list them among the problems',
  'own.misfits.clear': 'Clear them',
  'own.removing': ({ name, n }: { name: string; n: number }) =>
    n === 0 ? `Delete “${name}”? It has no values.` : `Delete “${name}” with ${values(n)}?`,
  'own.removing.looks': ({ n }: { n: number }) =>
    `${count(n, 'view or step asks', 'views and steps ask')} about it and will let go of it.`,
  'own.removing.confirm': 'Delete the field',
  'own.undo': 'Each change is one step of the history; undo takes it back with its values.',

  'many.arrange': 'Arrange',
  'many.arrange.three': 'Select at least three parties first.',
  'many.mixed': 'Various',
  'many.text': 'What you set here is set for all that are selected, as one step.',
  'many.tags.some': ({ tag, n, of }: { tag: string; n: number; of: number }) =>
    `${tag} (${n} of ${of})`
};
