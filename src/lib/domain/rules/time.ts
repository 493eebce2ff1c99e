import { statusOf } from '../amounts.ts';
import type { Period } from '../dates.ts';
import { isBefore } from '../dates.ts';
import type { ContractId, EngagementId } from '../ids.ts';
import type { Contract, Engagement, Substitutability } from '../records.ts';
import type { Finding } from './rule.ts';
import { found, rule } from './rule.ts';

export const startAfterEnd = rule<'engagements' | 'contracts'>({
  severity: 'warning',
  on: ['engagements', 'contracts'],
  at: 'end',
  check: (record) =>
    found(endsBeforeStart(record), () => ({
      objects: [record.id],
      params: { dates: [record.start ?? '', record.end ?? ''] }
    }))
});

/** Only for what is said to be active; without a status the dates decide. */
export const activeAfterEnd = rule<'engagements' | 'contracts'>({
  severity: 'warning',
  on: ['engagements', 'contracts'],
  at: 'status',
  check(record, facts) {
    if ('clientId' in record) {
      const status = statusOf(record, facts.contractOf(record));
      return overdue(record.id, status, facts.periodOf(record), facts.asOf);
    }
    return overdue(record.id, record.status, record, facts.asOf);
  }
});

export const outsideSupported = rule({
  severity: 'warning',
  on: ['engagements'],
  at: 'supports',
  *check(engagement, facts) {
    const period = facts.periodOf(engagement);
    for (const id of facts.upstream(engagement).ids) {
      const served = facts.engagement(id);
      if (!served || id === engagement.id) continue;
      const around = facts.periodOf(served);
      if (!sticksOut(period, around)) continue;
      const dates = [period.start, period.end, around.start, around.end];
      yield { objects: [engagement.id, id], params: { dates: dates.map((date) => date ?? '?') } };
    }
  }
});

/** Days that a replacement takes, by how hard it is: this tool's own reading of the four answers. */
export const daysToReplace: Readonly<Record<Substitutability, number>> = {
  easy: 30,
  medium: 90,
  highlyComplex: 180,
  not: 180
};

export const shortNotice = rule({
  severity: 'warning',
  on: ['engagements'],
  at: 'noticeProviderDays',
  own: true,
  *check(engagement, facts) {
    const days = facts.contractOf(engagement)?.noticeProviderDays;
    if (days === undefined || !engagement.substitutability) return;
    const needed = daysToReplace[engagement.substitutability];
    if (days < needed) yield { objects: [engagement.id], params: { days, needed } };
  }
});

function endsBeforeStart({ start, end }: Pick<Contract & Engagement, 'start' | 'end'>): boolean {
  return start !== undefined && end !== undefined && isBefore(end, start);
}

function overdue(
  id: EngagementId | ContractId,
  status: string | undefined,
  { end }: Period,
  asOf: string
): Finding[] {
  if (status !== 'active' || end === undefined || !isBefore(end, asOf)) return [];
  return [{ objects: [id], params: { dates: [end] } }];
}

/** Whether a period certainly begins before another, or ends after it. */
function sticksOut(inner: Period, outer: Period): boolean {
  const before = (a?: string, b?: string) => a !== undefined && b !== undefined && isBefore(a, b);
  return before(inner.start, outer.start) || before(outer.end, inner.end);
}
