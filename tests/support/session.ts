import type { Diagram } from '#lib/domain/diagram.ts';
import type { Step } from '#lib/domain/step.ts';
import type { View } from '#lib/scene/view.ts';
import type { StepStore } from '#lib/state/autosave.svelte.ts';
import { Session } from '#lib/state/session.svelte.ts';
import { EngineClient } from '#lib/worker/client.ts';
import { fakeWorkers } from './engine-port.ts';
import { diagramId, loadedLog, stepsThrough } from './storage.ts';

export const plainView: View = {
  language: 'en',
  words: {
    money: ({ amount }) => String(amount),
    role: (role) => role,
    lane: (tier) => String(tier),
    service: (code) => code,
    number: String,
    value: (_, __, value) => String(value)
  }
};

/** An open diagram in a window without a screen, its worker and the steps that it had kept. */
export function openedSession(diagram: Diagram, { readOnly = false, waiting = false } = {}) {
  const { workers, spawn, newest } = fakeWorkers();
  const kept = new Map<number, Step>();
  const store: StepStore = {
    write: (step) => Promise.resolve(void kept.set(step.seq, step)),
    erase: (seq) => Promise.resolve(void kept.delete(seq))
  };
  const log = loadedLog(diagram, stepsThrough(diagram));
  const opened = {
    id: diagramId('diagram-1'),
    log,
    epoch: 1,
    formOf: () => undefined,
    claim: () => Promise.reject(new Error())
  };
  const session = new Session(opened, plainView, new EngineClient(spawn));
  session.editor.readOnly = readOnly;
  if (!readOnly && !waiting) session.write(store, log);
  return { session, kept, log, store, workers, worker: newest };
}
