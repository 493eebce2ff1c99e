import { listText, t } from '#lib/i18n/index.svelte.ts';
import type { LineOutcome, LineRemark } from '#lib/state/typed.svelte.ts';

/** Names that a row lists before it counts the others. */
const listed = 4;

/** What becomes of a line, in a few words. */
export function outcomeText(outcome: LineOutcome): string {
  if (outcome.kind === 'nothing') return '';
  if (outcome.kind === 'refused') return errorText(outcome);
  const { parties, added, there } = outcome;
  if (parties.length + added + there === 0) return t('typed.row.known');
  return t('typed.row.read', { names: namesText(parties), added, there });
}

export function errorText(outcome: Extract<LineOutcome, { kind: 'refused' }>): string {
  return outcome.code === 'name-ambiguous'
    ? t('typed.error.name-ambiguous', outcome)
    : t(`typed.error.${outcome.code}`);
}

export function remarkText(remark: LineRemark): string {
  switch (remark.code) {
    case 'name-alike':
      return t('typed.remark.name-alike', remark);
    case 'tag-unread':
      return t('typed.remark.tag-unread', remark);
    case 'tags-unused':
      return t('typed.remark.tags-unused');
  }
}

/** How a row is marked beside its words. */
export function markOf(outcome: LineOutcome): 'danger' | 'warn' | 'plus' | 'check' | undefined {
  if (outcome.kind === 'nothing') return undefined;
  if (outcome.kind === 'refused') return 'danger';
  if (outcome.remarks.length > 0) return 'warn';
  return outcome.parties.length + outcome.added > 0 ? 'plus' : 'check';
}

function namesText(names: readonly string[]): string {
  if (names.length === 0) return '';
  const first = listText(names.slice(0, listed));
  const more = names.length - listed;
  return more > 0 ? t('typed.names', { names: first, n: more }) : first;
}
