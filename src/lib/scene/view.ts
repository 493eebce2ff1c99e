import type { EngagementId, PartyId } from '#lib/domain/ids.ts';
import type { Language } from '#lib/domain/naming.ts';
import type { Money } from '#lib/domain/records.ts';
import type { ThreadLook } from './look/look.ts';
import type { TaggedRole } from './scene.ts';

/** How a reader looks at the diagram. */
export interface View {
  readonly language: Language;
  readonly words: SceneWords;
}

/** The words on the canvas. Sentences live in `i18n`, so whoever makes the view passes them. */
export interface SceneWords {
  /** Compact: €42.0M, €4,200万. */
  money(money: Money): string;
  role(role: TaggedRole): string;
  /** The heading of a lane; tier 0 holds the terminal clients. */
  lane(tier: number): string;
  /** The short name of a code of Table 1-2; undefined when there is none worth showing. */
  service(code: string): string | undefined;
  number(value: number): string;
  /** A value of a field of a view, as people read it: a country's name, a kind. */
  value(on: 'parties' | 'engagements', field: string, value: string | number): string;
}

/** What others computed about the diagram; absent until they have. */
export interface Given {
  readonly tiers?: ReadonlyMap<PartyId, number>;
  /** By the key of a metric; whom it says nothing about is not in it. */
  readonly metrics?: ReadonlyMap<string, ReadonlyMap<PartyId, number>>;
  /** Threads that say something computed, in place of what rules and service say of them. */
  readonly looks?: ReadonlyMap<EngagementId, ThreadLook>;
}
