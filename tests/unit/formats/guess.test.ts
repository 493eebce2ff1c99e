import { describe, expect, it } from 'vitest';
import { engagementFields, partyFields } from '#lib/formats/columns/fields.ts';
import { contentOf, guessColumns, unitOf } from '#lib/formats/columns/guess.ts';

const fields = (header: readonly string[], holds: 'parties' | 'engagements') =>
  guessColumns(header, holds).map(({ field }) => field);

describe('what the headings of a table say', () => {
  it.each([
    [['client', 'provider', 'value'], 'engagements'],
    [['发包方', '承接方', '合同额'], 'engagements'],
    [['甲方', '乙方'], 'engagements'],
    [['Source', 'Target', 'Weight'], 'engagements'],
    [['Auftraggeber', 'Dienstleister'], 'engagements'],
    [['Name', 'Country', 'LEI'], 'parties'],
    [['企业名称', '统一社会信用代码'], 'parties'],
    [['Supplier', 'Country'], 'parties'],
    [['Id', 'Label'], 'parties'],
    [['colour', 'size'], 'nothing'],
    [['client', 'value'], 'nothing'],
    [[], 'nothing']
  ] as const)('%j: %s', (header, holds) => {
    expect(contentOf(header)).toBe(holds);
  });

  it('knows engagements in English', () => {
    const header = [
      ...['Contract no.', 'Client name', 'Service Provider', 'Service item', 'Value per year'],
      ...['Currency', 'Start date', 'End-date', 'STATUS', 'Supports', 'Remarks', 'Cost centre']
    ];
    expect(fields(header, 'engagements')).toEqual([
      'engagement.contractRef',
      'engagement.client',
      'engagement.provider',
      'engagement.services',
      'engagement.annualCost',
      'engagement.currency',
      'engagement.start',
      'engagement.end',
      'engagement.status',
      'engagement.supports',
      'engagement.notes',
      undefined
    ]);
  });

  it('knows engagements in Chinese', () => {
    const header = ['合同编号', '甲方名称', '乙方名称', '服务类别', '年费用', '币种', '开始日期'];
    expect(fields([...header, '到期日', '状态', '主合同', '备注'], 'engagements')).toEqual([
      'engagement.contractRef',
      'engagement.client',
      'engagement.provider',
      'engagement.services',
      'engagement.annualCost',
      'engagement.currency',
      'engagement.start',
      'engagement.end',
      'engagement.status',
      'engagement.supports',
      'engagement.notes'
    ]);
  });

  it('knows parties in both languages', () => {
    expect(fields(['Name', 'Chinese name', 'Country', 'Type', 'LEI code'], 'parties')).toEqual([
      'party.name',
      'party.nameZh',
      'party.country',
      'party.kind',
      'party.LEI'
    ]);
    expect(fields(['企业名称', '英文名', '国别', '类型', '信用代码'], 'parties')).toEqual([
      'party.name',
      'party.nameLatin',
      'party.country',
      'party.kind',
      'party.USCC'
    ]);
  });

  it('looks through units and second languages', () => {
    const header = ['客户 Client', '提供商/Provider', '合同金额（万元）', 'Start (dd/mm/yyyy)'];
    expect(guessColumns(header, 'engagements')).toEqual([
      { field: 'engagement.client' },
      { field: 'engagement.provider' },
      { field: 'engagement.value', scale: 10_000, currency: 'CNY' },
      { field: 'engagement.start' }
    ]);
  });

  it('gives a field to one column only', () => {
    expect(fields(['client', 'customer', 'provider'], 'engagements')).toEqual([
      'engagement.client',
      undefined,
      'engagement.provider'
    ]);
  });

  it.each([
    ['Value (EUR m)', { scale: 1e6, currency: 'EUR' }],
    ['Value in USD', { currency: 'USD' }],
    ['Value EUR', { currency: 'EUR' }],
    ['金额（亿元）', { scale: 1e8, currency: 'CNY' }],
    ['金额(百万美元)', { scale: 1e6, currency: 'USD' }],
    ['金额：千元', { scale: 1000, currency: 'CNY' }],
    ['Value (T€)', { currency: 'EUR' }],
    ['Value', {}],
    ['合同额', {}],
    ['Value (net)', {}]
  ])('reads the unit of %s', (heading, unit) => {
    expect(unitOf(heading)).toEqual(unit);
  });

  it('never has one heading for two fields that stand in the same table by chance', () => {
    for (const list of [partyFields, engagementFields]) {
      for (const [field, { headings }] of Object.entries(list)) {
        const words = headings.split('|');
        expect(new Set(words).size, field).toBe(words.length);
      }
    }
  });
});
