import type { Action } from '#lib/actions/index.ts';
import { actions } from '#lib/actions/index.ts';
import type { Rank } from '#lib/domain/find/match.ts';
import { bestRank, wanted } from '#lib/domain/find/match.ts';
import { engagementRank, partyRank } from '#lib/domain/find/records.ts';
import type { Language } from '#lib/domain/naming.ts';
import { partyName } from '#lib/domain/naming.ts';
import type { Engagement, Party } from '#lib/domain/records.ts';
import { labelIn, language, t } from '#lib/i18n/index.svelte.ts';
import type { Selectable, Session } from '#lib/state/session.svelte.ts';
import type { IconName } from '#lib/ui/icons.ts';
import { kindIcons } from '../inspector/kind-icons.ts';
import { shortcutName } from '../shortcut.ts';

/** One line of what was found. */
export interface Entry {
  readonly id: string;
  readonly icon: IconName;
  readonly name: string;
  /** The same in the other language, or what tells it from others of its name. */
  readonly aside: string;
  readonly shortcut?: string | undefined;
  /** An action that could not do anything now. */
  readonly disabled: boolean;
  run(): void;
}

export interface Section {
  readonly id: 'actions' | 'parties' | 'engagements';
  readonly title: string;
  readonly entries: readonly Entry[];
  /** So many more were found than are listed. */
  readonly more: number;
}

/** Of parties and of engagements; the actions are all listed. */
const most = 12;

/** What the text may mean, best sections first; without text everything, so that it can be read. */
export function sectionsFor(session: Session, text: string, { objectsOnly = false } = {}) {
  const what = wanted(text);
  const { diagram } = session;
  const found = [
    ...(objectsOnly ? [] : [sectionOf('actions', actionLines(), (line) => line.rank)]),
    sectionOf('parties', partyLines(), (line) => line.rank),
    sectionOf('engagements', engagementLines(), (line) => line.rank)
  ];
  return found
    .filter(({ section }) => section.entries.length > 0)
    .sort((a, b) => Math.floor(a.best) - Math.floor(b.best))
    .map(({ section }) => section);

  function* actionLines(): Iterable<Line> {
    for (const action of actions) {
      // Near and far moves share a label that names both.
      if (action.id.endsWith('-far') || action.id === 'find/run') continue;
      const [own, other] = inBothLanguages(action);
      yield { rank: bestRank([own, other], what), entry: () => actionEntry(session, action) };
    }
  }

  function* partyLines(): Iterable<Line> {
    for (const party of diagram.parties) {
      yield { rank: partyRank(party, what), entry: () => partyEntry(session, party) };
    }
  }

  function* engagementLines(): Iterable<Line> {
    for (const engagement of diagram.engagements) {
      const ends = [engagement.clientId, engagement.providerId];
      const rank = Math.min(
        engagementRank(engagement, what, diagram),
        // Its parties are listed themselves; it comes after them.
        ...ends
          .flatMap((id) => diagram.parties.get(id) ?? [])
          .map((end) => partyRank(end, what) + 6)
      );
      yield { rank, entry: () => engagementEntry(session, engagement) };
    }
  }
}

interface Line {
  readonly rank: Rank;
  entry(): Entry;
}

const titles = {
  actions: 'palette.actions',
  parties: 'tables.parties',
  engagements: 'tables.engagements'
} as const;

function sectionOf(id: Section['id'], lines: Iterable<Line>, rank: (line: Line) => Rank) {
  const all = [...lines].filter((line) => rank(line) < Infinity).sort((a, b) => rank(a) - rank(b));
  const listed = id === 'actions' ? all : all.slice(0, most);
  const entries = listed.map((line) => line.entry());
  const best = all[0] ? rank(all[0]) : Infinity;
  const section: Section = { id, title: t(titles[id]), entries, more: all.length - listed.length };
  return { section, best };
}

function inBothLanguages({ label }: Action): [own: string, other: string] {
  const [own, other] = [language(), otherLanguage()];
  return [labelIn(own, label), labelIn(other, label)];
}

function actionEntry(session: Session, action: Action): Entry {
  const [name, aside] = inBothLanguages(action);
  return {
    id: action.id,
    icon: action.icon ?? 'play',
    name,
    aside,
    shortcut: shortcutName(action),
    disabled: !action.allowed(session),
    run: () => action.run(session)
  };
}

function partyEntry(session: Session, party: Party): Entry {
  const name = partyName(party, language());
  const other = [partyName(party, otherLanguage()), party.name].find((each) => each !== name);
  return {
    id: party.id,
    icon: kindIcons[party.kind],
    name,
    aside: other ?? party.aliases?.join(' · ') ?? '',
    disabled: false,
    run: () => session.goTo(party.id)
  };
}

function engagementEntry(session: Session, engagement: Engagement): Entry {
  const nameOf = (id: Engagement['clientId']) => {
    const party = session.diagram.parties.get(id);
    return party ? partyName(party, language()) : '';
  };
  const ends = `${nameOf(engagement.clientId)} → ${nameOf(engagement.providerId)}`;
  return {
    id: engagement.id,
    icon: 'connect',
    name: engagement.title ?? ends,
    aside: engagement.title === undefined ? '' : ends,
    disabled: false,
    run: () => session.goTo(engagement.id satisfies Selectable)
  };
}

function otherLanguage(): Language {
  return language() === 'en' ? 'zh-Hans' : 'en';
}
