import { copied, ownMime } from '#lib/state/clipboard.ts';
import type { Session } from '#lib/state/session.svelte.ts';

/** Puts the selection on the clipboard of a copy event; whether there was anything. */
export function fillClipboard(session: Session, data: DataTransfer | null): boolean {
  const copy = copied(session);
  if (!copy || !data) return false;
  data.setData(ownMime, copy.own);
  data.setData('text/plain', copy.plain);
  return true;
}

/** The same from a menu: the browser is made to ask for the copy. */
export function copySelection(session: Session): void {
  const fill = (event: ClipboardEvent) => {
    if (fillClipboard(session, event.clipboardData)) event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  // The newer interface cannot write a format of our own that a paste event would hold.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const done = document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
  if (!done) copied(session);
}
