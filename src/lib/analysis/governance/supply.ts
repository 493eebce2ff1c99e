import type { EngagementId, FunctionId } from '#lib/domain/ids.ts';
import { strongComponents } from '#lib/domain/derive/strong-components.ts';
import type { Ground } from './ground.ts';

/**
 * One reading of what needs what, for every analysis of failure: engagements that supply the same
 * thing (a function, or an engagement that they support) are all needed, unless one is an alternative
 * to another; then one of the two is enough. A need is an engagement with those that can stand in for
 * it, directly or by way of others. Engagements that are alternatives to each other make one need.
 */
export type Need = readonly EngagementId[];

/** The needs of a set of engagements: each met by any one of its members. */
export function needsAmong(ids: readonly EngagementId[], ground: Ground): Need[] {
  const within = new Set(ids);
  const standsInFor = (id: EngagementId) =>
    (ground.engagement(id)?.alternativeTo ?? []).filter((other) => within.has(other));
  const reachedBy = new Map<EngagementId, EngagementId[]>();
  for (const id of ids) {
    for (const other of standsInFor(id)) {
      reachedBy.set(other, [...(reachedBy.get(other) ?? []), id]);
    }
  }
  const needs: Need[] = [];
  for (const component of strongComponents(ids, standsInFor)) {
    const members = new Set(component);
    // Who stands in for something outside is wanted only when that fails.
    if (component.some((id) => standsInFor(id).some((other) => !members.has(other)))) continue;
    const open = [...component];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      for (const other of reachedBy.get(id) ?? []) {
        if (members.has(other)) continue;
        members.add(other);
        open.push(other);
      }
    }
    needs.push([...members].sort());
  }
  return needs;
}

/** What a failure leaves of each engagement and function: 1 all, 0 nothing. */
export interface Levels {
  readonly engagements: ReadonlyMap<EngagementId, Fall>;
  readonly functions: ReadonlyMap<FunctionId, Fall>;
}

export interface Fall {
  readonly level: number;
  /** 0 for what fails itself, and one more for each step of the cascade. */
  readonly step: number;
}

/** Who supplies what, made once for a diagram and then asked about many failures. */
export class Supply {
  readonly #needs = new Map<EngagementId, readonly Need[]>();
  readonly #ofFunction = new Map<FunctionId, readonly Need[]>();
  readonly #users = new Map<EngagementId, FunctionId[]>();

  constructor(private readonly ground: Ground) {
    const byFunction = new Map<FunctionId, EngagementId[]>();
    for (const { id, uses = [] } of ground.engagements) {
      const named = new Set(uses.flatMap(({ functionId }) => functionId ?? []));
      if (named.size > 0) this.#users.set(id, [...named]);
      for (const each of named) byFunction.set(each, [...(byFunction.get(each) ?? []), id]);
      const supporters = ground.supporters(id);
      if (supporters.length > 0) this.#needs.set(id, needsAmong(supporters, ground));
    }
    for (const [id, ids] of byFunction) this.#ofFunction.set(id, needsAmong(ids, ground));
  }

  /** What each function rests on. */
  needsOf(id: FunctionId): readonly Need[] {
    return this.#ofFunction.get(id) ?? [];
  }

  /**
   * What falls when some engagements are held to a level. It spreads from supporters to what they
   * support, step by step; nothing falls that nothing forces down, so a cycle of `supports` stands
   * until one of it is hit. Costs what lies above the failure.
   */
  fall(held: ReadonlyMap<EngagementId, number>): Levels {
    const levels = new Map<EngagementId, Fall>();
    const functions = new Map<FunctionId, Fall>();
    const levelOf = (id: EngagementId) => levels.get(id)?.level ?? 1;
    for (const [id, level] of held) if (level < 1) levels.set(id, { level, step: 0 });
    let changed = [...levels.keys()];
    for (let step = 0; changed.length > 0; step++) {
      const above = new Set<EngagementId>();
      const touched = new Set<FunctionId>();
      for (const id of changed) {
        for (const other of this.ground.upstream(id)) above.add(other);
        for (const each of this.#users.get(id) ?? []) touched.add(each);
      }
      for (const id of touched) {
        const level = worst(this.#ofFunction.get(id), levelOf);
        // It stops in the step in which the last way of supply does.
        if (level < (functions.get(id)?.level ?? 1)) functions.set(id, { level, step });
      }
      changed = [];
      const next: [EngagementId, Fall][] = [];
      for (const id of above) {
        const level = Math.min(held.get(id) ?? 1, worst(this.#needs.get(id), levelOf));
        if (level < levelOf(id)) next.push([id, { level, step: step + 1 }]);
      }
      for (const [id, fall] of next) {
        levels.set(id, fall);
        changed.push(id);
      }
    }
    return { engagements: levels, functions };
  }
}

/** Of needs the worst counts, of the members of each the best. */
function worst(needs: readonly Need[] = [], levelOf: (id: EngagementId) => number): number {
  return needs.reduce((least, need) => Math.min(least, Math.max(...need.map(levelOf))), 1);
}
