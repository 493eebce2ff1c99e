import { listText, t } from '#lib/i18n/index.svelte.ts';
import type { BackupFailure } from '#lib/state/backups.svelte.ts';
import type { EditFailure } from '#lib/state/editor.svelte.ts';
import type { ImportFailure } from '#lib/state/importing.svelte.ts';
import type { IssueGroup } from '#lib/state/importing.svelte.ts';
import type { SampleFailure } from '#lib/state/files.ts';
import type { RescueFailure } from '#lib/state/rescue.ts';
import type { ShelfFailure } from '#lib/state/library.svelte.ts';
import { networkFailures, networkRemarks } from './network-remarks.ts';

type AppFailure =
  SampleFailure | ImportFailure | EditFailure | ShelfFailure | BackupFailure | RescueFailure;
type Sentences<F extends { readonly code: string }> = {
  readonly [C in F['code']]: (failure: Extract<F, { readonly code: C }>) => string;
};

const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);

/** One sentence for each way in which reading, editing or keeping can fail; a new code asks for its own. */
const failures: Sentences<AppFailure> = {
  ...networkFailures,
  'archive-damaged': () => t('failure.archive-damaged'),
  'archive-encrypted': () => t('failure.archive-encrypted'),
  'archive-unsafe': ({ why, limit }) => t('failure.archive-unsafe', { why, limit }),
  'workbook-kind': ({ kind }) => t('failure.workbook-kind', { kind }),
  'workbook-damaged': ({ part }) => t('failure.workbook-damaged', { part }),
  'file-too-large': ({ size, limit }) =>
    t('failure.file-too-large', { size: megabytes(size), limit: megabytes(limit) }),
  'file-unreadable': () => t('failure.file-unreadable'),
  'unknown-format': () => t('failure.unknown-format'),
  'not-utf8': ({ encoding = '' }) => t('failure.not-utf8', { encoding }),
  'not-combinable': ({ fileName }) => t('failure.not-combinable', { file: fileName }),
  'empty-file': () => t('failure.empty-file'),
  'too-large': ({ limit }) => t('failure.too-large', { limit }),
  'too-deep': ({ limit }) => t('failure.too-deep', { limit }),
  'not-json': ({ line = 0, column = 0 }) => t('failure.not-json', { line, column }),
  'forbidden-key': ({ key }) => t('failure.forbidden-key', { key }),
  'not-plain': () => t('failure.not-plain'),
  'not-a-diagram': () => t('failure.not-a-diagram'),
  'newer-version': ({ found, known }) => t('failure.newer-version', { found, known }),
  'invalid-table': ({ table }) => t('failure.invalid-table', { table }),
  'invalid-record': ({ table, index, id = '', field }) =>
    t('failure.invalid-record', { table, index, id, field }),
  'duplicate-id': ({ table, id }) => t('failure.duplicate-id', { table, id }),
  'missing-end': ({ table, id, field, missing }) =>
    t('failure.missing-end', { table, id, field, missing }),
  'header-not-recognised': ({ found }) =>
    t('failure.header-not-recognised', { found: listText(found) }),
  'no-data-rows': () => t('failure.no-data-rows'),
  'unterminated-quote': ({ row, column }) => t('failure.unterminated-quote', { row, column }),
  'malformed-quote': ({ row, column }) => t('failure.malformed-quote', { row, column }),
  'wrong-field-count': ({ row, expected, found }) =>
    t('failure.wrong-field-count', { row, expected, found }),
  'worker-crashed': () => t('failure.worker-crashed'),
  'worker-gone': () => t('failure.worker-gone'),
  superseded: () => t('failure.superseded'),
  'nothing-to-take': () => t('failure.nothing-to-take'),
  cancelled: () => t('failure.cancelled'),
  'sample-missing': () => t('failure.sample-missing'),
  'not-found': () => t('failure.not-found'),
  'already-exists': () => t('failure.already-exists'),
  'name-required': () => t('failure.name-required'),
  'read-only': () => t('failure.read-only'),
  overtaken: () => t('failure.overtaken'),
  'database-unreadable': () => t('failure.database-unreadable'),
  'database-refused': () => t('failure.database-refused'),
  'log-damaged': () => t('failure.log-damaged'),
  'no-such-diagram': () => t('failure.no-such-diagram'),
  'in-the-trash': () => t('failure.in-the-trash'),
  'newer-network': () => t('failure.newer-network'),
  'not-a-backup': () => t('failure.not-a-backup'),
  'newer-backup': () => t('failure.newer-backup'),
  'nothing-left': () => t('failure.nothing-left'),
  'open-elsewhere': () => t('failure.open-elsewhere')
};

export function failureText(failure: AppFailure): string {
  return (failures[failure.code] as (given: AppFailure) => string)(failure);
}

type Issue = IssueGroup['first'];

/** One sentence for each remark on a file that could be read. */
const issues: Sentences<Issue> = {
  ...networkRemarks,
  'cell-error': (p) => t('issue.cell-error', p),
  'formula-without-value': (p) => t('issue.formula-without-value', p),
  'cells-merged': (p) => t('issue.cells-merged', p),
  'cells-outside': (p) => t('issue.cells-outside', p),
  'sheet-hidden': () => t('issue.sheet-hidden'),
  'client-missing': (p) => t('issue.client-missing', p),
  'provider-missing': (p) => t('issue.provider-missing', p),
  'name-missing': (p) => t('issue.name-missing', p),
  'value-unclear': (p) => t('issue.value-unclear', p),
  'date-not-read': (p) => t('issue.date-not-read', p),
  'date-unclear': (p) => t('issue.date-unclear', p),
  'country-not-known': (p) => t('issue.country-not-known', p),
  'choice-not-known': (p) => t('issue.choice-not-known', p),
  'service-not-known': (p) => t('issue.service-not-known', p),
  'currency-not-known': (p) => t('issue.currency-not-known', p),
  'reference-not-found': (p) => t('issue.reference-not-found', p),
  'function-not-listed': (p) => t('issue.function-not-listed', p),
  'repeated-party': (p) => t('issue.repeated-party', p),
  'dangling-end': (p) => t('issue.dangling-end', p),
  'value-not-a-number': (p) => t('issue.value-not-a-number', p),
  'value-negative': (p) => t('issue.value-negative', p),
  'value-infinite': (p) => t('issue.value-infinite', p),
  'self-engagement': (p) => t('issue.self-engagement', p),
  'repeated-pair': (p) => t('issue.repeated-pair', p),
  'possible-duplicate': (p) => t('issue.possible-duplicate', p),
  'same-identifier': (p) => t('issue.same-identifier', p),
  'field-ignored': (p) => t('issue.field-ignored', p)
};

export function issueText(issue: Issue): string {
  return (issues[issue.code] as (given: Issue) => string)(issue);
}
