import { parties } from './words.ts';

/** Messages of menus, re-targeting and what else is done to a selection. */
export const gestures = {
  'menu.title': 'What to do',
  'retarget.client': 'Another client for this engagement',
  'retarget.provider': 'Another provider for this engagement',
  'retarget.end': 'Which end',
  'retarget.hint': 'Or drag the ring at the end of the thread to another card. Esc leaves.',
  'retarget.handle.client': 'Drag to another client',
  'retarget.handle.provider': 'Drag to another provider',
  'retarget.ends-there': 'It leads there already.',
  'retarget.engages-itself': 'A party does not engage itself.',
  'duplicate.title': 'Twice: how?',
  'duplicate.new': 'A new party with the same facts',
  'duplicate.again': 'The same party, shown again',
  'paste.done': ({ parties: n }: { parties: number }) => `${parties(n)} pasted`,
  'paste.empty': 'There is no party on the clipboard.',
  'paste.not-ours':
    'This is no part of a network, no table and no line like Client -> Provider. Nothing was changed.',
  'paste.broken': 'What was copied cannot be read; nothing was changed.',
  'new.party': ({ n }: { n: number }) => (n === 1 ? 'New party' : `New party ${n}`),
  'new.container': 'New container',
  'new.cluster': 'New cluster',
  'new.function': 'New function',
  'new.environment': 'New factor',
  'around.title': 'What is drawn around the cards',
  'around.hulls': 'Clusters',
  'around.frames': 'Containers',
  'around.ownership': 'Ownership',
  'around.relations': 'Relations',
  'around.environment': 'Environment',
  'outline.title': 'Outline',
  'outline.repeated': 'listed above',
  'outline.hint':
    'Arrows go through it. Enter renames, Ctrl+Enter draws a provider, Shift+Enter one more beside it, C connects, Alt and arrows move the card, Delete deletes.',
  'announce.done': ({ step }: { step: string }) => `Done: ${step}`,
  'announce.history': ({ step }: { step: string }) => `Undone or redone: ${step}`,
  'announce.elsewhere': ({ step }: { step: string }) => `In another window: ${step}`,
  'minimap.title': 'Overview of the drawing',
  'narrow.party': 'Party',
  'narrow.sheet': 'Size of the panel',
  'adding.hint': 'Each press adds to the selection. Esc, or a press on the paper, ends that.'
};
