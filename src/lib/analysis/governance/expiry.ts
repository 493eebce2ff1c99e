import { periodOf } from '#lib/domain/amounts.ts';
import { addDays, daysBetween, firstDay } from '#lib/domain/dates.ts';
import type { EngagementId } from '#lib/domain/ids.ts';
import type { PartialDate } from '#lib/domain/records.ts';
import { contractOf } from '../layers.ts';
import type { Ground } from './ground.ts';

export interface Expiry {
  readonly id: EngagementId;
  /** As far as it is known. */
  readonly end: PartialDate;
  /** The earliest day that the end may mean. */
  readonly endDay: string;
  readonly daysLeft: number;
  /** The last day on which the client can give notice for that end; absent: no notice known. */
  readonly clientNotice?: Notice;
  readonly providerNotice?: Notice;
}

export interface Notice {
  readonly days: number;
  readonly by: string;
  /** The day has passed. */
  readonly passed: boolean;
}

/** What runs out, the next first. */
export interface ExpiryTimeline {
  readonly entries: readonly Expiry[];
  /** Without an end: unknown, or not agreed. */
  readonly undated: readonly EngagementId[];
}

/** The registers' way to say that no end is agreed. */
const openEnd = '9999-12-31';

export function expiryTimeline(ground: Ground): ExpiryTimeline {
  const today = firstDay(ground.asOf);
  const undated: EngagementId[] = [];
  const entries = ground.engagements.flatMap((engagement): Expiry[] => {
    const { id } = engagement;
    const contract = contractOf(ground.diagram, engagement);
    const { end } = periodOf(engagement, contract);
    if (end === undefined || end === openEnd) {
      undated.push(id);
      return [];
    }
    const endDay = firstDay(end);
    const notice = (days: number | undefined): Notice | undefined => {
      if (days === undefined) return undefined;
      const by = addDays(endDay, -days);
      return { days, by, passed: by < today };
    };
    const clientNotice = notice(contract?.noticeClientDays);
    const providerNotice = notice(contract?.noticeProviderDays);
    return [
      {
        id,
        end,
        endDay,
        daysLeft: daysBetween(today, endDay),
        ...(clientNotice && { clientNotice }),
        ...(providerNotice && { providerNotice })
      }
    ];
  });
  entries.sort((a, b) =>
    a.endDay < b.endDay ? -1 : a.endDay > b.endDay ? 1 : a.id < b.id ? -1 : 1
  );
  return { entries, undated };
}
