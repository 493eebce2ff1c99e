import { inBaseCurrency, isActiveOn, periodOf, weightOf } from '../amounts.ts';
import type { Weight } from '../amounts.ts';
import type { Period } from '../dates.ts';
import type { Upstream } from '../derive/chains.ts';
import { upstreamIn } from '../derive/chains.ts';
import type { Diagram, TableName } from '../diagram.ts';
import { emptyTables, settingsOf } from '../diagram.ts';
import type { Diff } from '../diff.ts';
import { plainIdentifier } from '../identifiers.ts';
import type { ContractId, EngagementId, FieldDefId, FunctionId, PartyId } from '../ids.ts';
import { normalisedName } from '../naming.ts';
import type { BusinessFunction, Contract, Engagement, FieldDef, Identifier } from '../records.ts';
import type { PartialDate, Party, Settings } from '../records.ts';
import { Grouping } from './grouping.ts';
import type { Survey } from './survey.ts';
import { makeSurveys } from './surveys.ts';

type SurveyName = keyof ReturnType<typeof makeSurveys>;
type GroupingName = keyof Groupings;
type Groupings = ReturnType<typeof makeGroupings>;

const makeGroupings = () => ({
  byClient: new Grouping<Engagement>('engagements', ({ clientId }) => [clientId]),
  byProvider: new Grouping<Engagement>('engagements', ({ providerId }) => [providerId]),
  byContract: new Grouping<Engagement>('engagements', ({ contractId }) => contractId ?? []),
  byFunction: new Grouping<Engagement>('engagements', ({ uses = [] }) =>
    uses.flatMap(({ functionId }) => functionId ?? [])
  ),
  byCurrency: new Grouping<Engagement>('engagements', currenciesOf),
  contractsByCurrency: new Grouping<Contract>('contracts', currenciesOf),
  ownFields: new Grouping<FieldDef>('fieldDefs', ({ on }) => [on]),
  byName: new Grouping<Party>('parties', namesOf),
  byIdentifier: new Grouping<Party>('parties', ({ identifiers = [] }) =>
    identifiers.map(identifierKey)
  )
});

/**
 * What rules may know of a diagram. Whatever is read is kept in mind while `watch` runs, so that
 * who read it can be asked again when it changes: a key for each record, group and answer.
 */
export class Facts {
  #diagram: Diagram = emptyTables;
  #reads: Set<string> | undefined;
  readonly #groupings = makeGroupings();
  readonly #surveys = makeSurveys();

  /** @param today the day on which things are looked at where the settings name none */
  constructor(private readonly today: PartialDate) {}

  /** Runs something and returns what came out, and the keys of all that it read. */
  watch<T>(run: () => T): { readonly value: T; readonly reads: ReadonlySet<string> } {
    const reads = new Set<string>();
    this.#reads = reads;
    const value = run();
    this.#reads = undefined;
    return { value, reads };
  }

  /** Takes in a change; returns the keys of what is another now. Surveys wait for `refresh`. */
  update(after: Diagram, change: Diff): string[] {
    const before = this.#diagram;
    this.#diagram = after;
    const keys = Object.values(change).flatMap((records) => Object.keys(records));
    for (const [name, grouping] of Object.entries(this.#groupings)) {
      for (const key of grouping.update(before, after, change)) keys.push(keyOf(name, key));
    }
    for (const survey of Object.values(this.#surveys)) survey.update(change);
    return keys;
  }

  /** Asks the surveys whose ground has changed, one at each turn; yields keys of what is another. */
  *refresh(): Generator<string[]> {
    for (const [name, survey] of Object.entries(this.#surveys)) {
      yield survey.refresh(this.#diagram).map((id) => keyOf(name, id));
    }
  }

  get settings(): Settings {
    this.#note('settings');
    return settingsOf(this.#diagram);
  }

  /** The day on which engagements are looked at. */
  get asOf(): PartialDate {
    return this.settings.asOf ?? this.today;
  }

  party(id: PartyId): Party | undefined {
    this.#note(id);
    return this.#diagram.parties.get(id);
  }

  engagement(id: EngagementId): Engagement | undefined {
    this.#note(id);
    return this.#diagram.engagements.get(id);
  }

  function(id: FunctionId): BusinessFunction | undefined {
    this.#note(id);
    return this.#diagram.functions.get(id);
  }

  contractOf({ contractId }: Engagement): Contract | undefined {
    if (!contractId) return undefined;
    this.#note(contractId);
    return this.#diagram.contracts.get(contractId);
  }

  /** Engagements in which the party is the provider. */
  received(id: PartyId): readonly EngagementId[] {
    return this.#group('byProvider', id) as readonly EngagementId[];
  }

  upstream(engagement: Engagement): Upstream {
    return upstreamIn(engagement, this.received(engagement.clientId));
  }

  supporters(id: EngagementId): readonly EngagementId[] {
    return this.#ask('supporters', id) as readonly EngagementId[];
  }

  supportCycle(id: EngagementId): readonly EngagementId[] {
    return this.#ask('supportCycle', id) as readonly EngagementId[];
  }

  tradeCycle(id: PartyId): readonly PartyId[] {
    return this.#ask('tradeCycle', id) as readonly PartyId[];
  }

  ownershipLoop(id: PartyId): readonly PartyId[] {
    return this.#ask('ownershipLoop', id) as readonly PartyId[];
  }

  /** Whether both are of one ownership group. */
  sameGroup(a: PartyId, b: PartyId): boolean {
    const [group] = this.#ask('ownershipGroup', a);
    return group !== undefined && group === this.#ask('ownershipGroup', b)[0];
  }

  /** Whether it serves a function that is critical, by its own uses or by what it supports. */
  servesCritical(id: EngagementId): boolean {
    const served = this.#ask('functions', id) as readonly FunctionId[];
    return served.some((each) => this.function(each)?.critical === 'yes');
  }

  /** Engagements that name the function among their uses. */
  usersOf(id: FunctionId): readonly EngagementId[] {
    return this.#group('byFunction', id) as readonly EngagementId[];
  }

  /** Parties with one of the names of this one, by each such name, itself included. */
  namesakes(party: Party): readonly (readonly PartyId[])[] {
    return namesOf(party).map((name) => this.#group('byName', name) as readonly PartyId[]);
  }

  /** Parties that have the identifier. */
  holders(identifier: Identifier): readonly PartyId[] {
    return this.#group('byIdentifier', identifierKey(identifier)) as readonly PartyId[];
  }

  /** The own fields of a table. */
  ownFields(on: TableName): readonly FieldDef[] {
    const ids = this.#group('ownFields', on) as readonly FieldDefId[];
    return ids.flatMap((id) => {
      this.#note(id);
      return this.#diagram.fieldDefs.get(id) ?? [];
    });
  }

  /** Currencies of the amounts of engagements and contracts; '' for amounts without one. */
  currencies(): ReadonlyMap<string, readonly (EngagementId | ContractId)[]> {
    const { byCurrency, contractsByCurrency } = this.#groupings;
    this.#note('currencies');
    const codes = new Set([...byCurrency.keys(), ...contractsByCurrency.keys()]);
    return new Map(
      [...codes]
        .sort()
        .map((code) => [code, [...byCurrency.of(code), ...contractsByCurrency.of(code)]])
    );
  }

  periodOf(engagement: Engagement): Period {
    return periodOf(engagement, this.contractOf(engagement));
  }

  isActive(engagement: Engagement): boolean {
    return isActiveOn(this.asOf, engagement, this.contractOf(engagement));
  }

  /** The weight of an engagement, its money in the base currency where that is possible. */
  weightOf(engagement: Engagement): Weight | undefined {
    const contract = this.contractOf(engagement);
    const sharers = contract ? this.#group('byContract', contract.id).length : 1;
    const weight = weightOf(engagement, contract, sharers);
    const money = weight && inBaseCurrency(weight.money, this.settings);
    return money && { ...weight, money };
  }

  #group(name: GroupingName, key: string): readonly string[] {
    this.#note(keyOf(name, key));
    return this.#groupings[name].of(key);
  }

  #ask(name: SurveyName, id: string): readonly string[] {
    this.#note(keyOf(name, id));
    const survey: Survey = this.#surveys[name];
    return survey.of(id);
  }

  #note(key: string): void {
    this.#reads?.add(key);
  }
}

/** Who reads currencies reads all of them. */
function keyOf(name: string, key: string): string {
  return name.endsWith('Currency') ? 'currencies' : `${name} ${key}`;
}

function identifierKey(identifier: Identifier): string {
  return `${identifier.scheme} ${plainIdentifier(identifier)}`;
}

function namesOf({ name, nameLatin, nameZh }: Party): string[] {
  const names = [name, nameLatin ?? '', nameZh ?? ''].map(normalisedName);
  return [...new Set(names)].filter((each) => each !== '');
}

function currenciesOf({ value, annualCost }: Pick<Contract, 'value' | 'annualCost'>): string[] {
  const amounts = [value, annualCost].flatMap((money) => money ?? []);
  return amounts.map(({ currency = '' }) => currency.toUpperCase());
}
