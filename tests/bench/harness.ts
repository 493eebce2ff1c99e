import { threadTime } from './clock.ts';

/** One way to do a task; measures itself once, in milliseconds of processor time. */
export type Contestant = () => number | Promise<number>;

/** What is compared: the engine, and who else can do it. */
export type ContestantName = 'engine' | 'twoWorkers' | 'graphology' | 'igraph';

export interface Task {
  readonly name: string;
  readonly size: string;
  readonly contestants: Readonly<Partial<Record<ContestantName, Contestant | string>>>;
  /** Largest ratio of the engine's time to igraph's that is aimed at. */
  readonly ratio?: number;
  /** The same with two workers. */
  readonly pairRatio?: number;
  /** Milliseconds that are aimed at. */
  readonly limit?: number;
  /** Measurements of each contestant at most; by default as many as fit. */
  readonly rounds?: number;
}

/** The least time of each contestant; a text where it was not run. */
export type Times = Readonly<Partial<Record<ContestantName, number | string>>>;

const mostRounds = 25;
/** Of processor time per task; every contestant has its three rounds all the same. */
const patience = 6_000;
const fewestRounds = 3;
/** Shorter ones are done several times in one measurement. */
const shortest = 8;

/** A contestant that does its task here, in this thread. */
export function here(work: () => unknown): Contestant {
  let repeats = 0;
  return () => {
    if (repeats === 0) repeats = warmUp(work);
    const start = threadTime();
    for (let i = 0; i < repeats; i++) work();
    return (threadTime() - start) / repeats;
  };
}

/** Runs it until it is compiled; tells how often it fits into one measurement. */
function warmUp(work: () => unknown): number {
  const start = threadTime();
  let last = start;
  let least = Infinity;
  for (let runs = 0; runs < 25 && last - start < 300; runs++) {
    work();
    const now = threadTime();
    least = Math.min(least, now - last);
    last = now;
  }
  return Math.max(1, Math.ceil(shortest / Math.max(least, 0.001)));
}

/** All contestants in turn, round after round, so that whatever else runs hinders them alike. */
export async function compared({ contestants, rounds = mostRounds }: Task): Promise<Times> {
  const times: Partial<Record<ContestantName, number | string>> = {};
  const spent: Partial<Record<ContestantName, number>> = {};
  const names = Object.keys(contestants) as ContestantName[];
  for (let round = 0; round < rounds; round++) {
    let isLast = true;
    for (const name of names) {
      const contestant = contestants[name];
      if (contestant === undefined || typeof times[name] === 'string') continue;
      if (typeof contestant === 'string') {
        times[name] = contestant;
        continue;
      }
      const isTired = (spent[name] ?? 0) > patience / names.length;
      if (round >= fewestRounds && isTired) continue;
      const before = performance.now();
      try {
        const time = await contestant();
        times[name] = Math.min(time, (times[name] as number | undefined) ?? Infinity);
      } catch (cause) {
        times[name] = cause instanceof RangeError ? 'stack overflow' : 'failed';
      }
      spent[name] = (spent[name] ?? 0) + performance.now() - before;
      isLast = false;
    }
    if (isLast) break;
  }
  return times;
}
