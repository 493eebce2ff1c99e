import type { Json } from '#lib/domain/json.ts';
import type { JsonObject } from '../json-values.ts';
import { idIn, isObject, objectsIn, textIn } from '../json-values.ts';

/** One subcontract of the subcontracting extension. */
export interface Subcontract {
  readonly id: string;
  /** The award that it belongs to; absent: any of the process. */
  readonly award: string | undefined;
  readonly subcontractor: Json | undefined;
  readonly mains: readonly JsonObject[];
  /** Only where the stated value is of this subcontract alone. */
  readonly value: Json | undefined;
  readonly title: string | undefined;
  /** Planned in a bid, which may have won nothing. */
  readonly ofBid: boolean;
}

/** The subcontracts that awards, contracts and bids name, each once; and how many name nobody. */
export function subcontractsOf(release: JsonObject): {
  readonly subcontracts: readonly Subcontract[];
  readonly unnamed: number;
} {
  const bids = isObject(release['bids']) ? objectsIn(release['bids']['details']) : [];
  const holders = [
    ...objectsIn(release['awards']).map((holder) => ({
      holder,
      award: idIn(holder['id']),
      ofBid: false
    })),
    ...objectsIn(release['contracts']).map((holder) => ({
      holder,
      award: idIn(holder['awardID']),
      ofBid: false
    })),
    ...bids.map((holder) => ({ holder, award: undefined, ofBid: true }))
  ];
  const found = new Map<string, Subcontract>();
  let unnamed = 0;
  for (const { holder, award, ofBid } of holders) {
    const about = isObject(holder['subcontracting']) ? holder['subcontracting'] : {};
    const list = objectsIn(about['subcontracts']);
    if (list.length === 0 && holder['hasSubcontracting'] === true) unnamed += 1;
    for (const [index, one] of list.entries()) {
      const id = idIn(one['id']) ?? String(index + 1);
      const subcontractor = one['subcontractor'];
      const mains = mainsOf(one);
      // The bid that won says again what its award says.
      const key = JSON.stringify([id, nameOf(subcontractor), mains.map(nameOf)]);
      if (found.has(key)) continue;
      const value = list.length === 1 ? about['value'] : undefined;
      const title = textIn(one['title']) ?? textIn(about['description']);
      found.set(key, { id, award, subcontractor, mains, value, title, ofBid });
    }
  }
  return { subcontracts: [...found.values()], unnamed };
}

/** Called tenderers in newer files. */
function mainsOf(one: JsonObject): readonly JsonObject[] {
  const mains = objectsIn(one['mainContractors']);
  return mains.length > 0 ? mains : objectsIn(one['tenderers']);
}

function nameOf(reference: Json | undefined): string {
  return isObject(reference) ? (idIn(reference['id']) ?? textIn(reference['name']) ?? '') : '';
}
