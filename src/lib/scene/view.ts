import type { EngagementId, PartyId } from '#lib/domain/ids.ts';
import type { Language } from '#lib/domain/naming.ts';
import type { Money } from '#lib/domain/records.ts';
import type { Token } from './palette.ts';
import type { LookMark, TaggedRole } from './scene.ts';

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
}

/** What others computed about the diagram; absent until they have. */
export interface Given {
  readonly tiers?: ReadonlyMap<PartyId, number>;
  /** Threads that say something computed, in place of service and value; the others stay as they are. */
  readonly looks?: ReadonlyMap<EngagementId, ThreadLook>;
}

/** How a thread says something computed about its engagement: by colour, stitch, mark and word. */
export interface ThreadLook {
  readonly colour: Token;
  readonly stitch: 'full' | 'stitched' | 'dotted';
  readonly mark: LookMark;
  readonly text: string;
}
