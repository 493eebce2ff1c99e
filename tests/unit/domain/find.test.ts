import { describe, expect, it } from 'vitest';
import { ranked, rankOf, wanted } from '#lib/domain/find/match.ts';
import { pinyinPlace, readingsOf } from '#lib/domain/find/pinyin.ts';
import { engagementRank, partyRank } from '#lib/domain/find/records.ts';
import type { ContractId } from '#lib/domain/ids.ts';
import { engagement, network, party } from '../../support/diagrams.ts';

describe('the reading of a Chinese character', () => {
  // One of every initial and of every kind of final, first and last of their syllables among them.
  it.each([
    ['上海浦东软件园有限公司', 'shang hai pu dong ruan jian yuan you xian gong si'],
    ['苏州工业信息技术外包', 'su zhou gong ye xin xi ji shu wai bao'],
    ['中国人民财产保险股份', 'zhong guo ren min cai chan bao xian gu fen'],
    ['深圳前海服务培训研究院', 'shen zhen qian hai fu wu pei xun yan jiu yuan'],
    ['杭州西湖云数据处理', 'hang zhou xi hu yun shu ju chu li'],
    ['绿城女子旅游略论虐待暖流', 'lv cheng nv zi lv you lve lun nve dai nuan liu'],
    ['咨询律所鲁能乱轮怒诺', 'zi xun lv suo lu neng luan lun nu nuo'],
    ['阿坝昨夜做作尊重座', 'a ba zuo ye zuo zuo zun chong zuo']
  ])('is found by its place in the collation: %s', (text, expected) => {
    expect([...text].map((char) => readingsOf(char)[0]).join(' ')).toBe(expected);
  });

  it('may be one of several', () => {
    expect(readingsOf('行')).toEqual(['hang', 'xing']);
    expect(readingsOf('长')).toEqual(['chang', 'zhang']);
  });

  it('is none for what is not Chinese', () => {
    expect(['a', '1', 'あ', '한', '，', '🧵'].flatMap(readingsOf)).toEqual([]);
  });
});

describe('a word of letters reads Chinese', () => {
  it.each([
    ['海港银行', 'hgyh', 0],
    ['海港银行', 'haigang', 0],
    ['海港银行', 'hgang', 0],
    ['海港银行', 'haig', 0],
    ['海港银行', 'yinhang', 2],
    ['海港银行', 'yx', 2],
    ['重庆长安', 'cqca', 0],
    ['上海abc数据', 'hai abc sj'.replaceAll(' ', ''), 1],
    ['IBM中国', 'ibmzg', 0],
    ['海港银行', 'hgz', -1],
    ['海港银行', 'gh', -1],
    ['Harbour', 'hg', -1],
    ['海港银行', '', -1],
    ['海港银行', '海', -1]
  ])('%s by %s', (text, word, place) => {
    expect(pinyinPlace(text, word)).toBe(place);
  });

  it('in time that grows with the text, however its readings overlap', () => {
    expect(pinyinPlace('啊'.repeat(5000), 'a'.repeat(150) + 'b')).toBe(-1);
  });
});

describe('what is looked for', () => {
  it('is met best by the text itself, then by its beginning, a word, a part, a reading', () => {
    const texts = ['Xu Bank Services', 'Bank Xu', 'Embankment', 'bank', 'A Bank', '班克'];
    expect(ranked(texts, (text) => rankOf(text, wanted(' BANK ')))).toEqual([
      'bank',
      'Bank Xu',
      'Xu Bank Services',
      'A Bank',
      'Embankment',
      '班克'
    ]);
  });

  it('does not care for case, width, blanks and punctuation', () => {
    expect(rankOf('ＫＰＮ (Quay-Data) B.V.', wanted('quay data'))).toBe(2);
    expect(rankOf('任何', wanted(''))).toBe(0);
  });

  it('may be any name of a party, or a number of it', () => {
    const bank = party('b', {
      name: '海港银行',
      nameLatin: 'Harbour Bank',
      aliases: ['HB'],
      identifiers: [{ scheme: 'LEI', value: '529900T8BM49AURSDO55' }]
    });
    for (const text of ['海港', 'harbour', 'hb', 'hgyh', '529900t8', 'SDO55']) {
      expect(partyRank(bank, wanted(text)), text).toBeLessThan(Infinity);
    }
    expect(partyRank(bank, wanted('quay'))).toBe(Infinity);
  });

  it('may be the label, the contract or the service of an engagement', () => {
    const id = 'contract-1' as ContractId;
    const diagram = network(['a > b'], {
      'a > b': { title: '薪酬', contractId: id, serviceItems: ['BPO-1-4'] }
    });
    const contracts = diagram.contracts.with([[id, { id, ref: 'MSA/7', title: 'Frame' }]]);
    const [line] = [...diagram.engagements];
    const find = (text: string) => engagementRank(line!, wanted(text), { ...diagram, contracts });
    for (const text of ['薪', 'xinchou', 'msa 7', 'frame', 'bpo-1']) {
      expect(find(text), text).toBeLessThan(Infinity);
    }
    expect(find('kpo')).toBe(Infinity);
    expect(engagementRank(engagement('a > b'), wanted('x'), diagram)).toBe(Infinity);
  });
});
