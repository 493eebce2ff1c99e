import { held } from '../held.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { newDiagram } from '#lib/domain/diagram.ts';
import type { ContractId, EngagementId, PartyId } from '#lib/domain/ids.ts';
import type { Json } from '#lib/domain/json.ts';
import type { Contract, Engagement, Money } from '#lib/domain/records.ts';
import { Table } from '#lib/domain/table.ts';
import type { DiagramReading, ImportContext } from '../format.ts';
import type { JsonObject } from '../json-values.ts';
import { idIn, isObject, objectsIn, textIn, valueOf } from '../json-values.ts';
import { numberIn } from '../network/codec.ts';
import { titleOf } from '../title.ts';
import type { Deal } from './deals.ts';
import { dealsOf } from './deals.ts';
import type { OcdsIssue } from './issues.ts';
import { Organisations } from './parties.ts';
import type { Process, Processes } from './releases.ts';
import { subcontractsOf } from './subcontracts.ts';

/** Public contracting data as a diagram: who buys from whom, under which contract. */
export function readProcesses(
  { processes, elsewhere }: Processes,
  fileName: string,
  context: ImportContext
): DiagramReading {
  const reader = new OcdsReader(fileName, context);
  for (const [index, process] of processes.entries()) {
    reader.read(process);
    if (index % 500 === 0) context.onProgress?.(index / processes.length);
  }
  reader.relate();
  return reader.reading(elsewhere);
}

/** A subprocess or a call-off, by the id of the process that it belongs to. */
interface Link {
  readonly kind: 'subContract' | 'framework';
  /** The process that names the other. */
  readonly from: string;
  readonly to: string;
}

class OcdsReader {
  private readonly issues: OcdsIssue[] = [];
  private readonly organisations: Organisations;
  private readonly contracts = new Map<ContractId, Contract>();
  private readonly engagements = new Map<EngagementId, Engagement>();
  private readonly byProcess = new Map<string, EngagementId[]>();
  private readonly frameworks = new Map<string, ContractId>();
  private readonly contractsOf = new Map<string, ContractId[]>();
  private readonly links: Link[] = [];
  private dropped = 0;
  private unnamed = 0;

  constructor(
    private readonly fileName: string,
    private readonly context: ImportContext
  ) {
    this.organisations = new Organisations(context.makeId, (process, key) =>
      this.source(process, key)
    );
  }

  read(process: Process): void {
    const { release, ocid } = process;
    this.organisations.enter(process);
    const { deals, dropped } = dealsOf(release);
    this.dropped += dropped;
    const isFramework = isObject(release['tender']) && isFrameworkTender(release['tender']);
    const buyers = new Map<Deal, PartyId>();
    let without = 0;
    for (const deal of deals) {
      const buyer = this.buyerOf(deal, process);
      if (buyer === undefined) without += 1;
      else buyers.set(deal, buyer);
    }
    if (without > 0) {
      const at = this.at(process);
      this.issues.push({ code: 'buyer-missing', severity: 'error', count: without, ...at });
    }
    const made = new Map<Deal, readonly EngagementId[]>();
    if (isFramework) this.readFramework(process, [...buyers], made);
    else for (const [deal, buyer] of buyers) made.set(deal, this.readDeal(process, deal, buyer));
    if (!isFramework) this.checkRepeated(process, [...buyers.keys()]);
    this.byProcess.set(ocid, [...made.values()].flat());
    this.readSubcontracts(process, made);
    for (const related of [
      ...objectsIn(release['relatedProcesses']),
      ...deals.flatMap((deal) => deal.related)
    ]) {
      this.noteLink(related, ocid);
    }
  }

  /** Ties between processes, once all of them are known. */
  relate(): void {
    for (const { kind, from, to } of this.links) {
      if (kind === 'framework') {
        const parentId = this.frameworks.get(to);
        if (parentId === undefined) continue;
        for (const id of this.contractsOf.get(from) ?? []) {
          const contract = this.contracts.get(id);
          if (contract && id !== parentId)
            this.contracts.set(id, { ...contract, type: 'subsequent', parentId });
        }
        continue;
      }
      const above = this.byProcess.get(from) ?? [];
      for (const id of this.byProcess.get(to) ?? []) {
        const engagement = this.engagements.get(id);
        const supports = above.filter(
          (one) => this.engagements.get(one)?.providerId === engagement?.clientId
        );
        if (engagement && supports.length > 0)
          this.engagements.set(id, { ...engagement, supports });
      }
    }
  }

  reading(elsewhere: number): DiagramReading {
    const { unnamed, dropped } = this;
    const dangling = this.organisations.undefined;
    const told: OcdsIssue[] = [
      { code: 'releases-elsewhere', severity: 'error', count: elsewhere },
      { code: 'party-not-listed', severity: 'warning', count: dangling },
      { code: 'not-concluded', severity: 'hint', count: dropped },
      { code: 'subcontractors-unnamed', severity: 'hint', count: unnamed }
    ];
    const diagram: Diagram = {
      ...newDiagram(titleOf(this.fileName)),
      parties: Table.of(this.organisations.parties.values()),
      contracts: Table.of(this.contracts.values()),
      engagements: Table.of(this.engagements.values())
    };
    const issues = [...this.issues, ...told.filter((issue) => 'count' in issue && issue.count > 0)];
    return { kind: 'diagram', diagram, issues, dangling };
  }

  private buyerOf(deal: Deal, process: Process): PartyId | undefined {
    const { release } = process;
    const own = this.organisations.refer(deal.buyer, process);
    if (own !== undefined) return own;
    const buyer = this.organisations.refer(release['buyer'], process);
    if (buyer !== undefined) return buyer;
    const inRole = (role: string) =>
      objectsIn(release['parties']).find(
        ({ roles }) => Array.isArray(roles) && roles.includes(role)
      );
    const tender = isObject(release['tender']) ? release['tender'] : {};
    return [inRole('buyer'), tender['procuringEntity'], inRole('procuringEntity')]
      .map((reference) => this.organisations.refer(reference, process))
      .find((id) => id !== undefined);
  }

  /** One contract; with several suppliers its money stays on the paper that they share. */
  private readDeal(process: Process, deal: Deal, clientId: PartyId): readonly EngagementId[] {
    const providers = this.suppliersOf(process, deal);
    const value = this.money(process, deal.value, deal.id);
    const isShared = providers.length > 1;
    const contractId = this.context.makeId('contract');
    if (providers.length === 0) return [];
    this.addContract(process, {
      id: contractId,
      ref: deal.id,
      ...(deal.title !== undefined && { title: deal.title }),
      ...(isShared && value && { value }),
      ...termOf(deal),
      source: this.source(process, deal.id)
    });
    if (isShared && value) {
      const count = providers.length;
      const about = { name: deal.id, count, ...this.at(process) };
      this.issues.push({ code: 'amount-shared', severity: 'hint', ...about });
    }
    return providers.map((providerId) =>
      this.addEngagement(process, deal, {
        clientId,
        providerId,
        contractId,
        ...(!isShared && value && { value })
      })
    );
  }

  /** A framework: its value is the most that may be bought under it, from all winners together. */
  private readFramework(
    process: Process,
    deals: readonly (readonly [Deal, PartyId])[],
    made: Map<Deal, readonly EngagementId[]>
  ): void {
    const papers = new Map<string, { readonly id: ContractId; count: number }>();
    for (const [deal, clientId] of deals) {
      const providers = this.suppliersOf(process, deal);
      if (providers.length === 0) continue;
      const value = this.money(process, deal.value, deal.id);
      const key = JSON.stringify([deal.lots, value?.amount ?? null, value?.currency ?? null]);
      let paper = papers.get(key);
      if (!paper) {
        paper = { id: this.context.makeId('contract'), count: 0 };
        papers.set(key, paper);
        this.addContract(process, {
          id: paper.id,
          ref: process.ocid,
          ...(deal.title !== undefined && { title: deal.title }),
          type: 'overarching',
          ...(value && { value }),
          ...termOf(deal),
          source: this.source(process, deal.id)
        });
        if (!this.frameworks.has(process.ocid)) this.frameworks.set(process.ocid, paper.id);
      }
      paper.count += value ? providers.length : 0;
      const contractId = paper.id;
      const ids = providers.map((providerId) =>
        this.addEngagement(process, deal, { clientId, providerId, contractId })
      );
      made.set(deal, ids);
    }
    for (const { count } of papers.values()) {
      const at = this.at(process);
      if (count > 1)
        this.issues.push({ code: 'framework-value-once', severity: 'hint', count, ...at });
    }
  }

  private suppliersOf(process: Process, deal: Deal): readonly PartyId[] {
    const found = deal.suppliers.flatMap(
      (supplier) => this.organisations.refer(supplier, process) ?? []
    );
    if (found.length === 0) {
      const at = this.at(process);
      this.issues.push({ code: 'supplier-missing', severity: 'error', name: deal.id, ...at });
    }
    return [...new Set(found)];
  }

  private addContract(process: Process, contract: Contract): void {
    this.contracts.set(contract.id, contract);
    this.contractsOf.set(process.ocid, [
      ...(this.contractsOf.get(process.ocid) ?? []),
      contract.id
    ]);
  }

  private addEngagement(
    process: Process,
    deal: Deal,
    facts: Pick<Engagement, 'clientId' | 'providerId'> & Partial<Engagement>
  ): EngagementId {
    const id = this.context.makeId('engagement');
    this.engagements.set(id, {
      id,
      ...(deal.title !== undefined && { title: deal.title }),
      ...(deal.cpv !== undefined && { cpv: deal.cpv }),
      ...termOf(deal),
      ...facts,
      source: this.source(process, `${process.ocid}/${deal.id}`)
    });
    return id;
  }

  private readSubcontracts(
    process: Process,
    made: ReadonlyMap<Deal, readonly EngagementId[]>
  ): void {
    const { subcontracts, unnamed } = subcontractsOf(process.release);
    this.unnamed += unnamed;
    const suppliers = (award: string | undefined) =>
      [...made].flatMap(([deal, ids]) =>
        award === undefined || deal.awardId === award ? ids : []
      );
    for (const { id: key, award, subcontractor, mains, value, title, ofBid } of subcontracts) {
      const providerId = this.organisations.refer(subcontractor, process);
      if (providerId === undefined) continue;
      const above = suppliers(award).map((id) => held(this.engagements, id));
      const named = mains.flatMap((main) => this.organisations.refer(main, process) ?? []);
      const winners = new Set(above.map((engagement) => engagement.providerId));
      // A bid that won nothing has no chain; without names, a lone supplier is the main contractor.
      if (ofBid && !named.some((main) => winners.has(main))) continue;
      const clients = named.length > 0 ? named : winners.size === 1 ? [...winners] : [];
      if (clients.length === 0) {
        const at = this.at(process);
        this.issues.push({ code: 'main-contract-unknown', severity: 'warning', name: key, ...at });
      }
      for (const clientId of new Set(clients)) {
        const supports = above.filter((one) => one.providerId === clientId).map(({ id }) => id);
        if (supports.length === 0) {
          const at = this.at(process);
          this.issues.push({
            code: 'main-contract-unknown',
            severity: 'warning',
            name: key,
            ...at
          });
        }
        const id = this.context.makeId('engagement');
        const money = clients.length === 1 ? this.money(process, value, key) : undefined;
        this.engagements.set(id, {
          id,
          clientId,
          providerId,
          ...(title !== undefined && { title }),
          ...(supports.length > 0 && { supports }),
          ...(money && { value: money }),
          source: this.source(process, `${process.ocid}/${key}`)
        });
      }
    }
  }

  /** The same amount for the same lots with different suppliers may be one amount told twice. */
  private checkRepeated(process: Process, deals: readonly Deal[]): void {
    const seen = new Map<string, number>();
    for (const { value, lots } of deals) {
      const amount = isObject(value) ? numberIn(valueOf(value['amount']) ?? '') : undefined;
      if (amount === undefined || amount === 0) continue;
      const key = `${lots} ${String(amount)}`;
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    for (const count of seen.values()) {
      const at = this.at(process);
      if (count > 1)
        this.issues.push({ code: 'amount-repeated', severity: 'warning', count, ...at });
    }
  }

  private money(process: Process, value: Json | undefined, name: string): Money | undefined {
    const written = isObject(value) ? value['amount'] : undefined;
    if (!isObject(value) || written === undefined || written === null || written === '') {
      return undefined;
    }
    const amount = numberIn(valueOf(written) ?? '');
    if (amount === undefined || amount < 0) {
      const text = String(valueOf(written));
      const about = { name, text, ...this.at(process) };
      this.issues.push({ code: 'amount-not-read', severity: 'warning', ...about });
      return undefined;
    }
    const currency = textIn(value['currency'])?.trim().toUpperCase();
    return currency !== undefined && /^[A-Z]{3}$/.test(currency)
      ? { amount, currency }
      : { amount };
  }

  private noteLink({ relationship, identifier }: JsonObject, from: string): void {
    const to = idIn(identifier);
    if (to === undefined || !Array.isArray(relationship)) return;
    for (const kind of ['subContract', 'framework'] as const) {
      if (relationship.includes(kind)) this.links.push({ kind, from, to });
    }
  }

  private at({ ocid, row }: Process): { ocid: string; row?: number } {
    return { ocid, ...(row !== undefined && { row }) };
  }

  private source({ row }: Process, key: string) {
    const { importedAt } = this.context;
    return { file: this.fileName, ...(row !== undefined && { row }), key, importedAt };
  }
}

function termOf({ start, end, status }: Deal): Partial<Pick<Contract, 'start' | 'end' | 'status'>> {
  return { ...(start && { start }), ...(end && { end }), ...(status && { status }) };
}

/** The techniques extension says it; older files say it in the method's details. */
function isFrameworkTender({ techniques, procurementMethodDetails: details }: JsonObject): boolean {
  if (isObject(techniques)) {
    if (techniques['hasFrameworkAgreement'] === true) return true;
    if (isObject(techniques['frameworkAgreement'])) return true;
  }
  return typeof details === 'string' && /framework agreement/i.test(details);
}
