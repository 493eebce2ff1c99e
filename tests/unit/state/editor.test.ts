import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandId } from '#lib/domain/commands/index.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { emptyTables, settingsOf } from '#lib/domain/diagram.ts';
import { apply, diff } from '#lib/domain/diff.ts';
import { timeline } from '#lib/domain/history.ts';
import type { Step } from '#lib/domain/step.ts';
import type { Change } from '#lib/state/editor.svelte.ts';
import { Editor } from '#lib/state/editor.svelte.ts';
import { diagramText, engagement, network, partyId } from '../../support/diagrams.ts';
import { placementId, textOf } from '../../support/diagrams.ts';
import type { Edit } from '../../support/edits.ts';
import { argsOf, edit } from '../../support/edits.ts';

const sample = network(['client > prime > sub']);
const sub = partyId('sub');

/** An editor, its log as storage would hold it, and all that it told its listeners. */
function opened(diagram: Diagram = sample) {
  const first: Step = {
    seq: 1,
    label: 'diagram/fill',
    params: { title: 'Sample' },
    diff: diff(emptyTables, diagram),
    at: 'then'
  };
  const editor = new Editor({ diagram, steps: [first] }, () => 'now');
  const log = new Map<number, Step>([[1, first]]);
  const heard: Change[] = [];
  editor.subscribe((change) => {
    heard.push(change);
    if (change.erased !== undefined) log.delete(change.erased);
    for (const step of change.steps) log.set(step.seq, step);
  });
  const steps = () => [...log.values()].sort((a, b) => a.seq - b.seq);
  return { editor, heard, steps };
}

const replayed = (steps: readonly Step[]) =>
  steps.reduce((diagram, step) => apply(diagram, step.diff), emptyTables);

/** The log up to what filled the diagram last: there is nothing before it to go back to. */
const beginningOf = (steps: readonly Step[]) =>
  steps.slice(0, steps.findLastIndex(({ label }) => label === 'diagram/fill') + 1);

const move = (editor: Editor, x: number) =>
  editor.run('placement/move', { to: [{ id: placementId('at sub'), x, y: 0 }] });

/** What a person can do to an editor. */
type Deed = Edit | 'begin' | 'end' | 'cancel' | 'undo' | 'redo';
const deeds = fc.array(
  fc.oneof(
    { arbitrary: edit, weight: 6 },
    {
      arbitrary: fc.constantFrom<Deed>('begin', 'end', 'cancel', 'undo', 'undo', 'redo'),
      weight: 4
    }
  ),
  { maxLength: 40, size: 'max' }
);

function perform(editor: Editor, list: readonly Deed[]) {
  for (const [serial, deed] of list.entries()) {
    if (typeof deed === 'string') editor[deed]();
    else editor.run<CommandId>(deed.command, argsOf(editor.diagram, deed, serial));
  }
}

describe('a command at the door', () => {
  it('becomes a new diagram, a revision, a step and one change for each listener', () => {
    const { editor, heard } = opened();
    const result = editor.run('party/rename', { id: sub, name: 'Sub Ltd' });
    expect(result).toEqual({ ok: true, value: editor.diagram });
    expect(editor.diagram.parties.get(sub)?.name).toBe('Sub Ltd');
    expect(editor.revision).toBe(1);
    const change = { parties: { sub: { name: ['sub', 'Sub Ltd'] } } };
    const step = {
      seq: 2,
      label: 'party/rename',
      params: { from: 'sub', name: 'Sub Ltd' },
      diff: change,
      at: 'now'
    };
    expect(heard).toEqual([
      { origin: 'user', diff: change, after: editor.diagram, revision: 1, steps: [step] }
    ]);
    expect(editor.history.undoable.at(-1)).toEqual(step);
  });

  it.each([
    [
      'a refused command',
      'name-required',
      (e: Editor) => e.run('party/rename', { id: sub, name: '' })
    ],
    [
      'an engagement without its provider',
      'missing-end',
      (e: Editor) => e.run('engagement/add', { engagement: engagement('client > nobody') })
    ],
    [
      'content with a broken reference',
      'missing-end',
      (e: Editor) => e.run('diagram/fill', { content: { ...sample, parties: emptyTables.parties } })
    ]
  ])('that is %s changes nothing and tells nobody', (_, code, run) => {
    const { editor, heard } = opened();
    const { diagram, history, revision } = editor;
    expect(run(editor)).toMatchObject({ ok: false, error: { code } });
    expect([editor.diagram, editor.history, editor.revision]).toEqual([diagram, history, revision]);
    expect(editor.diagram).toBe(diagram);
    expect(heard).toEqual([]);
  });

  it('that changes nothing is no step', () => {
    const { editor, heard } = opened();
    expect(editor.run('party/rename', { id: sub, name: 'sub' }).ok).toBe(true);
    expect(heard).toEqual([]);
    expect(editor.history.length).toBe(1);
  });

  it('is heard by all listeners until they leave', () => {
    const { editor } = opened();
    const heard: string[] = [];
    const leave = editor.subscribe(() => heard.push('a'));
    editor.subscribe(() => heard.push('b'));
    move(editor, 1);
    leave();
    move(editor, 2);
    expect(heard).toEqual(['a', 'b', 'b']);
  });
});

describe('an open step', () => {
  it('is one step with the whole change, named by the last command, from before the mark', () => {
    const { editor, heard, steps } = opened();
    editor.begin();
    for (const name of ['S', 'Su', 'Supplier']) editor.run('party/rename', { id: sub, name });
    editor.end();
    expect(steps()).toHaveLength(2);
    expect(steps()[1]).toMatchObject({
      seq: 2,
      params: { from: 'sub', name: 'Supplier' },
      diff: { parties: { sub: { name: ['sub', 'Supplier'] } } }
    });
    expect(heard.map(({ diff: change }) => change.parties?.['sub']?.['name'])).toEqual([
      ['sub', 'S'],
      ['S', 'Su'],
      ['Su', 'Supplier']
    ]);
    editor.undo();
    expect(editor.diagram.parties.get(sub)?.name).toBe('sub');
  });

  it('ends when the next begins, and at an undo', () => {
    const { editor, steps } = opened();
    editor.begin();
    move(editor, 1);
    editor.begin();
    move(editor, 2);
    expect(steps()).toHaveLength(3);
    editor.undo();
    move(editor, 3);
    expect(steps().map(({ undoes }) => undoes)).toEqual([
      undefined,
      undefined,
      undefined,
      3,
      undefined
    ]);
  });

  it('that is cancelled never was: diagram, history and log are as before', () => {
    const { editor, heard, steps } = opened();
    move(editor, 1);
    editor.undo();
    const [before, history, log] = [diagramText(editor.diagram), editor.history, steps()];
    editor.begin();
    move(editor, 2);
    editor.run('diagram/rename', { title: 'Other' });
    editor.cancel();
    expect(diagramText(editor.diagram)).toBe(before);
    expect(editor.history).toEqual(history);
    expect(steps()).toEqual(log);
    expect(heard.at(-1)).toMatchObject({ origin: 'history', steps: [], erased: 4 });
    expect(editor.redo()).toBe(true);
  });

  it('that comes back to its mark leaves no step, and what could be redone stays so', () => {
    const { editor, steps } = opened();
    move(editor, 1);
    editor.undo();
    const [history, log] = [editor.history, steps()];
    editor.begin();
    editor.run('diagram/rename', { title: 'S' });
    editor.run('diagram/rename', { title: 'Sample' });
    editor.end();
    expect(steps()).toEqual(log);
    expect(editor.history).toEqual(history);
    expect(settingsOf(replayed(steps())).title).toBe('Sample');
  });

  it('that comes back to its mark is not what an undo takes back', () => {
    const { editor, steps } = opened();
    move(editor, 1);
    editor.begin();
    editor.run('diagram/rename', { title: 'S' });
    editor.run('diagram/rename', { title: 'Sample' });
    expect(editor.undo()).toBe(true);
    expect(steps().map(({ seq, undoes }) => [seq, undoes])).toEqual([
      [1, undefined],
      [2, undefined],
      [3, 2]
    ]);
  });

  it('that holds nothing is nothing, however it is left', () => {
    const { editor, heard } = opened();
    editor.begin();
    editor.cancel();
    editor.begin();
    editor.end();
    editor.cancel();
    expect(heard).toEqual([]);
  });
});

describe('undo and redo', () => {
  it('are further steps that name what they take back, under its name', () => {
    const { editor, heard } = opened();
    move(editor, 5);
    editor.undo();
    editor.redo();
    const made = heard.flatMap(({ origin, steps }) => steps.map((step) => ({ origin, ...step })));
    expect(made.map(({ origin, seq, undoes, label }) => [origin, seq, undoes, label])).toEqual([
      ['user', 2, undefined, 'placement/move'],
      ['history', 3, 2, 'placement/move'],
      ['history', 4, 3, 'placement/move']
    ]);
    expect(made[2]?.params).toEqual(made[0]?.params);
    expect(heard[2]?.diff).toEqual(heard[0]?.diff);
  });

  it('do nothing when there is nothing to take back', () => {
    const editor = new Editor({ diagram: emptyTables, steps: [] }, () => 'now');
    expect(editor.undo()).toBe(false);
    expect(editor.redo()).toBe(false);
    expect(editor.revision).toBe(0);
  });

  it('reach the beginning by undoing all, and the end by redoing all', () => {
    fc.assert(
      fc.property(deeds, (list) => {
        const { editor, steps } = opened();
        perform(editor, list);
        editor.end();
        while (editor.redo());
        const end = diagramText(editor.diagram);
        const names = editor.history.undoable.map(({ params }) => params);
        while (editor.undo());
        expect(diagramText(editor.diagram)).toBe(diagramText(replayed(beginningOf(steps()))));
        expect(editor.history.undoable).toEqual([]);
        while (editor.redo());
        expect(diagramText(editor.diagram)).toBe(end);
        expect(editor.history.undoable.map(({ params }) => params)).toEqual(names);
      })
    );
  });

  it('never go back before the beginning', () => {
    const { editor } = opened();
    expect(editor.undo()).toBe(false);
    expect(diagramText(editor.diagram)).toBe(diagramText(sample));
  });
});

describe('a jump', () => {
  it('to any place and back gives the same diagram, in one change each way', () => {
    fc.assert(
      fc.property(deeds, fc.nat(40), (list, wish) => {
        const { editor, heard, steps } = opened();
        perform(editor, list);
        editor.end();
        const places = timeline(editor.history).length;
        const [from, to] = [editor.history.undoable.length, wish % (places + 1)];
        const [before, changes] = [diagramText(editor.diagram), heard.length];
        editor.jump(to);
        expect(editor.history.undoable).toHaveLength(to);
        editor.jump(from);
        expect(heard.length - changes).toBe(from === to ? 0 : 2);
        expect(diagramText(editor.diagram)).toBe(before);
        expect(timeline(editor.history)).toHaveLength(places);
        expect(diagramText(replayed(steps()))).toBe(before);
      }),
      { numRuns: 60 }
    );
  });

  it('over 600 steps is there again when the log is read', () => {
    const { editor, steps } = opened();
    for (let x = 1; x <= 600; x++) move(editor, x);
    editor.jump(0);
    expect(diagramText(editor.diagram)).toBe(diagramText(sample));
    const log = JSON.parse(JSON.stringify(steps())) as Step[];
    const again = new Editor({ diagram: replayed(log), steps: log }, () => 'later');
    again.jump(600);
    expect(again.diagram.placements.get(placementId('at sub'))?.x).toBe(600);
    for (let x = 599; x >= 0; x--) again.undo();
    expect(again.undo()).toBe(false);
    expect(diagramText(again.diagram)).toBe(diagramText(sample));
  });

  it('to where one is is none', () => {
    const { editor, heard } = opened();
    move(editor, 1);
    expect(editor.jump(1)).toBe(false);
    expect(heard).toHaveLength(1);
  });
});

describe('after anything that a person may do', () => {
  it('every change leads from the diagram before to the diagram after, one revision on', () => {
    fc.assert(
      fc.property(deeds, (list) => {
        const { editor, heard } = opened();
        perform(editor, list);
        let before = sample;
        for (const [i, change] of heard.entries()) {
          expect(diagramText(apply(before, change.diff))).toBe(diagramText(change.after));
          expect(change.revision).toBe(i + 1);
          expect(change.steps.length > 0).toBe(change.erased === undefined);
          before = change.after;
        }
        expect(editor.diagram).toBe(before);
        expect(editor.revision).toBe(heard.length);
      }),
      { numRuns: 60 }
    );
  });

  it('the log replays to the live diagram, without gaps and without empty steps', () => {
    fc.assert(
      fc.property(deeds, (list) => {
        const { editor, steps } = opened();
        perform(editor, list);
        editor.end();
        expect(steps().map(({ seq }) => seq)).toEqual(steps().map((_, i) => i + 1));
        expect(steps().filter((step) => Object.keys(step.diff).length === 0)).toEqual([]);
        expect(diagramText(replayed(steps()))).toBe(diagramText(editor.diagram));
      })
    );
  });

  it('a reload finds the history that was, both stacks', () => {
    fc.assert(
      fc.property(deeds, (list) => {
        const { editor, steps } = opened();
        perform(editor, list);
        editor.end();
        const stored = JSON.parse(JSON.stringify(steps())) as Step[];
        const again = new Editor({ diagram: replayed(stored), steps: stored }, () => 'later');
        expect(textOf(again.history)).toBe(textOf(editor.history));
        expect(diagramText(again.diagram)).toBe(diagramText(editor.diagram));
      }),
      { numRuns: 60 }
    );
  });
});

describe('a diagram that can only be read', () => {
  it('refuses commands, undo and redo', () => {
    const { editor, heard } = opened();
    move(editor, 1);
    move(editor, 2);
    editor.undo();
    const before = heard.length;
    editor.readOnly = true;
    expect(move(editor, 3)).toEqual({ ok: false, error: { code: 'read-only' } });
    expect(editor.undo()).toBe(false);
    expect(editor.redo()).toBe(false);
    expect(heard).toHaveLength(before);
    editor.readOnly = false;
    expect(editor.redo()).toBe(true);
  });
});
