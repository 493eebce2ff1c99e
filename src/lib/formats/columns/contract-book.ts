import type { ContractId } from '#lib/domain/ids.ts';
import type { Contract } from '#lib/domain/records.ts';
import type { Desk, RowAt } from './desk.ts';
import { endsAt, sourceOf, textAt } from './desk.ts';
import { moneyIn } from './engagement-rows.ts';
import { plainFacts } from './facts.ts';

/** The contracts of one import: by their number in the file, else by the reference of the parties. */
export class ContractBook {
  private readonly contracts = new Map<ContractId, Contract>();
  private readonly byKey = new Map<string, ContractId>();
  private readonly byRef = new Map<string, ContractId>();
  private readonly parents: { readonly id: ContractId; readonly at: RowAt }[] = [];

  constructor(private readonly desk: Desk) {}

  /** With the frameworks that they name; asked for when all rows are read. */
  all(): Iterable<Contract> {
    for (const { id, at } of this.parents) {
      const text = textAt(at, 'contract.parent');
      const parentId = this.find(text);
      const contract = this.contracts.get(id);
      const column = at.byField.get('contract.parent');
      if (parentId && contract) this.contracts.set(id, { ...contract, parentId });
      else if (column) at.row.refuse('reference-not-found', column, text);
    }
    return this.contracts.values();
  }

  read(at: RowAt): void {
    const [key, ref] = [textAt(at, 'contract.key'), textAt(at, 'contract.ref')];
    const known = this.byKey.get(key) ?? (key === '' ? this.byRef.get(ref) : undefined);
    const id = known ?? this.desk.makeId('contract');
    const signerIds = endsAt(this.desk, at, 'contract.signers');
    this.contracts.set(id, {
      source: sourceOf(at.source, key || ref),
      ...plainFacts(at.row, at.byField),
      ...moneyIn(at.row, at.byField, 'contract'),
      ...(signerIds.length > 0 && { signerIds }),
      ...this.desk.own(at, 'contracts'),
      ...this.contracts.get(id),
      id,
      ...(ref !== '' && { ref })
    });
    if (key !== '') this.byKey.set(key, id);
    if (ref !== '' && !this.byRef.has(ref)) this.byRef.set(ref, id);
    if (textAt(at, 'contract.parent') !== '') this.parents.push({ id, at });
  }

  /** The contract that a row of engagements names; one for each reference of the import. */
  named(at: RowAt): ContractId | undefined {
    const ref = textAt(at, 'engagement.contractRef');
    if (ref === '') return undefined;
    const found = this.find(ref);
    const title = textAt(at, 'engagement.contractTitle');
    const known = found && this.contracts.get(found);
    const id = known?.id ?? this.desk.makeId('contract');
    const made = { ref, source: sourceOf(at.source, ref) };
    this.contracts.set(id, { ...(title !== '' && { title }), ...(known ?? made), id });
    if (!known) this.byRef.set(ref, id);
    return id;
  }

  private find(text: string): ContractId | undefined {
    return this.byKey.get(text) ?? this.byRef.get(text);
  }
}
