import type { EngagementId, FunctionId } from '#lib/domain/ids.ts';
import type { Failing } from './failures.ts';
import { bought, delivered } from './failures.ts';
import type { Ground } from './ground.ts';
import type { Fall } from './supply.ts';
import { Supply } from './supply.ts';

/** A question: what if this fails, wholly (level 0) or in part. */
export interface Supposition {
  readonly failing: Failing;
  /** What is left of its deliveries, 0 to 1. */
  readonly level: number;
}

export interface Loss<Id> extends Fall {
  readonly id: Id;
}

/** What a supposition does. The diagram stays as it is. */
export interface Consequence {
  readonly supposition: Supposition;
  /** By step: 0 is what fails itself. */
  readonly engagements: readonly Loss<EngagementId>[];
  readonly functions: readonly (Loss<FunctionId> & { readonly critical: boolean })[];
  /** Bought by what fails, or done only for what is lost: paid work without a purpose. */
  readonly idle: readonly EngagementId[];
  readonly steps: number;
  readonly direct: LostValue;
  readonly cascade: LostValue;
}

/** Money of the engagements that nothing lost stands above, so that no amount counts twice. */
export interface LostValue {
  /** Times what is lost of each; null where no amount is known at all. */
  readonly amount: number | null;
  readonly known: number;
  readonly of: number;
}

export function consequenceOf(
  supposition: Supposition,
  ground: Ground,
  supply = new Supply(ground)
): Consequence {
  const { failing } = supposition;
  const level = Math.min(1, Math.max(0, supposition.level));
  const held = new Map(delivered(failing, ground).map((id) => [id, level] as const));
  const levels = supply.fall(held);
  const engagements = sorted([...levels.engagements].map(([id, fall]) => ({ id, ...fall })));
  const functions = sorted(
    [...levels.functions].map(([id, fall]) => ({ id, ...fall, critical: ground.critical.has(id) }))
  );
  const direct = engagements.filter(({ step }) => step === 0);
  const cascade = engagements.filter(({ step }) => step > 0);
  return {
    supposition,
    engagements,
    functions,
    idle: level > 0 ? [] : idleBy(failing, levels.engagements, ground),
    steps: Math.max(-1, ...[...engagements, ...functions].map(({ step }) => step)) + 1,
    direct: valueOf(direct, ground),
    cascade: valueOf(cascade, ground)
  };
}

function idleBy(
  failing: Failing,
  lost: ReadonlyMap<EngagementId, Fall>,
  ground: Ground
): EngagementId[] {
  const isGone = (id: EngagementId) => idle.has(id) || lost.get(id)?.level === 0;
  const idle = new Set(bought(failing, ground).filter((id) => lost.get(id)?.level !== 0));
  const open = [...idle, ...[...lost].flatMap(([id, { level }]) => (level === 0 ? [id] : []))];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const supporter of ground.supporters(id)) {
      if (isGone(supporter) || !ground.upstream(supporter).every(isGone)) continue;
      idle.add(supporter);
      open.push(supporter);
    }
  }
  return [...idle].sort();
}

function valueOf(lost: readonly Loss<EngagementId>[], ground: Ground): LostValue {
  const ids = new Set(lost.map(({ id }) => id));
  const top = lost.filter(({ id }) => !ground.upstream(id).some((above) => ids.has(above)));
  const amounts = top.flatMap(({ id, level }) => {
    const amount = ground.amount(id);
    return amount === undefined ? [] : [amount * (1 - level)];
  });
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const amount = amounts.length === 0 && top.length > 0 ? null : total;
  return { amount, known: amounts.length, of: top.length };
}

function sorted<L extends Loss<string>>(losses: L[]): L[] {
  return losses.sort((a, b) => a.step - b.step || (a.id < b.id ? -1 : 1));
}
