import type { PlainKey } from '#lib/i18n/keys.ts';
import type { ArrangementName } from '#lib/state/aligning.ts';
import { arrange } from '#lib/state/aligning.ts';
import type { Action } from './action.ts';

interface Line {
  readonly name: ArrangementName;
  readonly label: PlainKey;
  readonly icon: NonNullable<Action['icon']>;
  readonly keys?: readonly string[];
}

const edges: readonly Line[] = [
  {
    name: 'left',
    label: 'action.alignLeft',
    icon: 'align-left',
    keys: ['mod+shift+arrowleft']
  },
  { name: 'centre', label: 'action.alignCentre', icon: 'align-centre' },
  {
    name: 'right',
    label: 'action.alignRight',
    icon: 'align-right',
    keys: ['mod+shift+arrowright']
  },
  { name: 'top', label: 'action.alignTop', icon: 'align-top', keys: ['mod+shift+arrowup'] },
  { name: 'middle', label: 'action.alignMiddle', icon: 'align-middle' },
  {
    name: 'bottom',
    label: 'action.alignBottom',
    icon: 'align-bottom',
    keys: ['mod+shift+arrowdown']
  }
];

const spaces: readonly Line[] = [
  { name: 'across', label: 'action.distributeAcross', icon: 'distribute-across', keys: ['alt+h'] },
  { name: 'down', label: 'action.distributeDown', icon: 'distribute-down', keys: ['alt+v'] },
  { name: 'gaps-across', label: 'action.gapsAcross', icon: 'gaps-across' },
  { name: 'gaps-down', label: 'action.gapsDown', icon: 'gaps-down' }
];

const lane: Line = { name: 'lane', label: 'action.arrangeLane', icon: 'lane' };
const ring: Line = { name: 'ring', label: 'action.arrangeRing', icon: 'ring' };
const tiers: Line = { name: 'tiers', label: 'action.arrangeTiers', icon: 'tiers' };

/** An arrangement is one step. `least`: fewer cards have nothing to be arranged. */
const arrangement =
  (least: number) =>
  ({ name, label, icon, keys = [] }: Line): Action => ({
    id: `arrange/${name}`,
    label,
    group: 'arrange',
    icon,
    keys,
    allowed: (session) => !session.editor.readOnly && session.selectedParties.length >= least,
    run: (session) => {
      arrange(session, session.selectedParties, name);
    }
  });

/** Cards set in order: by an edge or middle, by what is between them, as a shape. */
export const arrangements = {
  edges: edges.map(arrangement(2)),
  spaces: spaces.map(arrangement(3)),
  shapes: [arrangement(2)(lane), arrangement(3)(ring), arrangement(2)(tiers)]
};
