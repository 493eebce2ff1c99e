import { governanceOf } from '#lib/analysis/governance/govern.ts';
import type { Governance } from '#lib/analysis/governance/govern.ts';
import { Ground } from '#lib/analysis/governance/ground.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import type {
  Cluster,
  Contract,
  Demand,
  Engagement,
  OwnershipLink,
  Party,
  Relation,
  Settings
} from '#lib/domain/records.ts';
import { Table } from '#lib/domain/table.ts';
import { network, partyId } from '../../../support/diagrams.ts';

export const today = '2026-06-15';

/** Fields of an engagement, its references written as plain texts. */
type Fields = Omit<
  Partial<Engagement>,
  'supports' | 'integrates' | 'alternativeTo' | 'contractId' | 'uses'
> & {
  readonly supports?: readonly string[];
  readonly integrates?: readonly string[];
  readonly alternativeTo?: readonly string[];
  readonly contractId?: string;
  readonly uses?: readonly {
    readonly functionId?: string;
    readonly provisionCountry?: string;
    readonly dataAtRest?: string;
  }[];
};

interface Parts {
  readonly parties?: Readonly<Record<string, Partial<Party>>>;
  readonly contracts?: Readonly<
    Record<string, Omit<Partial<Contract>, 'parentId'> & { parentId?: string }>
  >;
  /** By id: whether it is critical. */
  readonly functions?: Readonly<Record<string, 'yes' | 'no' | undefined>>;
  readonly owners?: readonly (readonly [owner: string, owned: string, Partial<OwnershipLink>])[];
  readonly relations?: readonly (readonly [Relation['kind'], from: string, to: string])[];
  readonly clusters?: Readonly<Record<string, readonly string[]>>;
  readonly demands?: readonly (Omit<Partial<Demand>, 'id' | 'clientId'> & { clientId: string })[];
  readonly settings?: Partial<Settings>;
}

/** A network by lines such as `bank > prime > sub`, with what else is known of it. */
export function drawn(
  lines: readonly string[],
  fields: Readonly<Record<string, Fields>> = {},
  parts: Parts = {}
): Diagram {
  const { parties = {}, contracts = {}, functions = {}, owners = [], relations = [] } = parts;
  const { clusters = {}, demands = [], settings = {} } = parts;
  const plain = network(lines, fields as Readonly<Record<string, Partial<Engagement>>>);
  const known = [...plain.parties].map(({ id }) => id as string);
  const names = new Set([...known, ...Object.keys(parties)]);
  const records = <R>(list: readonly object[]) => Table.of(list as never[]) as unknown as R;
  return {
    ...plain,
    parties: records([...names].map((id) => ({ id, name: id, kind: 'company', ...parties[id] }))),
    contracts: records(Object.entries(contracts).map(([id, more]) => ({ id, ...more }))),
    functions: records(
      Object.entries(functions).map(([id, critical]) => ({
        id,
        name: id,
        ...(critical && { critical })
      }))
    ),
    ownershipLinks: records(
      owners.map(([ownerId, ownedId, more], i) => ({
        ...{ id: `own-${String(i)}`, ownerId, ownedId, kind: 'owns' },
        ...more
      }))
    ),
    relations: records(
      relations.map(([kind, fromId, toId], i) => ({ id: `tie-${String(i)}`, kind, fromId, toId }))
    ),
    clusters: records<Table<Cluster>>(
      Object.entries(clusters).map(([id, memberIds]) => ({ id, name: id, kind: 'park', memberIds }))
    ),
    demands: records(demands.map((more, i) => ({ id: `demand-${String(i)}`, items: [], ...more }))),
    settings: Table.of([...plain.settings].map((each) => ({ ...each, ...settings })))
  };
}

export const ground = (...args: Parameters<typeof drawn>) => new Ground(drawn(...args), today);

export const governed = (...args: Parameters<typeof drawn>): Governance =>
  governanceOf(drawn(...args), today);

/** The objects of what a rule finds, each in one text. */
export const foundBy = (governance: Governance, rule: string) =>
  governance.findings.filter((each) => each.rule === rule).map(({ objects }) => objects.join(', '));

export const euros = (amount: number) => ({ annualCost: { amount, currency: 'EUR' } });

export { partyId };
