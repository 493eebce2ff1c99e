import type { Version } from './versions.ts';

type Aged = Pick<Version, 'n' | 'at' | 'name' | 'reason' | 'bytes'>;

const hour = 60 * 60 * 1000;
const day = 24 * hour;
/** What may stay of the last day, of the two weeks before, and of the year before that. */
const spans = [
  { upTo: day, each: hour },
  { upTo: 14 * day, each: day },
  { upTo: 365 * day, each: (365 * day) / 12 }
];
/** What was kept before something was taken away stays for so long, however many there are. */
const guarded = 30 * day;
/** Of all automatic versions of one diagram. */
const mostBytes = 200 * 1024 * 1024;

/**
 * The numbers of automatic versions that nobody needs any more: of the last day one an hour stays,
 * of the last two weeks one a day, of the last year one a month, the newest of each; named ones
 * always, and the newest in any case. Age orders nothing: a clock that was wrong only makes a version
 * pass for new.
 */
export function superfluousVersions(versions: readonly Aged[], now: string): number[] {
  const newestFirst = [...versions].sort((a, b) => b.n - a.n);
  const taken = new Set<string>();
  let bytes = 0;
  return newestFirst.flatMap((version, index) => {
    const stays =
      index === 0 || version.name !== undefined || isGuarded(version, now)
        ? true
        : takesPlace(version, now, taken);
    if (stays && version.name === undefined) bytes += version.bytes;
    const isTooMuch = index > 0 && version.name === undefined && bytes > mostBytes;
    return stays && !isTooMuch ? [] : [version.n];
  });
}

function isGuarded({ reason, at }: Aged, now: string): boolean {
  return reason !== 'time' && ageOf(at, now) < guarded;
}

/** Whether it is the newest of its hour, day or month. */
function takesPlace({ at }: Aged, now: string, taken: Set<string>): boolean {
  const age = ageOf(at, now);
  const span = spans.find(({ upTo }) => age < upTo);
  if (!span) return false;
  const place = `${String(span.each)}/${String(Math.floor(Date.parse(at) / span.each))}`;
  if (taken.has(place)) return false;
  taken.add(place);
  return true;
}

function ageOf(at: string, now: string): number {
  const age = Date.parse(now) - Date.parse(at);
  return Number.isNaN(age) ? 0 : Math.max(0, age);
}
