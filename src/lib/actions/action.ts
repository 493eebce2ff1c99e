import type { PlainKey } from '#lib/i18n/keys.ts';
import type { Session } from '#lib/state/session.svelte.ts';

export const actionGroups = ['draw', 'edit', 'view'] as const;
export type ActionGroup = (typeof actionGroups)[number];

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
    | 'search'
    | 'help'
    | 'pencil'
    | 'party'
    | 'connect'
    | 'select'
    | 'undo'
    | 'redo'
    | 'history'
    | 'trash'
    | 'download'
    | 'frame'
    | 'plus'
    | 'minus'
    | 'layout'
    | 'fit';
  /** Shortcuts as `shortcutOf` writes them; the first is the one shown. Without any, a menu has it. */
  readonly keys: readonly string[];
  /** Its keys work in text fields too. */
  readonly everywhere?: boolean;
  allowed(session: Session): boolean;
  run(session: Session): void;
}
