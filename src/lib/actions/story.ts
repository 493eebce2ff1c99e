import type { Action } from './action.ts';

/** The present look becomes a step of the story. */
export const captureStep: Action = {
  id: 'story/capture',
  label: 'action.captureStep',
  group: 'view',
  keys: ['mod+shift+k'],
  allowed: ({ editor, diagram }) => !editor.readOnly && diagram.parties.size > 0,
  run(session) {
    session.workspace = 'story';
    session.story.capture();
  }
};

/** Tells the story over the whole window; without steps the panel says how to keep one. */
export const present: Action = {
  id: 'story/present',
  label: 'action.present',
  group: 'view',
  keys: ['f5'],
  // A browser would load the page anew while somebody writes.
  everywhere: true,
  allowed: () => true,
  run(session) {
    if (session.story.steps.length > 0) session.story.present();
    else {
      session.workspace = 'story';
      session.story.tab = 'steps';
    }
  }
};
