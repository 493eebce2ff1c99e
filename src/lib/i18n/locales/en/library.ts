import { engagements, parties } from './words.ts';

/** Messages of the page of networks and the samples. */
export const library = {
  'library.title': 'Your networks',
  'library.lesson.title': 'Draw your outsourcing network',
  'library.lesson.text':
    'Begin with the client and draw outwards. Press N for a party, C to connect two of them.',
  'library.lesson.client': 'Terminal client',
  'library.lesson.prime': 'Prime provider',
  'library.lesson.subcontractor': 'Subcontractor',
  'library.new': 'New network',
  'library.open': 'Open a file',
  'library.drop':
    'A CSV with the columns client, provider and value, or a .sourceloom.json file, can also be dropped here.',
  'library.samples': 'Learn from a sample',
  'library.parties': ({ n }: { n: number }) => parties(n),
  'library.engagements': ({ n }: { n: number }) => engagements(n),
  'library.untitled': 'Untitled network',
  'library.reading': 'Reading the file',
  'library.changed': 'Changed',

  'sample.kodak-1989.name': 'Kodak, 1989',
  'sample.kodak-1989.text':
    'One client, three providers: data centre, telecommunications, PC support. From the published record; the values are unknown.',
  'sample.shared-cloud.name': 'A bank and its cloud',
  'sample.shared-cloud.text':
    'Two primes, and three steps down in both chains the same cloud provider. Invented; all values are illustrative.',
  'sample.lake-park.name': 'A park in the chain',
  'sample.lake-park.text':
    'Providers of one outsourcing park, their clients abroad and who supports them. Invented; all values are illustrative.'
};
