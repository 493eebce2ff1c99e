import { count, engagements, parties } from './words.ts';

/** Messages of the pane in which a network is written as text. */
export const typed = {
  'typed.title': 'The network as text',
  'typed.lead': 'A line for each engagement, the client first:',
  'typed.example': 'Client -> Provider : label [ITO] {EUR 250000}',
  'typed.note': 'Adding is one step, and undo takes it back. Closing keeps the text.',
  'typed.field': 'Lines of text',
  'typed.results': 'What each line does',
  'typed.grammar': 'How lines are written',
  'typed.rule.arrow':
    'Between client and provider: -> or →. What a Chinese keyboard makes of them, and of the colon, counts as well.',
  'typed.rule.chain':
    'A -> B -> C : label is a chain: each engagement is done for the one before it. Label and tags are those of the last.',
  'typed.rule.alone': 'A name by itself is a party without engagements.',
  'typed.rule.tags':
    'Behind the label: [BPO] or [ITO-2, KPO] for services (those of your own by name), {EUR 250000} for the value, with a decimal point.',
  'typed.rule.quotes':
    'A name with an arrow or a colon in it stands in quotation marks. A line that begins with # is a note and does nothing.',
  'typed.rule.names':
    'One name is one party: the one that is called so here, in either language or by an alias, else a new one.',
  'typed.rule.there':
    'An engagement is there already when its client, provider and label are; without a label, any between the two will do.',

  'typed.row.read': ({ names, added, there }: { names: string; added: number; there: number }) => {
    const fresh = added === 0 ? [] : [count(added, 'new engagement', 'new engagements')];
    const known = there > 0 && added === 0 && names === '' ? ['already there'] : [];
    return [...(names === '' ? [] : [`new: ${names}`]), ...fresh, ...known].join('; ');
  },
  'typed.row.known': 'this party is there',
  'typed.names': ({ names, n }: { names: string; n: number }) =>
    `${names} and ${count(n, 'more', 'more')}`,
  'typed.line': ({ line }: { line: number }) => `Line ${line}`,
  'typed.at': ({ line, column }: { line: number; column: number }) =>
    `Line ${line}, character ${column}`,
  'typed.error.name-missing': 'A name is missing beside the arrow.',
  'typed.error.quote-open': 'The quotation mark is not closed.',
  'typed.error.arrow-missing':
    'An arrow is missing: Client -> Provider. If the sign belongs to a name, put the name in quotation marks.',
  'typed.error.name-ambiguous': ({ name, count: n }: { name: string; count: number }) =>
    `${count(n, 'party is', 'parties are')} called “${name}”. Write an alias that only the one you mean has.`,
  'typed.remark.name-alike': ({ name, other }: { name: string; other: string }) =>
    `“${name}” is new. Perhaps you mean “${other}”.`,
  'typed.remark.tag-unread': ({ text }: { text: string }) =>
    `“${text}” is no tag and stays in the label.`,
  'typed.remark.tags-unused':
    'This engagement is there already; its services and value stay as they are.',
  'typed.instead': ({ other }: { other: string }) => `Write “${other}”`,
  'typed.errors': ({ n }: { n: number }) => count(n, 'line with an error', 'lines with errors'),
  'typed.leaveOut': ({ n }: { n: number }) =>
    n === 1 ? 'Leave out the line with an error' : `Leave out the ${n} lines with errors`,
  'typed.next': 'Next error',
  'typed.fill.all': 'Write out the network',
  'typed.fill.selection': 'Write out the selection',
  'typed.copy': 'Copy the text',
  'typed.copied': 'The text is on the clipboard.',
  'typed.picture': ({ parties: p, engagements: e }: { parties: number; engagements: number }) =>
    `What the lines draw: ${parties(p)}, ${engagements(e)}`,
  'typed.add': ({ parties: p, engagements: e }: { parties: number; engagements: number }) => {
    const parts = [...(p > 0 ? [parties(p)] : []), ...(e > 0 ? [engagements(e)] : [])];
    return parts.length > 0 ? `Add ${parts.join(' and ')}` : 'Nothing to add';
  },
  'typed.cancel': 'Close',
  'typed.failed': 'The lines cannot be read now.',
  'typed.failed.kept': 'The text is kept.',
  'typed.done': ({ parties: p, engagements: e }: { parties: number; engagements: number }) =>
    `${parties(p)} and ${engagements(e)} added.`
};
