import { expect, test } from 'vitest';
import { looksLike } from '#lib/state/given-files.ts';

test.each([
  ['Bank -> Prime\nPrime -> East'],
  ['# who works for whom\n银行 → 总包商'],
  ['Park office\nBank -> Prime\nBank -> East'],
  ['Acme'],
  ['Harbour Ltd.\nNordwind e.V.\nTata Consultancy Services'],
  ['苏州工业园区\n药明康德']
])('typed: %j', (text) => {
  expect(looksLike(text)).toBe('typed');
});

test.each([['client\tprovider\nBank\tPrime'], ['Name,Country\nAcme,DE'], ['Acme;1\nBeta;2']])(
  'rows: %j',
  (text) => {
    expect(looksLike(text)).toBe('rows');
  }
);

test.each([
  [''],
  ['# only a remark'],
  ['The meeting is on Monday.\nBring the contract.'],
  ['我们星期一开会。'],
  ['Bank\tPrime'],
  ['x'.repeat(81)]
])('neither: %j', (text) => {
  expect(looksLike(text)).toBeUndefined();
});
