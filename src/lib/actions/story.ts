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

/** Tells the story over the whole window. */
export const present: Action = {
  id: 'story/present',
  label: 'action.present',
  group: 'view',
  keys: ['f5'],
  allowed: ({ story }) => story.steps.length > 0,
  run({ story }) {
    story.present();
  }
};
