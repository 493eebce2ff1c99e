import { partyName, shownNameField } from '#lib/domain/naming.ts';
import type { Party } from '#lib/domain/records.ts';
import { err, ok } from '#lib/domain/result.ts';
import { language, t } from '#lib/i18n/index.svelte.ts';
import type { SheetColumn } from './column.ts';
import { fieldColumn } from './column.ts';
import { text } from './kinds.ts';

type Column = SheetColumn<Party>;

/** The name that the drawing shows, in the reader's language. */
export function shownNameColumn(): Column {
  const name = fieldColumn<Party, 'name'>('name', text, { width: 220, usual: true });
  const of = (party: Party) => partyName(party, language());
  return {
    ...name,
    shown: (party) => text.shown(of(party)),
    written: of,
    key: of,
    read(written, party) {
      const field = shownNameField(party, language());
      const value = written.trim();
      if (value === '') {
        return field === 'name' ? err({ code: 'required' }) : ok({ [field]: undefined });
      }
      return ok({ [field]: value });
    }
  };
}

/** The names by themselves; of the two languages, the one that is not shown comes first. */
export function otherNameColumns(): readonly Column[] {
  const zh = fieldColumn<Party, 'nameZh'>('nameZh', text);
  const latin = fieldColumn<Party, 'nameLatin'>('nameLatin', text);
  const head = t('grid.enteredName');
  const entered = fieldColumn<Party, 'name'>('name', text, { head, required: true });
  return [
    ...(language() === 'zh-Hans' ? [latin, zh] : [zh, latin]),
    { ...entered, id: 'enteredName' }
  ];
}
