import type { EngagementId, PartyId } from '#lib/domain/ids.ts';
import type {
  Condition,
  FocusWay,
  LineStyle,
  PartialDate,
  PartyKind,
  StyleRule,
  View
} from '#lib/domain/records.ts';
import type { Token } from '../palette.ts';

/** What a view does to the drawing: whom it leaves out, and how it colours who is left. */
export interface Look {
  readonly filters: readonly Condition[];
  readonly focus?: Focus;
  /** Only engagements that run on this day. */
  readonly asOf?: PartialDate;
  /** What becomes of those that are left out. */
  readonly outside: 'hide' | 'dim';
  /** Later ones win. */
  readonly rules: readonly StyleRule[];
  /** Shown whatever the filters say: what was only just drawn does not vanish under the hand. */
  readonly also?: ReadonlySet<PartyId | EngagementId>;
}

/** Only who is within so many engagements of these parties. */
export interface Focus {
  readonly ids: readonly PartyId[];
  readonly hops: number;
  readonly way: FocusWay;
}

export const plainLook: Look = { filters: [], outside: 'hide', rules: [] };

/** The look that a view keeps; without a view, the whole network as usual. */
export function lookOf(view: View | undefined): Look {
  if (!view) return plainLook;
  const { filters: conditions = [], focusIds, focusHops = 1, focusWay = 'both', asOf } = view;
  return {
    filters: conditions,
    outside: view.outside ?? 'hide',
    rules: view.rules ?? [],
    ...(asOf !== undefined && { asOf }),
    ...(focusIds && { focus: { ids: focusIds, hops: focusHops, way: focusWay } })
  };
}

/** The names of all fields and metrics that a look asks about. */
export function fieldsOf({ filters: conditions, rules }: Look): string[] {
  return [
    ...conditions.map(({ field }) => field),
    ...rules.flatMap(({ when, by }) => [
      ...when.map(({ field }) => field),
      ...(by ? [by.field] : [])
    ])
  ];
}

/** Whether a look leaves somebody out. */
export function filters({ filters: conditions, focus, asOf }: Omit<Look, 'rules'>): boolean {
  return conditions.length > 0 || focus !== undefined || asOf !== undefined;
}

export function isPlain(look: Look): boolean {
  return !filters(look) && look.rules.length === 0;
}

/** What a look makes of one party or engagement; what it does not set is as usual. */
export interface Paint {
  /** Left out by the filters. */
  readonly out?: 'hide' | 'dim';
  readonly colour?: Token;
  /** The whole card in the colour, not only a tint of it: for numbers. */
  readonly solid?: true;
  readonly size?: number;
  readonly width?: number;
  readonly shape?: PartyKind;
  readonly line?: LineStyle;
  readonly mark?: Mark;
  readonly badge?: string;
  readonly label?: string;
  /** On the plate, in place of the amount. */
  readonly value?: string;
  /** Which entry of the legend explains each part of it. */
  readonly codes?: Readonly<Record<string, string>>;
}

export const marks = [
  'square',
  'circle',
  'diamond',
  'half',
  'triangle',
  'cross',
  'down',
  'bar'
] as const;
/** The sign on a plate that says a colour a second time; rings stand for the unknown. */
export type Mark = (typeof marks)[number] | 'ring' | 'open';

/** How a thread says something computed about its engagement: by colour, stitch, mark and word. */
export type ThreadLook = Required<Pick<Paint, 'colour' | 'line' | 'mark' | 'value'>>;

export interface Painted {
  readonly parties: ReadonlyMap<PartyId, Paint>;
  readonly engagements: ReadonlyMap<EngagementId, Paint>;
  /** What each code on a drawn party or engagement means. */
  readonly codes: ReadonlyMap<string, Code>;
  /** Parties and engagements that the filters leave. */
  readonly kept: { readonly parties: number; readonly engagements: number };
}

/** What a plain look makes: nothing. */
export const unpainted: Painted = {
  parties: new Map(),
  engagements: new Map(),
  codes: new Map(),
  kept: { parties: 0, engagements: 0 }
};

/** One line of the legend. */
export interface Code {
  readonly rule: number;
  /** What the look shows: the same fields as a `Paint` without its codes. */
  readonly sample: Omit<Paint, 'codes' | 'out'>;
  readonly meaning: Meaning;
}

export type Meaning =
  | { readonly kind: 'rule' }
  | { readonly kind: 'value'; readonly value: string | number }
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  /** Categories beyond those that have a colour of their own. */
  | { readonly kind: 'other' }
  | { readonly kind: 'unknown' };
