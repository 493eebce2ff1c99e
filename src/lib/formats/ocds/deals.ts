import type { Json } from '#lib/domain/json.ts';
import type { PartialDate, Status } from '#lib/domain/records.ts';
import { isPartialDate } from '#lib/domain/dates.ts';
import type { JsonObject } from '../json-values.ts';
import { idIn, isObject, objectsIn, textIn } from '../json-values.ts';

/** A contract, or an award that has none yet. */
export interface Deal {
  readonly of: 'contract' | 'award';
  readonly id: string;
  readonly awardId: string | undefined;
  readonly title: string | undefined;
  readonly status: Status | undefined;
  readonly start: PartialDate | undefined;
  readonly end: PartialDate | undefined;
  readonly value: Json | undefined;
  readonly cpv: string | undefined;
  /** References to the suppliers: of the contract, else of its award. */
  readonly suppliers: readonly JsonObject[];
  /** The contract's own buyer, where it names one. */
  readonly buyer: Json | undefined;
  /** What the lots of an amount are, to tell equal amounts from the same amount. */
  readonly lots: string;
  readonly related: readonly JsonObject[];
}

export interface Deals {
  readonly deals: readonly Deal[];
  /** Contracts and awards that did not come about. */
  readonly dropped: number;
}

const statuses: ReadonlyMap<string, Status> = new Map([
  ['pending', 'planned'],
  ['active', 'active'],
  ['terminated', 'terminated']
]);

const notConcluded = new Set(['cancelled', 'unsuccessful']);

/** What a process agreed: its contracts, and those of its awards that no contract names. */
export function dealsOf(release: JsonObject): Deals {
  const awards = objectsIn(release['awards']);
  const contracts = objectsIn(release['contracts']);
  const [onlyAward] = awards;
  const found: Deal[] = [];
  const contracted = new Set<string>();
  let dropped = 0;
  for (const [index, contract] of contracts.entries()) {
    const awardId = idIn(contract['awardID']);
    const named = awards.find((award) => awardId !== undefined && idIn(award['id']) === awardId);
    // A process with one award needs no reference to it.
    const award = named ?? (awardId === undefined && awards.length === 1 ? onlyAward : undefined);
    const id = idIn(award?.['id']);
    if (id !== undefined) contracted.add(id);
    if (isDropped(contract)) dropped += 1;
    else found.push(dealOf('contract', contract, award, index, release));
  }
  for (const [index, award] of awards.entries()) {
    const id = idIn(award['id']);
    if (id !== undefined && contracted.has(id)) continue;
    if (isDropped(award)) dropped += 1;
    else found.push(dealOf('award', award, award, index, release));
  }
  return { deals: found, dropped };
}

function isDropped({ status }: JsonObject): boolean {
  return typeof status === 'string' && notConcluded.has(status);
}

function dealOf(
  of: Deal['of'],
  deal: JsonObject,
  award: JsonObject | undefined,
  index: number,
  release: JsonObject
): Deal {
  const tender = isObject(release['tender']) ? release['tender'] : {};
  const period = [deal['period'], deal['contractPeriod'], award?.['contractPeriod']].find(isObject);
  const own = suppliersIn(deal['suppliers']);
  const status = typeof deal['status'] === 'string' ? statuses.get(deal['status']) : undefined;
  // An award that stands is not yet a contract that runs.
  const asAward = of === 'award' && status === 'active' ? undefined : status;
  return {
    of,
    id: idIn(deal['id']) ?? String(index + 1),
    awardId: idIn(award?.['id']),
    title: textIn(deal['title']) ?? textIn(award?.['title']) ?? textIn(tender['title']),
    status: asAward,
    start: dayIn(period?.['startDate']),
    end: dayIn(period?.['endDate']),
    value: deal['value'] ?? award?.['value'],
    cpv: cpvOf(deal) ?? cpvOf(award) ?? cpvOf(tender),
    suppliers: own.length > 0 ? own : suppliersIn(award?.['suppliers']),
    buyer: deal['buyer'],
    lots: JSON.stringify(deal['relatedLots'] ?? award?.['relatedLots'] ?? null),
    related: objectsIn(deal['relatedProcesses'])
  };
}

/** A list, or, in some files, the one supplier itself. */
function suppliersIn(value: Json | undefined): readonly JsonObject[] {
  return isObject(value) ? [value] : objectsIn(value);
}

function dayIn(value: Json | undefined): PartialDate | undefined {
  const day = typeof value === 'string' ? value.slice(0, 10) : '';
  return isPartialDate(day) ? day : undefined;
}

function cpvOf(holder: JsonObject | undefined): string | undefined {
  for (const { classification } of objectsIn(holder?.['items'])) {
    if (!isObject(classification) || classification['scheme'] !== 'CPV') continue;
    const id = idIn(classification['id']);
    if (id !== undefined) return id;
  }
  return undefined;
}
