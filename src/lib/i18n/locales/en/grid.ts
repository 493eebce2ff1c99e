import { count, number } from './words.ts';

/** Messages of the grids of parties, engagements, contracts and functions. */
export const grid = {
  'grid.filter': 'Filter the rows',
  'grid.onlySelected': 'Only selected',
  'grid.columns': 'Columns',
  'grid.again': 'Sort again',
  'grid.again.hint': 'Rows stay where they are while you write. Sort and filter them anew.',
  'grid.shown': ({ n, of }: { n: number; of: number }) =>
    n === of ? count(n, 'row', 'rows') : `${number(n)} of ${number(of)} rows`,
  'grid.arranging': 'Sorting and filtering…',
  'grid.noMatch': 'No row matches. Take the filter away to see them all.',
  'grid.add.parties': 'Add a party',
  'grid.add.contracts': 'Add a contract',
  'grid.add.functions': 'Add a function',
  'grid.new.parties': 'New party',
  'grid.new.functions': 'New function',

  'grid.enteredName': 'Name as entered',
  'grid.currency': 'Currency',
  'grid.annualCostCurrency': 'Currency of the cost',
  'grid.revenueCurrency': 'Currency of the revenue',
  'grid.currencyOf': ({ name }: { name: string }) => `${name}, currency`,
  'grid.withUnit': ({ name, unit }: { name: string; unit: string }) => `${name}, ${unit}`,
  'grid.contractTitle': 'Title',
  'grid.goalConsensus': 'Consensus on goals',
  'grid.otherIdentifier': 'Other identifier',

  'grid.columns.title': 'Columns of this table',
  'grid.columns.hint': 'Kept in this browser. The first one stays in sight.',
  'grid.columns.up': ({ name }: { name: string }) => `Move ${name} up`,
  'grid.columns.down': ({ name }: { name: string }) => `Move ${name} down`,
  'grid.columns.usual': 'As at first',
  'grid.columns.done': 'Done',
  'grid.columns.computed': 'computed',

  'grid.unstored.title': ({ n }: { n: number }) =>
    `${count(n, 'cell was', 'cells were')} not stored`,
  'grid.unstored.hint': 'Everything else is in its place; one undo takes it back.',
  'grid.unstored.row': 'Row',
  'grid.unstored.column': 'Column',
  'grid.unstored.text': 'Text',
  'grid.unstored.why': 'Why',
  'grid.unstored.more': ({ n }: { n: number }) => `and ${number(n)} more`,

  'grid.fault.number': 'This is no number. Write it such as 1200 or 12.5.',
  'grid.fault.unclear':
    'This can be read in two ways. Write it without marks for thousands, such as 1200 or 12.5.',
  'grid.fault.negative': 'It cannot be below zero.',
  'grid.fault.signed': 'Write a number such as 8 or −3.5.',
  'grid.fault.grade': 'A judgement is a whole number from 1 to 5.',
  'grid.fault.date': 'Write a date as 2027, 2027-06 or 2027-06-30.',
  'grid.fault.dateUnclear': 'Day and month can be read in two ways. Write the date as 2027-06-30.',
  'grid.fault.country': 'No country of this name is known. Its two letters will do, such as NL.',
  'grid.fault.currency': 'A currency is three letters of ISO 4217, such as EUR or CNY.',
  'grid.fault.amountFirst': 'A currency needs an amount: write the amount first.',
  'grid.fault.choice': 'This is none of the values to choose from.',
  'grid.fault.service': 'No service has this code or name. Ctrl+K adds services of your own.',
  'grid.fault.party': 'No party has this name.',
  'grid.fault.partyTwice': 'Several parties have this name. Write the full name of one of them.',
  'grid.fault.contract': 'No contract has this title or reference.',
  'grid.fault.contractTwice': 'Several contracts are called this. Write the reference of one.',
  'grid.fault.engagement':
    'No engagement is called this. Its label will do, or its ends as “Client → Provider”.',
  'grid.fault.engagementTwice':
    'Several engagements are called this. Write one with its label and its ends, as the list offers it.',
  'grid.fault.function': 'No function has this name or code.',
  'grid.fault.functionTwice': 'Several functions are called this. Write the code of one.',
  'grid.fault.tool':
    'Write a tool by its code and state, such as F1 = agreed. A state is absent, agreed or in use.',
  'grid.fault.level':
    'Write a service level as name = target unit / actual, such as Availability = 99.9 % / 99.7.',
  'grid.fault.itself': 'It cannot name itself here.',
  'grid.fault.required': 'It cannot be without this.',
  'grid.fault.computed': 'This is computed and cannot be written.',
  'grid.fault.outside': 'There is no column here.',
  'grid.fault.newEngagement':
    'A new engagement needs its client and its provider, both among the parties.',
  'grid.fault.newParty': 'A new party needs its name.',
  'grid.fault.newFunction': 'A new function needs its name.',
  'grid.fault.newContract': 'A new contract needs something that is known of it.',

  'help.grid': 'Tables',
  'help.grid.keys':
    'Parties, engagements, contracts and functions have a table each, at the foot. Arrows, Home, End, Page Up and Page Down go from cell to cell, with Ctrl to the end, with Shift over a range. Type, or press Enter or F2, to write; Enter keeps it and goes down, Tab goes to the right, Esc gives up. Alt+Enter breaks the line. With a finger, tap the cell a second time. Grey cells are computed.',
  'help.grid.blocks':
    'Ctrl+C copies the cells of a range for a spreadsheet, Ctrl+V puts cells of one here as a single step; rows below the last one become new records. What cannot be stored is listed with the reason. Delete clears, Ctrl+D fills down.',
  'help.grid.rows':
    'A press on a row, Space, or keys that come to it select what it stands for, on the drawing too; Ctrl adds one, and then keys only walk; Shift takes all between. Names are in the language of the app; the others are columns to choose. A head sorts. Rows stay where they are while you write: “Sort again” puts them in order. “Columns” says what is shown, own fields included.',

  'tables.contracts': 'Contracts',
  'tables.functions': 'Functions',
  'tables.emptyContracts': 'No contracts yet. Add one, or paste rows from a spreadsheet.',
  'tables.emptyFunctions': 'No functions yet. Add one, or paste rows from a spreadsheet.'
};
