import type { Diff } from '#lib/domain/diff.ts';
import type { EngagementId, PartyId } from '#lib/domain/ids.ts';
import { sameJson } from '#lib/domain/json.ts';
import type { SceneWords } from '../view.ts';
import type { LookSource } from './fields.ts';
import type { Look, Paint, Painted } from './look.ts';
import { isPlain, plainLook } from './look.ts';
import { nothingPainted, paintedOf } from './paint.ts';

/** Parties and engagements that are to look otherwise now. */
export interface Repainted {
  readonly parties: readonly PartyId[];
  readonly engagements: readonly EngagementId[];
}

/** Keeps what a view makes of each party and engagement true to the diagram. */
export class Painter {
  private look: Look = plainLook;
  private all: Painted = nothingPainted;

  get painted(): Painted {
    return this.all;
  }

  /** Another look, from the next update on. */
  setLook(look: Look): void {
    this.look = look;
  }

  /**
   * Paints anew and returns what came out different.
   * @param change of the diagram, when that is all that may have changed: most edits say nothing that
   * a view asks about, and cost nothing here
   */
  update(source: LookSource, words: SceneWords, change?: Diff): Repainted {
    const before = this.all;
    if (isPlain(this.look) && before === nothingPainted) return unchanged;
    if (change && !tables.some((table) => change[table])) return unchanged;
    this.all = isPlain(this.look) ? nothingPainted : paintedOf(source, this.look, words);
    return {
      parties: changedIn(before.parties, this.all.parties),
      engagements: changedIn(before.engagements, this.all.engagements)
    };
  }

  /** How a party or an engagement stands where there is not room for all. */
  preferenceOf(id: PartyId | EngagementId): 'first' | 'last' | 'never' | undefined {
    if (this.look.also?.has(id)) return 'first';
    const { out } = this.party(id as PartyId) ?? this.engagement(id as EngagementId) ?? {};
    if (out === 'hide') return 'never';
    return out === 'dim' ? 'last' : undefined;
  }

  party(id: PartyId): Paint | undefined {
    return this.all.parties.get(id);
  }

  engagement(id: EngagementId): Paint | undefined {
    return this.all.engagements.get(id);
  }
}

/** What fields of a view are read from. */
const tables = ['parties', 'engagements', 'contracts', 'clusters', 'fieldDefs'] as const;

const unchanged: Repainted = { parties: [], engagements: [] };

function changedIn<K>(before: ReadonlyMap<K, Paint>, after: ReadonlyMap<K, Paint>): K[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => !sameJson(before.get(key), after.get(key)));
}
