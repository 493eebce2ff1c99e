import { listText, t } from '#lib/i18n/index.svelte.ts';
import type { ImportFailure, IssueGroup } from '#lib/state/importing.svelte.ts';

type Sentences<F extends { readonly code: string }, C extends F['code']> = {
  readonly [K in C]: (about: Extract<F, { readonly code: K }>) => string;
};
type Issue = IssueGroup['first'];

/** Sentences for what keeps a file of nodes and lines from being read. */
export const networkFailures: Sentences<
  ImportFailure,
  'syntax' | 'declarations-refused' | 'too-many' | 'not-this-format'
> = {
  syntax: ({ row, found }) => t('failure.syntax', { row, found }),
  'declarations-refused': ({ row }) => t('failure.declarations-refused', { row }),
  'too-many': ({ of, limit }) => t('failure.too-many', { of, limit }),
  'not-this-format': ({ format, place }) => t('failure.not-this-format', { format, place })
};

/** Sentences for what is odd about a file of nodes and lines, or of public contracts. */
export const networkRemarks = {
  'end-not-defined': (p) => t('issue.end-not-defined', p),
  'end-missing': (p) => t('issue.end-missing', p),
  'node-repeated': (p) => t('issue.node-repeated', p),
  'lines-undirected': (p) => t('issue.lines-undirected', p),
  'lines-mutual': (p) => t('issue.lines-mutual', p),
  'lines-parallel': (p) => t('issue.lines-parallel', p),
  'lines-to-self': (p) => t('issue.lines-to-self', p),
  'names-alike': (p) => t('issue.names-alike', p),
  'weight-not-read': (p) => t('issue.weight-not-read', p),
  'attributes-kept': ({ names }) => t('issue.attributes-kept', { names: listText(names) }),
  'group-is-party': (p) => t('issue.group-is-party', p),
  'groups-nested': (p) => t('issue.groups-nested', p),
  'part-ignored': (p) => t('issue.part-ignored', p),
  'releases-elsewhere': (p) => t('issue.releases-elsewhere', p),
  'buyer-missing': (p) => t('issue.buyer-missing', p),
  'supplier-missing': (p) => t('issue.supplier-missing', p),
  'not-concluded': (p) => t('issue.not-concluded', p),
  'amount-not-read': (p) => t('issue.amount-not-read', p),
  'amount-shared': (p) => t('issue.amount-shared', p),
  'framework-value-once': (p) => t('issue.framework-value-once', p),
  'amount-repeated': (p) => t('issue.amount-repeated', p),
  'subcontractors-unnamed': (p) => t('issue.subcontractors-unnamed', p),
  'main-contract-unknown': (p) => t('issue.main-contract-unknown', p),
  'party-not-listed': (p) => t('issue.party-not-listed', p)
} satisfies Partial<Sentences<Issue, Issue['code']>>;
