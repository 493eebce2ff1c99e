import type { PlainKey } from '#lib/i18n/keys.ts';
import type { ArrangementName } from '#lib/state/aligning.ts';
import { arrange } from '#lib/state/aligning.ts';
import type { Action } from './action.ts';

interface Line {
  readonly name: ArrangementName;
  readonly label: PlainKey;
  readonly keys?: readonly string[];
  /** Fewer cards have nothing to be arranged. */
  readonly least: number;
}

const lines: readonly Line[] = [
  { name: 'left', label: 'action.alignLeft', keys: ['mod+shift+arrowleft'], least: 2 },
  { name: 'centre', label: 'action.alignCentre', least: 2 },
  { name: 'right', label: 'action.alignRight', keys: ['mod+shift+arrowright'], least: 2 },
  { name: 'top', label: 'action.alignTop', keys: ['mod+shift+arrowup'], least: 2 },
  { name: 'middle', label: 'action.alignMiddle', least: 2 },
  { name: 'bottom', label: 'action.alignBottom', keys: ['mod+shift+arrowdown'], least: 2 },
  { name: 'across', label: 'action.distributeAcross', keys: ['alt+h'], least: 3 },
  { name: 'down', label: 'action.distributeDown', keys: ['alt+v'], least: 3 },
  { name: 'gaps-across', label: 'action.gapsAcross', least: 3 },
  { name: 'gaps-down', label: 'action.gapsDown', least: 3 },
  { name: 'lane', label: 'action.arrangeLane', least: 2 },
  { name: 'ring', label: 'action.arrangeRing', least: 3 },
  { name: 'tiers', label: 'action.arrangeTiers', least: 2 }
];

/** Cards set in order, each arrangement one step. */
export const arrangements: readonly Action[] = lines.map(
  ({ name, label, keys = [], least }): Action => ({
    id: `arrange/${name}`,
    label,
    group: 'arrange',
    icon: 'arrange',
    keys,
    allowed: (session) => !session.editor.readOnly && session.selectedParties.length >= least,
    run: (session) => {
      arrange(session, session.selectedParties, name);
    }
  })
);
