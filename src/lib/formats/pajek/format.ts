import type { Diagram } from '#lib/domain/diagram.ts';
import { settingsOf } from '#lib/domain/diagram.ts';
import { ok } from '#lib/domain/result.ts';
import type { Format, Loss } from '../format.ts';
import type { Carried } from '../losses.ts';
import { networkLosses } from '../network/losses.ts';
import { readingOf } from '../network/reading.ts';
import { readPajek } from './read.ts';
import { plain, writePajek } from './write.ts';

const carried: Carried = {
  settings: ['title'],
  parties: ['name'],
  engagements: ['clientId', 'providerId', 'title', 'value'],
  ownershipLinks: ['ownerId', 'ownedId', 'kind'],
  relations: ['fromId', 'toId', 'kind'],
  placements: ['partyId']
};

/** Pajek networks (NET), also the first one of a project (PAJ). */
export const pajek: Format<'pajek'> = {
  id: 'pajek',
  extensions: ['.net', '.paj'],
  mediaType: 'text/plain',
  content: 'any',

  sniff: ({ text, fileName }) =>
    /^(?:\s|%[^\n]*\n)*\*(network|vertices)\b/i.test(text) || /\.(net|paj)$/i.test(fileName),

  read({ text, fileName }, context) {
    const network = readPajek(text);
    return network.ok ? ok(readingOf(network.value, fileName, context)) : network;
  },

  writers: [
    {
      extension: '.net',
      write: (diagram) => ({
        content: writePajek(diagram),
        lost: [...respelled(diagram), ...networkLosses(diagram, carried)]
      })
    }
  ]
};

/** Texts that come out changed, amounts that do, and amounts whose currency is not told. */
function respelled(diagram: Diagram): Loss[] {
  const engagements = [...diagram.engagements];
  const count = (table: Loss['table'], field: string, n: number): Loss[] =>
    n > 0 ? [{ table, field, count: n }] : [];
  const { title } = settingsOf(diagram);
  return [
    ...count('settings', 'title', plain(title) === title ? 0 : 1),
    ...count(
      'parties',
      'name',
      [...diagram.parties].filter(({ name }) => plain(name) !== name).length
    ),
    ...count(
      'engagements',
      'title',
      engagements.filter(({ title: text = '' }) => plain(text) !== text).length
    ),
    ...count(
      'engagements',
      'value',
      engagements.filter(({ value }) => value && (value.currency !== undefined || value.amount < 0))
        .length
    )
  ];
}
