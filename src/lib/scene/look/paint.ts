import { isActiveOn } from '#lib/domain/amounts.ts';
import type { EngagementId, PartyId } from '#lib/domain/ids.ts';
import type { Condition, Engagement, Party, StyleRule } from '#lib/domain/records.ts';
import type { SceneWords } from '../view.ts';
import type { Field, FieldValue, LookSource } from './fields.ts';
import { engagementField, partyField } from './fields.ts';
import { meets } from './conditions.ts';
import type { Code, Focus, Look, Paint, Painted } from './look.ts';
import type { Style } from './styles.ts';
import { colourToken, styleOf } from './styles.ts';

export const nothingPainted: Painted = {
  parties: new Map(),
  engagements: new Map(),
  codes: new Map(),
  kept: { parties: 0, engagements: 0 }
};

/**
 * What a look makes of every party and engagement. Costs the size of the diagram: scales and filters
 * may depend on all of it.
 */
export function paintedOf(source: LookSource, look: Look, words: SceneWords): Painted {
  const { diagram } = source;
  const kept = keptBy(source, look);
  const codes = new Map<string, Code>();
  const parties = new Layer(source, [...diagram.parties], partyField, kept.parties, look.outside);
  const engagements = new Layer(
    source,
    [...diagram.engagements],
    engagementField,
    kept.engagements,
    look.outside
  );
  for (const [index, rule] of look.rules.entries()) {
    const on = targetOf(rule);
    if (on === 'parties') parties.apply(rule, index, on, words, codes);
    else engagements.apply(rule, index, on, words, codes);
  }
  const used = new Set([...parties.codes(), ...engagements.codes()]);
  return {
    parties: parties.paints(),
    engagements: engagements.paints(),
    codes: new Map([...codes].filter(([code]) => used.has(code))),
    kept: { parties: kept.parties.size, engagements: kept.engagements.size }
  };
}

/** What a rule is about. */
export function targetOf({ on, when }: StyleRule): 'parties' | 'engagements' {
  return on ?? (when[0]?.on === 'engagements' ? 'engagements' : 'parties');
}

/** The parties and engagements that all filters leave. */
function keptBy(source: LookSource, { filters, focus, asOf, also }: Look) {
  const { diagram } = source;
  const [onParties, onEngagements] = [
    filters.filter(({ on }) => on === 'parties'),
    filters.filter(({ on }) => on === 'engagements')
  ];
  const isAlso = (id: PartyId | EngagementId) => also?.has(id) === true;
  const near = focus && nearTo(source, focus);
  const [isAsked, isAskedFor] = [
    testOf(source, onParties, partyField),
    testOf(source, onEngagements, engagementField)
  ];
  let parties = [...diagram.parties].filter(
    (party) => isAlso(party.id) || ((!near || near.has(party.id)) && isAsked(party))
  );
  const ids = new Set(parties.map(({ id }) => id));
  const engagements = [...diagram.engagements].filter(
    (engagement) =>
      ids.has(engagement.clientId) &&
      ids.has(engagement.providerId) &&
      (isAlso(engagement.id) ||
        ((asOf === undefined || isActiveOn(asOf, engagement, contractIn(source, engagement))) &&
          isAskedFor(engagement)))
  );
  // Whoever has none of the engagements that are asked for is not asked for.
  if (onEngagements.length > 0) {
    const ends = new Set(engagements.flatMap(({ clientId, providerId }) => [clientId, providerId]));
    parties = parties.filter(({ id }) => isAlso(id) || ends.has(id));
  }
  return {
    parties: new Set(parties.map(({ id }) => id)),
    engagements: new Set(engagements.map(({ id }) => id))
  };
}

function contractIn({ diagram }: LookSource, { contractId }: Engagement) {
  return contractId && diagram.contracts.get(contractId);
}

/** Who can be reached over so many engagements. */
function nearTo({ diagram, chains }: LookSource, { ids, hops, way }: Focus): Set<PartyId> {
  const seen = new Set(ids.filter((id) => diagram.parties.has(id)));
  let ring = [...seen];
  for (let hop = 0; hop < hops && ring.length > 0; hop++) {
    const next: PartyId[] = [];
    const visit = (id: PartyId | undefined) => {
      if (id === undefined || seen.has(id)) return;
      seen.add(id);
      next.push(id);
    };
    for (const id of ring) {
      if (way !== 'clients') {
        for (const each of chains.outgoingOf(id)) visit(diagram.engagements.get(each)?.providerId);
      }
      if (way !== 'providers') {
        for (const each of chains.incomingOf(id)) visit(diagram.engagements.get(each)?.clientId);
      }
    }
    ring = next;
  }
  return seen;
}

type FieldOf<R> = (name: string, source: LookSource) => Field<R> | undefined;

/** Whether a record meets all conditions; one about a field that is not there holds for nobody. */
function testOf<R>(
  source: LookSource,
  conditions: readonly Condition[],
  fieldOf: FieldOf<R>
): (record: R) => boolean {
  const tests = conditions.map((condition) => {
    const field = fieldOf(condition.field, source);
    return (record: R) => meets(condition, field?.read(record, source) ?? []);
  });
  return (record) => tests.every((test) => test(record));
}

/** The paints of one kind of record while rules are applied to them. */
class Layer<R extends Party | Engagement> {
  private readonly drafts = new Map<R['id'], { paint: Paint; codes: Map<string, string> }>();

  constructor(
    private readonly source: LookSource,
    private readonly records: readonly R[],
    private readonly fieldOf: FieldOf<R>,
    private readonly kept: ReadonlySet<R['id']>,
    private readonly outside: Look['outside']
  ) {}

  apply(
    rule: StyleRule,
    index: number,
    on: 'parties' | 'engagements',
    words: SceneWords,
    codes: Map<string, Code>
  ): void {
    const own = rule.when.filter((condition) => condition.on === on);
    const isMeant = testOf(this.source, own, this.fieldOf);
    // The scale is of all that the rule is about: what filters leave keeps its look.
    const found = this.records.filter(isMeant);
    const fixed = fixedPaint(rule, on);
    for (const { id } of Object.keys(fixed).length > 0 ? found : []) {
      this.put(id, fixed, `${index}`);
    }
    codes.set(`${index}`, { rule: index, sample: fixed, meaning: { kind: 'rule' } });
    const field = rule.by && this.fieldOf(rule.by.field, this.source);
    if (!rule.by || !field) return;
    const values = found.map((record) => field.read(record, this.source));
    const style = styleOf({ coding: rule.by, on, type: field.type, all: values, words });
    for (const [at, record] of found.entries()) {
      this.code(record.id, style, values[at] ?? [], index, codes);
    }
  }

  private code(
    id: R['id'],
    style: Style,
    values: readonly FieldValue[],
    index: number,
    codes: Map<string, Code>
  ): void {
    const number = style.of(values);
    const code = `${index}:${number}`;
    const paint = style.paint(number, values);
    this.put(id, paint, code);
    if (!codes.has(code)) {
      codes.set(code, { rule: index, sample: paint, meaning: style.meaning(number) });
    }
  }

  /** What a later rule sets wins; a look that is no more to be seen needs no explanation. */
  private put(id: R['id'], paint: Paint, code: string): void {
    if (!this.kept.has(id)) return;
    const draft = this.drafts.get(id) ?? { paint: {}, codes: new Map<string, string>() };
    const { solid: _, ...before } = draft.paint;
    const base = 'colour' in paint ? before : draft.paint;
    draft.paint = { ...base, ...paint };
    for (const channel of Object.keys(paint)) {
      if (channel !== 'solid') draft.codes.set(channel, code);
    }
    this.drafts.set(id, draft);
  }

  *codes(): Iterable<string> {
    for (const { codes } of this.drafts.values()) yield* codes.values();
  }

  paints(): Map<R['id'], Paint> {
    const paints = new Map<R['id'], Paint>();
    for (const { id } of this.records) {
      const draft = this.drafts.get(id);
      if (!this.kept.has(id)) paints.set(id, { out: this.outside });
      else if (draft) paints.set(id, { ...draft.paint, codes: Object.fromEntries(draft.codes) });
    }
    return paints;
  }
}

/** What a rule sets for all that it is about. */
function fixedPaint(rule: StyleRule, on: 'parties' | 'engagements'): Paint {
  const colour = rule.colour === undefined ? undefined : colourToken(rule.colour);
  const line = rule.line ?? (rule.dash ? 'long' : undefined);
  const { size, shape, badge, label, width, dim } = rule;
  const all: Paint = {
    ...(colour && { colour }),
    ...(label !== undefined && { label }),
    ...(dim && { out: 'dim' as const })
  };
  if (on === 'parties') {
    return {
      ...all,
      ...(size !== undefined && { size }),
      ...(shape && { shape }),
      ...(badge !== undefined && { badge })
    };
  }
  return { ...all, ...(line && { line }), ...(width !== undefined && { width }) };
}
