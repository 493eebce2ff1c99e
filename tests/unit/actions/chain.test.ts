import { describe, expect, it } from 'vitest';
import {
  beginBeside,
  beginParty,
  chooseSupport,
  drawNext,
  escapeInline,
  growBeside,
  leaveInline,
  supportChoices,
  writeDraft,
  writeField,
  writeText,
  writtenText
} from '#lib/actions/chain.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { newDiagram } from '#lib/domain/diagram.ts';
import { put } from '#lib/domain/edit.ts';
import type { Language } from '#lib/domain/naming.ts';
import type { Party } from '#lib/domain/records.ts';
import { byId } from '#lib/domain/ids.ts';
import { boxOf, overlaps } from '#lib/scene/geometry.ts';
import type { Session } from '#lib/state/session.svelte.ts';
import { engagementId, network, partyId } from '../../support/diagrams.ts';
import { openedSession, plainView } from '../../support/session.ts';

const empty = newDiagram('Empty');

function opened(diagram = empty, options = {}) {
  const { session, kept } = openedSession(diagram, options);
  session.camera = { x: 0, y: 0, zoom: 1 };
  session.viewport = { width: 1000, height: 700 };
  const before = session.editor.history.length;
  return { session, kept, steps: () => session.editor.history.length - before };
}

const draftOf = ({ inline }: Session) => {
  if (inline?.kind !== 'draft') throw new Error('no party is being drawn');
  return inline;
};

const named = (session: Session, name: string) =>
  [...session.diagram.parties].find((party) => party.name === name)!;

/** The engagement that leads to a party. */
const lineTo = (session: Session, name: string) =>
  [...session.diagram.engagements].find(
    ({ providerId }) => providerId === named(session, name).id
  )!;

/** Letter by letter, as the fields tell it. */
function type(session: Session, field: 'name' | 'title', text: string) {
  for (let end = 1; end <= text.length; end++) writeDraft(session, { [field]: text.slice(0, end) });
}

/** A client, a prime and three subcontractors, in the order of the ten keys. */
function drawChain(session: Session) {
  beginParty(session, { x: 0, y: 0 });
  type(session, 'name', 'Harbour Bank');
  drawNext(session, 'child');
  type(session, 'name', 'Quay Systems');
  writeField(session, 'label');
  type(session, 'title', 'Core banking');
  drawNext(session, 'child');
  for (const [name, label] of [
    ['Data', 'Hosting'],
    ['Care', 'Helpdesk'],
    ['Test', 'Testing']
  ] as const) {
    type(session, 'name', name);
    writeField(session, 'label');
    type(session, 'title', label);
    if (name !== 'Test') drawNext(session, 'sibling');
  }
  leaveInline(session);
}

describe('a chain that is drawn', () => {
  it('has its parties, roles, ranks and labels', () => {
    const { session } = opened();
    drawChain(session);
    const { chains } = session;
    const roles = Object.fromEntries(
      [...session.diagram.parties].map(({ id, name }) => [name, chains.rolesOf(id)])
    );
    expect(roles).toEqual({
      'Harbour Bank': ['terminalClient'],
      'Quay Systems': ['prime'],
      Data: ['subcontractor'],
      Care: ['subcontractor'],
      Test: ['subcontractor']
    });
    const lines = [...session.diagram.engagements]
      .sort(byId)
      .map(({ id, title }) => [title, ...chains.ranksOf(id)]);
    expect(lines).toEqual([
      ['Core banking', 1],
      ['Hosting', 2],
      ['Helpdesk', 2],
      ['Testing', 2]
    ]);
    for (const { supports } of session.diagram.engagements) expect(supports).toBeDefined();
  });

  it('stands to the right by tier, and no card lies on another', () => {
    const { session } = opened();
    drawChain(session);
    const cards = [...session.scene.scene.cards];
    for (const one of cards) {
      for (const other of cards) {
        expect(one !== other && overlaps(boxOf(one), boxOf(other))).toBe(false);
      }
    }
    const x = (name: string) => cards.find((card) => card.name === name)!.x;
    expect(x('Quay Systems')).toBeGreaterThan(x('Harbour Bank'));
    expect(new Set(['Data', 'Care', 'Test'].map(x)).size).toBe(1);
    expect(x('Data')).toBeGreaterThan(x('Quay Systems'));
  });

  it('is one step for each party, with its engagement and label, taken back one by one', () => {
    const { session, steps } = opened();
    drawChain(session);
    expect(steps()).toBe(5);
    const sizes = () => [session.diagram.parties.size, session.diagram.engagements.size];
    for (const left of [4, 3, 2, 1, 0]) {
      session.editor.undo();
      expect(sizes()).toEqual([left, Math.max(left - 1, 0)]);
    }
    for (let i = 0; i < 5; i++) session.editor.redo();
    expect(lineTo(session, 'Care').title).toBe('Helpdesk');
  });

  it('leaves the last party selected, and the editor closed', () => {
    const { session } = opened();
    drawChain(session);
    expect(session.selectedParties).toEqual([named(session, 'Test').id]);
    expect(session.inline).toBeUndefined();
  });
});

describe('a party that is being drawn', () => {
  it('is kept from its first letter on, and its step grows', () => {
    const { session, steps, kept } = opened();
    beginParty(session, { x: 10.4, y: -3.7 });
    expect(steps()).toBe(0);
    writeDraft(session, { name: 'A' });
    expect(named(session, 'A').kind).toBe('company');
    expect([...session.diagram.placements][0]).toMatchObject({ x: 10, y: -4, pinned: true });
    writeDraft(session, { name: 'Acme ' });
    writeDraft(session, { kind: 'government' });
    expect(named(session, 'Acme').kind).toBe('government');
    expect(steps()).toBe(1);
    expect(kept.size).toBe(1);
  });

  it('never was when it is left without a name, and leads back to where it hung', () => {
    for (const leave of [leaveInline, escapeInline]) {
      const { session, steps } = opened(network(['client > prime']));
      beginBeside(session, partyId('prime'), 'right');
      writeDraft(session, { name: 'A' });
      writeDraft(session, { name: ' ' });
      leave(session);
      expect(session.diagram.parties.size).toBe(2);
      expect(session.selectedParties).toEqual(['prime']);
      expect([session.inline, session.notice, steps()]).toEqual([undefined, undefined, 0]);
    }
  });

  it('keeps a label without a name until the second Escape', () => {
    const { session, steps } = opened(network(['client > prime']));
    beginBeside(session, partyId('prime'), 'right');
    writeField(session, 'label');
    writeDraft(session, { title: 'Care' });
    escapeInline(session);
    expect(draftOf(session)).toMatchObject({ field: 'name', engagement: { title: 'Care' } });
    escapeInline(session);
    expect([session.inline, steps()]).toEqual([undefined, 0]);
  });

  it('is not left for the next one before it has a name', () => {
    const { session } = opened();
    beginParty(session, { x: 0, y: 0 });
    const before = draftOf(session);
    drawNext(session, 'child');
    drawNext(session, 'sibling');
    expect(draftOf(session)).toBe(before);
  });

  it('has a label only where it hangs on an engagement', () => {
    const { session } = opened();
    beginParty(session, { x: 0, y: 0 });
    writeDraft(session, { name: 'A' });
    writeField(session, 'label');
    expect(draftOf(session).field).toBe('name');
  });

  it('is not written where the network is only read', () => {
    const { session } = opened(network(['a > b']), { readOnly: true });
    expect(session.diagram.parties.size).toBe(2);
    beginBeside(session, partyId('b'), 'right');
    writeDraft(session, { name: 'A' });
    expect(session.diagram.parties.size).toBe(2);
    expect(session.drafting).toBe(true);
  });
});

describe('beside a selected party', () => {
  it('the next one is its provider', () => {
    const { session } = opened(network(['client > prime']));
    session.select([partyId('prime')]);
    drawNext(session, 'child');
    writeDraft(session, { name: 'New' });
    expect(lineTo(session, 'New')).toMatchObject({
      clientId: 'prime',
      supports: ['client > prime']
    });
  });

  it('a sibling has the same client, and serves what the other serves', () => {
    const fields = { 'prime > sub': { supports: [engagementId('a > prime')] } };
    const { session } = opened(network(['a > prime > sub', 'b > prime'], fields));
    session.select([partyId('sub')]);
    drawNext(session, 'sibling');
    writeDraft(session, { name: 'New' });
    expect(lineTo(session, 'New')).toMatchObject({ clientId: 'prime', supports: ['a > prime'] });
  });

  it('a sibling of a party that nobody engages hangs on nothing', () => {
    const { session } = opened(network(['client > prime']));
    session.select([partyId('client')]);
    drawNext(session, 'sibling');
    expect(draftOf(session).engagement).toBeUndefined();
  });

  it('on the left stands its client, and nobody says what that engagement serves', () => {
    const { session } = opened(network(['prime > sub']));
    beginBeside(session, partyId('prime'), 'left');
    writeDraft(session, { name: 'New' });
    const line = lineTo(session, 'prime');
    expect(line).toEqual({
      id: line.id,
      clientId: named(session, 'New').id,
      providerId: 'prime'
    });
    drawNext(session, 'sibling');
    expect(draftOf(session).engagement).toMatchObject({ providerId: 'prime' });
  });

  it('nothing is drawn when several parties are selected', () => {
    const { session } = opened(network(['client > prime']));
    drawNext(session, 'child');
    expect(session.inline).toBeUndefined();
  });
});

describe('a party that is renamed in place', () => {
  const names = { name: 'Huawei', nameZh: '华为', nameLatin: 'Huawei Ltd' };
  const both = withParty(names);

  it.each([
    ['en', 'Huawei Ltd', { ...names, nameLatin: 'New' }],
    ['zh-Hans', '华为', { ...names, nameZh: 'New' }]
  ] as const)('in %s reads and writes the name that is drawn', (language, shown, written) => {
    const { session, steps } = renaming(both, language);
    expect(writtenText(session)).toBe(shown);
    for (const text of ['N', 'Ne', 'New']) writeText(session, text);
    leaveInline(session);
    expect(session.diagram.parties.get(partyId('a'))).toMatchObject(written);
    expect(session.scene.scene.cards.get(partyId('a'))?.name).toBe('New');
    expect(steps()).toBe(1);
  });

  it('keeps the name that was emptied, and writes on into it', () => {
    const { session } = renaming(both, 'zh-Hans');
    writeText(session, '');
    writeText(session, '新');
    leaveInline(session);
    expect(session.diagram.parties.get(partyId('a'))).toMatchObject({ ...names, nameZh: '新' });
  });

  it('has one name written where it has no other', () => {
    const { session } = renaming(withParty({ name: 'Huawei' }), 'zh-Hans');
    expect(writtenText(session)).toBe('Huawei');
    writeText(session, '华为');
    leaveInline(session);
    expect(session.diagram.parties.get(partyId('a'))).toMatchObject({ name: '华为' });
    expect(session.diagram.parties.get(partyId('a'))).not.toHaveProperty('nameZh');
  });
});

/** A network of one party with these names. */
function withParty(names: Pick<Party, 'name' | 'nameZh' | 'nameLatin'>) {
  return put(network(['a']), 'parties', { id: partyId('a'), kind: 'company', ...names });
}

/** The inline editor open over that party, in a window of the given language. */
function renaming(diagram: Diagram, language: Language) {
  const { session, steps } = opened(diagram);
  session.scene.show({ ...plainView, language });
  session.inline = { kind: 'party', id: partyId('a') };
  return { session, steps };
}

describe('parties that are added to be named later', () => {
  it('hang on the same party, a step each, and none lies on another', () => {
    const { session, steps } = opened(network(['client > prime']));
    session.numberedName = (n) => `New ${String(n)}`;
    session.select([partyId('prime')]);
    for (let press = 0; press < 3; press++) growBeside(session, 'right');
    expect(steps()).toBe(3);
    expect(session.selectedParties).toEqual([partyId('prime')]);
    const lines = [...session.diagram.engagements].filter(({ clientId }) => clientId === 'prime');
    expect(lines.map(({ supports }) => supports)).toEqual(Array(3).fill(['client > prime']));
    const added = lines.map(({ providerId }) => providerId);
    const names = added.map((id) => session.diagram.parties.get(id)?.name);
    expect(names.toSorted()).toEqual(['New 1', 'New 2', 'New 3']);
    const boxes = [...session.scene.scene.cards].map(boxOf);
    const meetings = boxes.flatMap((box, at) =>
      boxes.slice(at + 1).filter((other) => overlaps(box, other))
    );
    expect(meetings).toEqual([]);
  });

  it.each([
    ['left', { clientId: 'new', providerId: 'prime' }],
    ['bottom', { clientId: 'client', providerId: 'new' }],
    ['top', { clientId: 'client', providerId: 'new' }]
  ] as const)('at the %s side are what the handle there draws', (side, ends) => {
    const { session } = opened(network(['client > prime']));
    session.numberedName = () => 'new';
    session.select([partyId('prime')]);
    growBeside(session, side);
    const added = named(session, 'new').id;
    const told = (id: string) => (id === added ? 'new' : id);
    const line = [...session.diagram.engagements].find(
      ({ clientId, providerId }) => clientId === added || providerId === added
    )!;
    expect({ clientId: told(line.clientId), providerId: told(line.providerId) }).toEqual(ends);
  });
});

describe('what an engagement supports', () => {
  const two = network(['a > prime', 'b > prime']);

  it('is a direct contract when its client receives nothing', () => {
    const { session } = opened(network(['client > prime']));
    beginBeside(session, partyId('client'), 'right');
    expect(draftOf(session).engagement?.supports).toEqual([]);
  });

  it('is unknown with several, which are offered; one picked is taken, picked again let go', () => {
    const { session } = opened(two);
    beginBeside(session, partyId('prime'), 'right');
    const [first, second] = supportChoices(session);
    expect([first, second]).toEqual(['a > prime', 'b > prime']);
    writeDraft(session, { name: 'New' });
    expect('supports' in lineTo(session, 'New')).toBe(false);
    chooseSupport(session, second!);
    expect(lineTo(session, 'New').supports).toEqual(['b > prime']);
    chooseSupport(session, second!);
    expect('supports' in lineTo(session, 'New')).toBe(false);
    chooseSupport(session, first!);
    leaveInline(session);
    expect(lineTo(session, 'New').supports).toEqual(['a > prime']);
  });

  it('is offered at the label of an engagement that is there, too', () => {
    const { session } = opened(network(['a > prime > sub', 'b > prime']));
    const id = engagementId('prime > sub');
    session.inline = { kind: 'engagement', id };
    expect(supportChoices(session)).toHaveLength(2);
    chooseSupport(session, engagementId('b > prime'));
    expect(session.diagram.engagements.get(id)?.supports).toEqual(['b > prime']);
  });

  it('is not asked when there is nothing to choose', () => {
    const { session } = opened(network(['a > prime']));
    beginBeside(session, partyId('prime'), 'right');
    expect(supportChoices(session)).toEqual([]);
    session.inline = undefined;
    expect(supportChoices(session)).toEqual([]);
  });
});

describe('the picture', () => {
  it('follows a new card that is out of sight, and stays when it is in sight', () => {
    const { session } = opened();
    beginParty(session, { x: 0, y: 0 });
    expect(session.aim).toBeUndefined();
    beginParty(session, { x: 900, y: 0 });
    expect(session.aim?.x).toBeGreaterThan(0);
    expect(session.aim).toMatchObject({ y: 0, zoom: 1 });
  });
});
