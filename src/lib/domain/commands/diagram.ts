import type { Diagram } from '../diagram.ts';
import { settingsOf } from '../diagram.ts';
import { put } from '../edit.ts';
import { ok } from '../result.ts';
import { command, refused } from './command.ts';

/** Another title of the diagram. */
export const renameDiagram = command<{ title: string }>({
  run(diagram, { title }) {
    if (title.trim() === '') return refused({ code: 'name-required' });
    return ok(put(diagram, 'settings', { ...settingsOf(diagram), title: title.trim() }));
  },
  describe: (_, { title }) => ({ title })
});

/** An earlier state of the diagram, whole: what came after it goes, as one step. */
export const restoreDiagram = command<{ content: Diagram; name: string; at: string }>({
  run: (_, { content }) => ok(content),
  describe: (_, { name, at }) => ({ name, at })
});

/** Everything that a file, a sample or a new diagram begins with, as one step. */
export const fillDiagram = command<{ content: Diagram }>({
  run: (_, { content }) => ok(content),
  describe: (_, { content }) => ({ title: settingsOf(content).title })
});
