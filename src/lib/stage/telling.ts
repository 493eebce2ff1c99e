import type { StoryId } from '#lib/domain/ids.ts';

/** Where a run through a story is: plain data, so that any window can be told all of it. */
export interface Telling {
  readonly storyId: StoryId;
  /** The step on the screen, from 0. */
  readonly at: number;
  /** The screen shows nothing but this. */
  readonly blank?: 'black' | 'white';
  /** What lies over the step. */
  readonly over?: 'overview' | 'help';
  readonly laser: boolean;
  /** Whether the picture has its legend. */
  readonly legend: boolean;
  /** Where the laser points, in shares of the screen's width and height. */
  readonly spot?: Spot;
  /** Digits of a step's number, not yet confirmed. */
  readonly digits: string;
  /** The run stands still while people change the diagram. */
  readonly editing: boolean;
  /** Time for people to think, shown large on the screen. */
  readonly countdown?: Countdown;
  /** Milliseconds since 1970 at which the run and the step on the screen began. */
  readonly startedAt: number;
  readonly stepStartedAt: number;
}

export interface Countdown {
  /** Milliseconds since 1970. */
  readonly endsAt: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What can be done to a run, from either window. */
export type Deed =
  | { readonly do: (typeof plainDeeds)[number] }
  | { readonly do: 'jump'; readonly to: number }
  | { readonly do: 'digit'; readonly digit: string }
  | { readonly do: 'point'; readonly spot: Spot }
  | { readonly do: 'countdown'; readonly minutes: number };

export const plainDeeds = [
  'next',
  'back',
  'confirm',
  'erase',
  'first',
  'last',
  'black',
  'white',
  'overview',
  'help',
  'laser',
  'legend',
  'edit',
  'resume',
  'restart',
  'stop-countdown'
] as const;

/** What a deed depends on besides the run itself. */
export interface Moment {
  /** How many steps the story has now; it may change during a run. */
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A run that begins at a step, counted from 0. */
export function begin(storyId: StoryId, at: number, { count, now }: Moment): Telling {
  const first = clamp(at, count);
  const times = { startedAt: now, stepStartedAt: now };
  return { storyId, at: first, laser: false, legend: true, digits: '', editing: false, ...times };
}

/** The run after a deed; the same object when the deed changes nothing. */
export function act(run: Telling, deed: Deed, moment: Moment): Telling {
  switch (deed.do) {
    case 'next':
      return run.blank ? without(run, 'blank') : goTo(run, run.at + 1, moment);
    case 'back':
      return run.blank ? without(run, 'blank') : goTo(run, run.at - 1, moment);
    case 'confirm':
      return run.digits === ''
        ? act(run, { do: 'next' }, moment)
        : goTo(run, numbered(run), moment);
    case 'erase':
      if (run.digits === '') return act(run, { do: 'back' }, moment);
      return { ...run, digits: run.digits.slice(0, -1) };
    case 'first':
      return goTo(run, 0, moment);
    case 'last':
      return goTo(run, moment.count - 1, moment);
    case 'jump':
      return goTo(run, deed.to, moment);
    case 'digit':
      return { ...run, digits: `${run.digits}${deed.digit}`.slice(-mostDigits) };
    case 'black':
    case 'white':
      return run.blank === deed.do ? without(run, 'blank') : { ...run, blank: deed.do };
    case 'overview':
    case 'help':
      return run.over === deed.do ? without(run, 'over') : { ...run, over: deed.do };
    case 'laser':
      return without({ ...run, laser: !run.laser }, 'spot');
    case 'legend':
      return { ...run, legend: !run.legend };
    case 'point':
      return run.laser ? { ...run, spot: deed.spot } : run;
    case 'edit':
      return { ...without(without(run, 'over'), 'blank'), editing: true };
    case 'resume':
      return run.editing ? { ...run, editing: false } : run;
    case 'countdown':
      return { ...run, countdown: { endsAt: moment.now + deed.minutes * 60_000 } };
    case 'stop-countdown':
      return without(run, 'countdown');
    case 'restart':
      return { ...run, startedAt: moment.now, stepStartedAt: moment.now };
  }
}

/** A run whose story has become shorter stands at its last step. */
export function within(run: Telling, count: number): Telling {
  const at = clamp(run.at, count);
  return at === run.at ? run : { ...run, at };
}

const mostDigits = 3;

function numbered({ digits }: Telling): number {
  return Number(digits) - 1;
}

function goTo(run: Telling, to: number, { count, now }: Moment): Telling {
  const at = clamp(to, count);
  const shown = without(without({ ...run, digits: '' }, 'blank'), 'over');
  return at === run.at ? shown : { ...shown, at, stepStartedAt: now };
}

function clamp(at: number, count: number): number {
  return Math.max(0, Math.min(at, count - 1));
}

function without(run: Telling, field: 'blank' | 'over' | 'spot' | 'countdown'): Telling {
  const rest = Object.entries(run).filter(([name]) => name !== field);
  return Object.fromEntries(rest) as unknown as Telling;
}
