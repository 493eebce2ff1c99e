import type { ImportFailure, Issue } from '#lib/formats/index.ts';

type Sentences<F extends { readonly code: string }, C extends F['code']> = {
  readonly [K in C]: (about: Extract<F, { readonly code: K }>) => string;
};

/** Why a file of nodes and lines cannot be read. */
export const networkFailures: Sentences<
  ImportFailure,
  'syntax' | 'declarations-refused' | 'too-many' | 'not-this-format'
> = {
  syntax: ({ row, found }) =>
    `Line ${String(row)} is damaged or not understood, at ${quoted(found)}.`,
  'declarations-refused': ({ row }) =>
    `Line ${String(row)} has a document type or an entity declaration, which is refused.`,
  'too-many': ({ of, limit }) => `The file has more than ${String(limit)} ${of}.`,
  'not-this-format': ({ format, place }) =>
    `The file looks like ${format}, but ${quoted(place)} is missing or wrong.`
};

/** What is odd about a file of nodes and lines, or of public contracts. */
export const networkIssues = {
  'end-not-defined': ({ name }) => `${quoted(name)} is not defined; it becomes a party.`,
  'end-missing': () => 'An id or an end is missing; the entry is left out.',
  'node-repeated': ({ name }) => `${quoted(name)} is defined again; the first one stays.`,
  'lines-undirected': ({ count }) =>
    `${many(count, 'line')} without direction, read as from the first end to the second.`,
  'lines-mutual': ({ count }) => `${many(count, 'line')} in both directions, read as two each.`,
  'lines-parallel': ({ count }) => `${many(count, 'line')} between a pair that has one already.`,
  'lines-to-self': ({ count }) => `${many(count, 'line')} from a party to itself.`,
  'names-alike': ({ count, name, other }) =>
    `${many(count, 'name')} like another, as ${quoted(name)} and ${quoted(other)}; nothing is merged.`,
  'weight-not-read': ({ text }) => `The weight ${quoted(text)} is no amount; the value is unknown.`,
  'attributes-kept': ({ names }) => `Kept as own fields: ${names.map(quoted).join(', ')}.`,
  'group-is-party': ({ name }) => `The group ${quoted(name)} is an end of a line, so a party too.`,
  'groups-nested': ({ count }) =>
    `${many(count, 'party', 'parties')} in groups within groups; the innermost one stays.`,
  'part-ignored': ({ part }) => `The ${part} of the file are left out.`,
  'releases-elsewhere': ({ count }) =>
    `${many(count, 'record')} with addresses of releases only; nothing is fetched.`,
  'buyer-missing': ({ ocid, count }) =>
    `${ocid} has no buyer; ${many(count, 'contract or award', 'contracts or awards')} left out.`,
  'supplier-missing': ({ ocid, name }) => `${quoted(name)} of ${ocid} has no supplier; left out.`,
  'not-concluded': ({ count }) =>
    `${many(count, 'contract or award', 'contracts or awards')} cancelled or unsuccessful; left out.`,
  'amount-not-read': ({ ocid, name, text }) =>
    `${quoted(text)} of ${quoted(name)} in ${ocid} is no amount; the value is unknown.`,
  'amount-shared': ({ ocid, name, count }) =>
    `${quoted(name)} of ${ocid} has one amount for ${String(count)} suppliers; it is kept once.`,
  'framework-value-once': ({ ocid, count }) =>
    `The framework ${ocid} states its value with ${String(count)} winners; it is kept once.`,
  'amount-repeated': ({ ocid, count }) =>
    `${ocid} states the same amount ${String(count)} times; if it is a framework, they do not add up.`,
  'subcontractors-unnamed': ({ count }) =>
    `${many(count, 'award')} with subcontracting and without names.`,
  'main-contract-unknown': ({ ocid, name }) =>
    `No main contract for the subcontract ${quoted(name)} of ${ocid}.`,
  'party-not-listed': ({ count }) =>
    `${many(count, 'party', 'parties')} referred to and not listed.`
} satisfies Partial<Sentences<Issue, Issue['code']>>;

function many(count: number, one: string, more = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : more}`;
}

/** Foreign text on one line and of a length that can be read. */
function quoted(text: string): string {
  return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);
}
