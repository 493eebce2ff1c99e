import type { Diagram } from '#lib/domain/diagram.ts';
import { newDiagram } from '#lib/domain/diagram.ts';
import type { EngagementId, PartyId, PlacementId } from '#lib/domain/ids.ts';
import type { Engagement, Party, Placement } from '#lib/domain/records.ts';
import { Table } from '#lib/domain/table.ts';
import type { Given, View } from '#lib/scene/view.ts';

/** Drawings that the tests of scene and canvas look at. */

type PartyRow = readonly [
  key: string,
  name: string,
  nameZh: string,
  country: string,
  x: number,
  y: number,
  kind?: Party['kind']
];

type EngagementRow = readonly [
  client: string,
  provider: string,
  item: string | undefined,
  amount: number | undefined,
  more?: Partial<Engagement>
];

export function diagramOf(
  title: string,
  parties: readonly PartyRow[],
  engagements: readonly EngagementRow[]
): Diagram {
  return {
    ...newDiagram(title),
    parties: Table.of(parties.map(partyOf)),
    placements: Table.of(parties.map(placementOf)),
    engagements: Table.of(engagements.map(engagementOf))
  };
}

function partyOf([key, name, nameZh, country, , , kind = 'company']: PartyRow): Party {
  return { id: key as PartyId, name, nameZh, country, kind };
}

function placementOf([key, , , , x, y]: PartyRow): Placement {
  return { id: `at-${key}` as PlacementId, partyId: key as PartyId, x, y, pinned: true };
}

function engagementOf(
  [client, provider, item, amount, more]: EngagementRow,
  index: number
): Engagement {
  return {
    id: `e${String(index + 1).padStart(2, '0')}` as EngagementId,
    clientId: client as PartyId,
    providerId: provider as PartyId,
    ...(item !== undefined && { serviceItems: [item] }),
    ...(amount !== undefined && { annualCost: { amount: amount * 1e6, currency: 'EUR' } }),
    ...more
  };
}

export const harbourBank = diagramOf(
  'Harbour Bank, retail operations',
  [
    ['bank', 'Harbour Bank', '港联银行', 'NL', 142, 488],
    ['meridian', 'Meridian Systems', '经纬系统', 'IE', 360, 320],
    ['corvant', 'Corvant Services', '科凡服务', 'PL', 360, 692],
    ['northlight', 'Northlight Cloud', '北光云', 'DE', 578, 188],
    ['tessel', 'Tessel Software', '格致软件', 'PL', 578, 320],
    ['qinghe', 'Qinghe Data', '清和数据', 'CN', 578, 478],
    ['aster', 'Aster Analytics', '紫菀分析', 'IN', 578, 638],
    ['lumen', 'Lumen Contact', '朗明客服', 'PT', 578, 748],
    ['boreal', 'Boreal Hosting', '北方机房', 'SE', 796, 188],
    ['yunlan', 'Yunlan Testing', '云岚测试', 'CN', 796, 410],
    ['jinhu', 'Jinhu Labelling', '金湖标注', 'CN', 796, 546],
    ['xinghe', 'Xinghe Staffing', '星河人力', 'CN', 1014, 546]
  ],
  [
    ['bank', 'meridian', 'ITO-1-1', 42, { supports: [] }],
    ['bank', 'corvant', 'BPO-1-1', 26.5, { supports: [] }],
    ['meridian', 'northlight', 'ITO-1-2', 14.2, { supports: ['e01' as EngagementId] }],
    ['meridian', 'tessel', 'ITO-1-3', 9.6, { supports: ['e01' as EngagementId] }],
    ['meridian', 'qinghe', 'ITO-1-4', 6.1, { supports: ['e01' as EngagementId] }],
    ['corvant', 'qinghe', 'BPO-1-2', 4.8, { supports: ['e02' as EngagementId] }],
    ['corvant', 'aster', 'KPO-1-1', 3.9, { supports: ['e02' as EngagementId] }],
    ['corvant', 'lumen', 'BPO-1-3', 11.3, { supports: ['e02' as EngagementId] }],
    ['northlight', 'boreal', 'ITO-1-5', 5, { supports: ['e03' as EngagementId] }],
    ['tessel', 'yunlan', 'ITO-1-6', 1.4, { supports: ['e04' as EngagementId] }],
    ['qinghe', 'yunlan', 'ITO-1-6', 0.9, { supports: ['e05' as EngagementId] }],
    ['qinghe', 'jinhu', 'KPO-1-2', 1.6, { supports: ['e06' as EngagementId] }],
    ['jinhu', 'xinghe', 'BPO-1-4', 0.4, { supports: ['e12' as EngagementId] }]
  ]
);

export const harbourTiers: Given = {
  tiers: new Map(
    [
      ['bank'],
      ['meridian', 'corvant'],
      ['northlight', 'tessel', 'qinghe', 'aster', 'lumen'],
      ['boreal', 'yunlan', 'jinhu'],
      ['xinghe']
    ].flatMap((keys, tier) => keys.map((key) => [key as PartyId, tier] as const))
  )
};

/** One client, three providers, titles and no amounts. */
export const kodak = diagramOf(
  'Kodak, 1989',
  [
    ['kodak', 'Eastman Kodak', '伊士曼柯达', 'US', 0, 0],
    ['ibm', 'IBM', '国际商业机器', 'US', 330, -110],
    ['dec', 'Digital Equipment', '数字设备', 'US', 330, 0],
    ['businessland', 'Businessland', '商地', 'US', 330, 110]
  ],
  [
    ['kodak', 'ibm', 'ITO-1-1', 250, { title: 'Data centres' }],
    ['kodak', 'dec', 'ITO-1-3', undefined, { title: 'Telecommunications' }],
    ['kodak', 'businessland', 'ITO-1-2', undefined]
  ]
);

/** Every hard case of a thread, and every kind of party. */
export const oddities = diagramOf(
  'Oddities',
  [
    [
      'hub',
      'Northern Shared Service Centre Holding',
      '北方共享服务中心控股集团有限公司',
      'FI',
      0,
      0
    ],
    ['left', 'Backwards Left', '上海外服云计算（苏州）有限公司', 'CN', -300, -40, 'government'],
    ['below', 'Right Below', '下方', 'CN', 20, 170, 'association'],
    ['twin', 'Twin Threads', '双线', 'CN', 300, 0, 'trainingBody'],
    ['far', 'Research', '研究院', 'CN', 300, 200, 'researchBody'],
    ['park', 'Park operator', '园区运营', 'CN', 600, -120, 'parkOperator'],
    ['platform', 'Public platform', '公共平台', 'CN', 600, -20, 'publicPlatform'],
    ['bank', 'Financier', '金融机构', 'CN', 600, 80, 'financier'],
    ['person', 'Individual', '个人', 'CN', 600, 180, 'individualInBusiness'],
    ['who', 'Unknown', '未知', '', 600, 280, 'unknown'],
    ['unit', 'Unit of a group', '集团部门', '', -300, 160, 'unit']
  ],
  [
    ['hub', 'left', 'ITO', 20],
    ['hub', 'below', 'BPO', 10],
    ['hub', 'below', 'KPO', 5],
    ['hub', 'twin', 'ITO', 12, { status: 'planned' }],
    ['hub', 'twin', 'BPO', 3, { status: 'ended', title: 'Ended work' }],
    ['hub', 'twin', 'KPO', 8, { status: 'terminated' }],
    ['hub', 'hub', 'ITO', 6, { title: 'For itself' }],
    ['hub', 'hub', 'BPO', 4],
    ['far', 'hub', undefined, 2],
    ['twin', 'park', 'ITO', 1],
    ['twin', 'platform', 'BPO', 6],
    ['twin', 'bank', undefined, undefined, { title: 'A long title of an engagement' }],
    ['far', 'person', 'KPO', 16, { serviceItems: ['KPO-1', 'ITO-1'] }],
    ['unit', 'below', 'KPO', undefined]
  ]
);

const services: Record<string, readonly [en: string, zh: string]> = {
  'ITO-1-1': ['IT services', '信息技术'],
  'ITO-1-2': ['Hosting', '托管'],
  'ITO-1-3': ['Development', '开发'],
  'ITO-1-4': ['Data processing', '数据处理'],
  'ITO-1-5': ['Data centre', '数据中心'],
  'ITO-1-6': ['Testing', '测试'],
  'BPO-1-1': ['Operations', '流程运营'],
  'BPO-1-2': ['Accounting', '会计'],
  'BPO-1-3': ['Contact centre', '客户联络'],
  'BPO-1-4': ['Staffing', '人力派遣'],
  'KPO-1-1': ['Risk analytics', '风险分析'],
  'KPO-1-2': ['Annotation', '数据标注']
};

const formats = new Map<string, Intl.NumberFormat>();

/** Making a format is dear: each is kept. */
function formatOf(language: string, currency: string | undefined): Intl.NumberFormat {
  const key = `${language} ${currency}`;
  const digits = language === 'en' ? { minimumFractionDigits: 1, maximumFractionDigits: 1 } : {};
  const style = currency === undefined ? {} : ({ style: 'currency', currency } as const);
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(language, { ...style, notation: 'compact', ...digits });
  formats.set(key, format);
  return format;
}

function money(language: string, { amount, currency }: { amount: number; currency?: string }) {
  return formatOf(language, currency).format(amount);
}

export const english: View = {
  language: 'en',
  words: {
    money: (value) => money('en', value),
    role: (role) => (role === 'prime' ? 'Prime' : 'Terminal client'),
    lane: (tier) => (tier === 0 ? 'Client' : `Tier ${tier}`),
    service: (code) => services[code]?.[0],
    number: String,
    value: (_, __, value) => String(value)
  }
};

export const chinese: View = {
  language: 'zh-Hans',
  words: {
    money: (value) => money('zh-Hans', value),
    role: (role) => (role === 'prime' ? '总提供商' : '终端客户'),
    lane: (tier) => (tier === 0 ? '客户' : `第${'零一二三四五'[tier] ?? tier}层`),
    service: (code) => services[code]?.[1],
    number: String,
    value: (_, __, value) => String(value)
  }
};
