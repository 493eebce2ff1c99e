/**
 * How far rounds have come whose error is to fall to `enough`: on a scale of its logarithm, and at
 * least by the rounds done of those that there are at most. Told anew after each round; never falls.
 */
export function approach(
  enough: number,
  mostRounds: number
): (error: number, round: number) => number {
  let first: number | undefined;
  let share = 0;
  return (error, round) => {
    first ??= error;
    const way = first > enough ? Math.log(first / error) / Math.log(first / enough) : 1;
    share = Math.min(1, Math.max(share, round / mostRounds, Number.isFinite(way) ? way : 0));
    return share;
  };
}
