import { Chains } from '#lib/domain/derive/chains.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import type { Diff } from '#lib/domain/diff.ts';
import type { ContainerId, EngagementId, PartyId } from '#lib/domain/ids.ts';
import { sameJson } from '#lib/domain/json.ts';
import type { Language } from '#lib/domain/naming.ts';
import type { Engagement, Money, Placement } from '#lib/domain/records.ts';
import type { Rests } from '#lib/domain/slices.ts';
import { finished, withRests } from '#lib/domain/slices.ts';
import type { StandIn } from './bundles.ts';
import { bundlesOf } from './bundles.ts';
import { boundsOf } from './bounds.ts';
import { cardOf } from './cards.ts';
import { runOf, threadWidth } from './geometry.ts';
import { LaneTally } from './lanes.ts';
import { Layer } from './layer.ts';
import type { Look, Paint, Painted } from './look/look.ts';
import { Painter } from './look/painter.ts';
import type { TextMeasure } from './measure.ts';
import { estimatedMeasure } from './measure.ts';
import { Placements } from './placements.ts';
import { PlatePlacer } from './plate-placer.ts';
import { plateOffer } from './plates.ts';
import type { End, Port } from './ports.ts';
import { portsOf } from './ports.ts';
import { Portion } from './portion.ts';
import { amountOf, currencyOf, Largest } from './scale.ts';
import type {
  Bundle,
  Card,
  Changes,
  Lane,
  Plate,
  Point,
  Scene,
  ScenePatch,
  Thread
} from './scene.ts';
import { Surroundings } from './surroundings.ts';
import { threadOf } from './threads.ts';
import type { Given, View } from './view.ts';

/**
 * Keeps a scene true to a diagram. An update goes through the kinds of things in the order in which
 * they depend on each other (cards, ports, threads, plates, lanes) and hands on only what came out
 * different, so an edit costs what it touches. The result equals a scene made afresh.
 */
export class SceneModel {
  private readonly placements: Placements;
  private readonly largest = new Largest();
  private readonly ports = new Map<EngagementId, EndPorts>();
  private readonly placer = new PlatePlacer();
  private readonly cards = new Layer<Card>();
  private readonly threads = new Layer<Thread>();
  private readonly plates = new Layer<Plate>();
  /** Where a preview shows parties, in place of where they stand. */
  private shownAt: ReadonlyMap<PartyId, Point> = new Map();
  private readonly bundles = new Layer<Bundle>();
  private folded: ReadonlySet<ContainerId> = new Set();
  private readonly painter = new Painter();
  private readonly portion = new Portion();
  private readonly around = new Surroundings(
    () => this.cards.table,
    (id) => this.painter.party(id)?.out === 'dim'
  );
  private tally = new LaneTally();
  private lanes: readonly Lane[] = [];
  private current: Scene | undefined;

  private constructor(
    private diagram: Diagram,
    private view: View,
    private given: Given,
    private readonly measure: TextMeasure,
    /** The diagram's chains, for whoever else needs them. */
    readonly chains: Chains
  ) {
    this.placements = new Placements(diagram);
  }

  static of(
    diagram: Diagram,
    view: View,
    given: Given = {},
    measure: TextMeasure = estimatedMeasure
  ): SceneModel {
    return finished(SceneModel.made(diagram, view, given, measure));
  }

  /** The same with rests, for a large diagram. */
  static *made(
    diagram: Diagram,
    view: View,
    given: Given = {},
    measure: TextMeasure = estimatedMeasure
  ): Rests<SceneModel> {
    const chains = yield* Chains.made(diagram);
    const model = new SceneModel(diagram, view, given, measure, chains);
    yield;
    model.largest.replace([], moneyIn(diagram.engagements));
    yield;
    model.around.note(diagram, undefined);
    model.portion.choose(diagram, model.painter);
    yield;
    yield* model.refreshed(model.everything());
    yield;
    if (given.tiers)
      yield* withRests(diagram.engagements, (each) => model.tallyPaid(each.id, each));
    model.refreshLanes();
    return model;
  }

  get scene(): Scene {
    this.current ??= sceneOf(this.tables, this.lanes);
    return this.current;
  }

  private get tables(): Tables {
    const { shadows, frames, hulls, ties } = this.around;
    return {
      cards: this.cards.table,
      threads: this.threads.table,
      plates: this.plates.table,
      bundles: this.bundles.table,
      shadows: shadows.table,
      frames: frames.table,
      hulls: hulls.table,
      ties: ties.table
    };
  }

  get language(): Language {
    return this.view.language;
  }

  /** What the view makes of each party and engagement. */
  get painted(): Painted {
    return this.painter.painted;
  }

  /** The parties that may be drawn, where there is not room for all. */
  get drawable(): ReadonlySet<PartyId> | undefined {
    return this.portion.parties;
  }

  /** The placement that a party is drawn by. */
  placementOf(party: PartyId): Placement | undefined {
    return this.placements.of(this.diagram, party);
  }

  /** Follows a change of the diagram. */
  update(diagram: Diagram, change: Diff): ScenePatch {
    const before = this.diagram;
    this.diagram = diagram;
    const ids = Object.keys(change.engagements ?? {}) as EngagementId[];
    const parties = this.chains.update(diagram, change);
    // What is inferred about an engagement may change with its client's other engagements.
    const engagements = new Set(ids.length > 0 ? this.engagementsOf(parties) : []);
    const ends = new Set<PartyId>();
    for (const id of ids) {
      engagements.add(id);
      for (const engagement of [before.engagements.get(id), diagram.engagements.get(id)]) {
        if (engagement) ends.add(engagement.clientId).add(engagement.providerId);
      }
    }
    for (const party of this.placements.update(before, diagram, change)) parties.add(party);
    for (const id of this.rescale(before, ids)) engagements.add(id);
    for (const id of this.portion.follow(before, diagram, change, this.painter)) parties.add(id);
    this.around.note(diagram, change);
    // Who enters or leaves a folded box is seen no more, or again.
    for (const id of Object.keys(change.containers ?? {}) as ContainerId[]) {
      if (!this.folded.has(id)) continue;
      for (const { containers } of [before, diagram]) {
        for (const member of containers.get(id)?.memberIds ?? []) parties.add(member);
      }
    }
    return this.refresh(this.repainted({ parties, engagements, ends }, change));
  }

  /** Follows what others computed about the diagram. */
  setGiven(given: Given): ScenePatch {
    const before = this.given.looks;
    this.given = given;
    const engagements = changedLooks(before, given.looks);
    const { painted } = this;
    const repainted = this.repainted({ ...nobody, engagements });
    const stale = painted === this.painted ? repainted : this.rechosen(repainted);
    this.tally = new LaneTally();
    for (const card of this.cards.table) this.tally.setCard(card.id, card, this.tierOf(card.id));
    for (const engagement of this.diagram.engagements) this.tallyPaid(engagement.id, engagement);
    return this.refresh(stale);
  }

  /** Leaves out and colours as another view says. */
  setLook(look: Look): ScenePatch {
    this.painter.setLook(look);
    return this.refresh(this.rechosen(this.repainted(nobody)));
  }

  /** Shows parties elsewhere than they stand, until told otherwise; the diagram does not change. */
  showAt(places: ReadonlyMap<PartyId, Point>): ScenePatch {
    const parties = new Set([...this.shownAt.keys(), ...places.keys()]);
    this.shownAt = places;
    return this.refresh({ parties, engagements: new Set(), ends: new Set() });
  }

  /** Folds boxes up: each stands for its cards, with one line for all engagements between the same two. */
  setFolded(folded: ReadonlySet<ContainerId>): ScenePatch {
    const parties = new Set<PartyId>();
    for (const id of [...this.folded, ...folded]) {
      if (this.folded.has(id) === folded.has(id)) continue;
      for (const member of this.diagram.containers.get(id)?.memberIds ?? []) parties.add(member);
    }
    this.folded = folded;
    this.around.fold(folded);
    return this.refresh({ parties, engagements: new Set(), ends: new Set() });
  }

  /** Draws the same diagram for another reader. */
  setView(view: View): ScenePatch {
    this.view = view;
    return this.refresh(this.repainted(this.everything()));
  }

  /** All that may be drawn. */
  private everything(): Stale {
    const { parties: chosen } = this.portion;
    const all = chosen ?? [...this.diagram.parties].map(({ id }) => id);
    const parties = new Set(all);
    const seen = this.engagements(this.engagementsOf(all)).filter(
      ({ clientId, providerId }) => parties.has(clientId) && parties.has(providerId)
    );
    return { parties, engagements: new Set(seen.map(({ id }) => id)), ends: parties };
  }

  /** What else is to be refreshed because the view makes something else of it now. */
  private repainted({ parties, engagements, ends }: Stale, change?: Diff): Stale {
    const { diagram, chains, given } = this;
    const repainted = this.painter.update({ diagram, chains, given }, this.view.words, change);
    return {
      parties: new Set([...parties, ...repainted.parties]),
      engagements: new Set([...engagements, ...repainted.engagements]),
      ends: new Set([...ends, ...this.partiesOf(repainted.engagements)])
    };
  }

  /** Who else is drawn, or not any more, because the view leaves out others now. */
  private rechosen(stale: Stale): Stale {
    const parties = this.portion.choose(this.diagram, this.painter);
    return { ...stale, parties: new Set([...stale.parties, ...parties]) };
  }

  /** What is computed about an engagement is said in place of what the view says. */
  private paintOf(id: EngagementId): Paint | undefined {
    const [paint, look] = [this.painter.engagement(id), this.given.looks?.get(id)];
    return look ? { ...paint, ...look } : paint;
  }

  private isOut(id: EngagementId): boolean {
    return this.painter.engagement(id)?.out === 'hide';
  }

  private refresh(stale: Stale): ScenePatch {
    return finished(this.refreshed(stale));
  }

  /** The same with rests, while nobody asks for the scene yet. */
  private *refreshed(stale: Stale): Rests<ScenePatch> {
    this.current = undefined;
    const cards = this.refreshCards(stale.parties);
    yield;
    const moved = new Set([...cards.old].filter(([id, old]) => this.isMoved(id, old)).map(idOf));
    const swayed = new Set([...stale.engagements, ...this.engagementsOf(moved)]);
    const portless = new Set([...stale.ends, ...moved, ...this.partiesOf(swayed)]);
    for (const id of this.refreshPorts(portless)) swayed.add(id);
    yield;
    const threads = this.refreshThreads(swayed);
    yield;
    const around = this.around.update(this.diagram, stale.parties, this.placements, this.seenAt);
    const bundles = this.refreshBundles();
    const plates = this.plates.replace(this.placer.settle());
    for (const id of stale.engagements) this.tallyPaid(id, this.diagram.engagements.get(id));
    return {
      cards: changesOf(cards),
      threads: changesOf(threads),
      plates: changesOf(plates),
      shadows: changesOf(around.shadows),
      frames: changesOf(around.frames),
      hulls: changesOf(around.hulls),
      bundles: changesOf(bundles),
      ties: changesOf(around.ties),
      ...this.refreshLanes()
    };
  }

  private refreshCards(parties: ReadonlySet<PartyId>) {
    const change = this.cards.replace(new Map([...parties].map((id) => [id, this.cardOf(id)])));
    for (const id of change.old.keys()) {
      const card = this.cards.table.get(id);
      this.placer.setCard(id, card);
      this.tally.setCard(id, card, this.tierOf(id));
    }
    return change;
  }

  private cardOf(id: PartyId): Card | undefined {
    const party = this.diagram.parties.get(id);
    const at = this.seenAt(id);
    if (!party || !at || this.around.foldOf(id) !== undefined) return undefined;
    const paint = this.painter.party(id);
    const serves = this.engagements(this.chains.incomingOf(id));
    const source = { party, at, roles: this.chains.rolesOf(id), serves, paint };
    return cardOf(source, this.view, this.measure);
  }

  /** Where a party stands, or is shown for now. */
  private readonly at = (id: PartyId): Point | undefined =>
    this.shownAt.get(id) ?? this.placements.of(this.diagram, id);

  private readonly seenAt = (id: PartyId): Point | undefined =>
    this.painter.party(id)?.out === 'hide' || !this.portion.has(id) ? undefined : this.at(id);

  private refreshBundles() {
    const next = new Map<string, Bundle | undefined>();
    for (const { id } of this.bundles.table) next.set(id, undefined);
    if (this.folded.size > 0) {
      const found = bundlesOf(
        this.diagram,
        (party) => this.standInOf(party),
        (engagement) => this.strandOf(engagement)
      );
      for (const [id, bundle] of found) next.set(id, bundle);
    }
    return this.bundles.replace(next);
  }

  /** What an engagement adds to a bundle; undefined when it is left out. */
  private strandOf(engagement: Engagement): { width: number; dim: boolean } | undefined {
    const out = this.painter.engagement(engagement.id)?.out;
    return out === 'hide' ? undefined : { width: this.widthOf(engagement), dim: out === 'dim' };
  }

  private standInOf(party: PartyId): StandIn | undefined {
    const id = this.around.foldOf(party);
    if (id === undefined) {
      const card = this.cards.table.get(party);
      return card && { ...card, isFolded: false };
    }
    const box = this.around.frames.table.get(id)?.box;
    if (!box) return undefined;
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    return { id, x, y, width: box.right - box.left, height: box.bottom - box.top, isFolded: true };
  }

  private isMoved(id: PartyId, old: Card | undefined): boolean {
    const card = this.cards.table.get(id);
    return (['x', 'y', 'width', 'height'] as const).some((field) => card?.[field] !== old?.[field]);
  }

  /** Returns the engagements of which an end sits elsewhere now. */
  private refreshPorts(parties: Iterable<PartyId>): Set<EngagementId> {
    const changed = new Set<EngagementId>();
    for (const party of parties) {
      const card = this.cards.table.get(party);
      if (!card) continue;
      for (const [{ id, at }, port] of portsOf(card, this.endsAt(party))) {
        const known = this.ports.get(id);
        if (sameJson(known?.[at], port)) continue;
        this.ports.set(id, { ...known, [at]: port });
        changed.add(id);
      }
    }
    return changed;
  }

  private endsAt(party: PartyId): End[] {
    const ends: End[] = [];
    for (const engagement of this.engagements(this.engagementsOf([party]))) {
      const { id, clientId, providerId } = engagement;
      const [client, provider] = this.cardsOf(engagement);
      if (!client || !provider || this.isOut(id)) continue;
      const end = { id, run: runOf(client, provider), width: this.widthOf(engagement) };
      if (clientId === party) ends.push({ ...end, at: 'client', other: provider });
      if (providerId === party) ends.push({ ...end, at: 'provider', other: client });
    }
    return ends;
  }

  private refreshThreads(ids: ReadonlySet<EngagementId>) {
    const next = new Map([...ids].map((id) => [id, this.threadOf(id)]));
    const change = this.threads.replace(next);
    for (const [id, thread] of next) {
      if (change.old.has(id)) this.placer.setHead(id, thread);
      const engagement = this.diagram.engagements.get(id);
      if (!engagement) this.ports.delete(id);
      const isDrawn = engagement !== undefined && thread !== undefined;
      const offer =
        isDrawn && !thread.dim
          ? plateOffer(engagement, thread, this.view, this.measure, this.paintOf(id))
          : undefined;
      this.placer.setOffer(id, offer);
    }
    return change;
  }

  private threadOf(id: EngagementId): Thread | undefined {
    const engagement = this.diagram.engagements.get(id);
    const { client: from, provider: to } = this.ports.get(id) ?? {};
    const [client, provider] = engagement ? this.cardsOf(engagement) : [];
    if (!engagement || !client || !provider || !from || !to || this.isOut(id)) return undefined;
    const upstream = this.chains.upstreamOf(id);
    const inferred = upstream.inferred && !upstream.root;
    const width = this.widthOf(engagement);
    const paint = this.paintOf(id);
    return threadOf({ engagement, client, provider, width, inferred, paint, from, to });
  }

  private widthOf(engagement: Engagement): number {
    const painted = this.painter.engagement(engagement.id)?.width;
    if (painted !== undefined) return painted;
    const amount = amountOf(engagement);
    return threadWidth(amount?.amount, amount ? this.largest.of(currencyOf(amount)) : 0);
  }

  /** Returns the engagements whose width is measured against another largest amount now. */
  private rescale(before: Diagram, ids: readonly EngagementId[]): EngagementId[] {
    const of = ({ engagements }: Diagram) => ids.map((id) => engagements.get(id) ?? nothing);
    const currencies = this.largest.replace(moneyIn(of(before)), moneyIn(of(this.diagram)));
    if (currencies.size === 0) return [];
    return [...this.diagram.engagements]
      .filter((engagement) => moneyIn([engagement]).some((m) => currencies.has(currencyOf(m))))
      .map(({ id }) => id);
  }

  private tallyPaid(id: EngagementId, engagement: Engagement | undefined): void {
    const counted = this.isOut(id) ? undefined : engagement;
    this.tally.setPaid(id, counted, counted && this.tierOf(counted.providerId));
  }

  private refreshLanes(): { lanes?: readonly Lane[] } {
    const lanes = this.tally.lanes(this.view);
    if (sameJson(lanes, this.lanes)) return {};
    this.lanes = lanes;
    this.current = undefined;
    return { lanes };
  }

  private tierOf(id: PartyId): number | undefined {
    return this.given.tiers?.get(id);
  }

  private *engagementsOf(parties: Iterable<PartyId>): Iterable<EngagementId> {
    for (const party of parties) {
      yield* this.chains.outgoingOf(party);
      for (const id of this.chains.incomingOf(party)) {
        // A party that serves itself would otherwise be met twice.
        if (!this.chains.outgoingOf(party).has(id)) yield id;
      }
    }
  }

  private engagements(ids: Iterable<EngagementId>): Engagement[] {
    return [...ids].flatMap((id) => this.diagram.engagements.get(id) ?? []);
  }

  private *partiesOf(ids: Iterable<EngagementId>): Iterable<PartyId> {
    for (const { clientId, providerId } of this.engagements(ids)) yield* [clientId, providerId];
  }

  private cardsOf({ clientId, providerId }: Engagement): [Card | undefined, Card | undefined] {
    return [this.cards.table.get(clientId), this.cards.table.get(providerId)];
  }
}

/** What an update starts from. */
interface Stale {
  readonly parties: ReadonlySet<PartyId>;
  readonly engagements: ReadonlySet<EngagementId>;
  /** Parties at which an engagement ends, or ended until now. */
  readonly ends: ReadonlySet<PartyId>;
}

type EndPorts = { readonly [At in End['at']]?: Port };

const nothing = {};
const nobody: Stale = { parties: new Set(), engagements: new Set(), ends: new Set() };

/** Engagements whose thread is to look otherwise now. */
function changedLooks(before: Given['looks'], after: Given['looks']): Set<EngagementId> {
  if (before === after) return new Set();
  const ids = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
  return new Set([...ids].filter((id) => !sameJson(before?.get(id), after?.get(id))));
}

function moneyIn(engagements: Iterable<Pick<Engagement, 'annualCost' | 'value'>>): Money[] {
  return [...engagements].flatMap((engagement) => amountOf(engagement) ?? []);
}

function changesOf<I extends { readonly id: string }>({ put, gone }: Changes<I>): Changes<I> {
  return { put, gone };
}

function idOf<K>([id]: readonly [K, unknown]): K {
  return id;
}

type Tables = Omit<Scene, 'lanes' | 'bounds'>;

function sceneOf(tables: Tables, lanes: readonly Lane[]): Scene {
  let bounds: ReturnType<typeof boundsOf> | null = null;
  return {
    ...tables,
    lanes,
    // Looked for only when asked: an edit need not look at every card.
    get bounds() {
      if (bounds === null) bounds = boundsOf(tables);
      return bounds;
    }
  };
}
