import type { PlainKey } from '#lib/i18n/keys.ts';
import type { Session } from '#lib/state/session.svelte.ts';

export const actionGroups = ['draw', 'edit', 'select', 'arrange', 'view'] as const;
export type ActionGroup = (typeof actionGroups)[number];

/** What a context menu is about. */
export type MenuPlace = 'party' | 'engagement' | 'group' | 'canvas';

/**
 * Something that a person can do, as one object: buttons, shortcuts, menus and the help page all
 * read it, so a label, a key and the deed cannot drift apart.
 */
export interface Action {
  readonly id: string;
  readonly label: PlainKey;
  /** Where the help page lists it. */
  readonly group: ActionGroup;
  /** The name of an icon, for those that stand on a button or in a menu. */
  readonly icon?:
    | 'more'
    | 'copy'
    | 'group'
    | 'layers'
    | 'outline'
    | 'swap'
    | 'text'
    | 'align-left'
    | 'align-centre'
    | 'align-right'
    | 'align-top'
    | 'align-middle'
    | 'align-bottom'
    | 'distribute-across'
    | 'distribute-down'
    | 'gaps-across'
    | 'gaps-down'
    | 'lane'
    | 'ring'
    | 'tiers'
    | 'search'
    | 'help'
    | 'pencil'
    | 'party'
    | 'connect'
    | 'select'
    | 'undo'
    | 'redo'
    | 'history'
    | 'versions'
    | 'trash'
    | 'download'
    | 'file'
    | 'frame'
    | 'plus'
    | 'minus'
    | 'layout'
    | 'filter'
    | 'fit';
  /** Shortcuts as `shortcutOf` writes them; the first is the one shown. Without any, a menu has it. */
  readonly keys: readonly string[];
  /** On what the context menu offers it. */
  readonly menu?: readonly MenuPlace[];
  /** Its keys are the browser's own, and reach us as an event of the clipboard. */
  readonly native?: boolean;
  /** Its keys work in text fields too. */
  readonly everywhere?: boolean;
  allowed(session: Session): boolean;
  run(session: Session): void;
}
