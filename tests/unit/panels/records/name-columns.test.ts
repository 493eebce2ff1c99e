import { afterEach, describe, expect, it } from 'vitest';
import type { PartyId } from '#lib/domain/ids.ts';
import type { Party } from '#lib/domain/records.ts';
import { setLanguage } from '#lib/i18n/index.svelte.ts';
import { otherNameColumns, shownNameColumn } from '#lib/panels/records/columns/name-columns.ts';

const plain: Party = { id: 'a' as PartyId, name: 'Aster', kind: 'company' };
const both: Party = { ...plain, nameZh: '紫菀', nameLatin: 'Aster Ltd' };

afterEach(() => setLanguage('en'));

describe('the column of names', () => {
  it.each([
    ['en', 'Aster Ltd', 'nameLatin'],
    ['zh-Hans', '紫菀', 'nameZh']
  ] as const)('shows and writes the name of the language, in %s', (language, shown, field) => {
    setLanguage(language);
    const column = shownNameColumn();
    expect([column.shown(both), column.key(both), column.shown(plain)]).toEqual([
      shown,
      shown,
      'Aster'
    ]);
    expect(column.read?.(' New ', both, {})).toEqual({ ok: true, value: { [field]: 'New' } });
    expect(column.read?.('', both, {})).toEqual({ ok: true, value: { [field]: undefined } });
    expect(column.read?.('New', plain, {})).toEqual({ ok: true, value: { name: 'New' } });
    expect(column.read?.('', plain, {})).toEqual({ ok: false, error: { code: 'required' } });
  });

  it('has the name of the other language next to it, and the name as it was entered', () => {
    expect(otherNameColumns().map(({ id }) => id)).toEqual(['nameZh', 'nameLatin', 'enteredName']);
    setLanguage('zh-Hans');
    const columns = otherNameColumns();
    expect(columns.map(({ id }) => id)).toEqual(['nameLatin', 'nameZh', 'enteredName']);
    expect(columns.map((column) => column.shown(both))).toEqual(['Aster Ltd', '紫菀', 'Aster']);
  });
});
