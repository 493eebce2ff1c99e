import type { Diagram, TableName } from '#lib/domain/diagram.ts';
import { tableNames } from '#lib/domain/diagram.ts';
import { Table } from '#lib/domain/table.ts';
import type { AnyRecord } from './diagrams.ts';

/** A diagram with a record in every table, every field of the model set, and every reference used. */
export function wholeDiagram(): Diagram {
  return Object.fromEntries(
    tableNames.map((name) => [name, Table.of([...wholeTables[name]])])
  ) as unknown as Diagram;
}

const base = {
  notes: 'Invented for tests.',
  tags: ['fiction', '虚构'],
  custom: { 'field-1': 'blue' },
  evidence: {
    country: { who: 'A. Reader', date: '2025-11', confidence: 'medium', note: 'by telephone' }
  },
  source: { file: 'register.csv', row: 2, key: 'K-1', importedAt: '2026-01-02T03:04:05.000Z' }
};

const money = (amount: number) => ({ amount, currency: 'CNY' });

/** As plain data, by table. */
export const wholeTables: Readonly<Record<TableName, readonly AnyRecord[]>> = {
  settings: [
    {
      id: 'settings',
      title: 'Everything 全部',
      baseCurrency: 'CNY',
      rates: [{ currency: 'USD', rate: 7.1, date: '2026-01-31' }],
      asOf: '2026-06',
      ...base
    }
  ],
  parties: [
    {
      id: 'party-bank',
      name: '滨海银行',
      nameLatin: 'Binhai Bank',
      aliases: ['BHB'],
      kind: 'company',
      identifiers: [{ scheme: 'LEI', value: '529900T8BM49AURSDO55' }],
      country: 'CN',
      region: '天津',
      utcOffset: 8,
      languages: ['zh-Hans', 'en'],
      level: 'firm',
      maturity: 3,
      employees: 12000,
      revenue: money(9000000000),
      goalConsensus: 4,
      inScope: { entityType: 'x12' },
      ...base
    },
    {
      id: 'party-prime',
      name: 'Meridian Services',
      nameZh: '子午服务',
      kind: 'company',
      offers: [
        { serviceItem: 'ITO-1-service-1', capability: 4, capacity: 200, costAdvantage: 0.5 },
        { serviceItem: 'BPO-1-4', capability: 2 }
      ]
    },
    { id: 'party-lab', name: 'Prime lab', kind: 'unit', partOfId: 'party-prime' },
    { id: 'party-cloud', name: '云谷', kind: 'company', country: 'CN' }
  ],
  contracts: [
    { id: 'contract-frame', ref: 'F-1', type: 'overarching' },
    {
      id: 'contract-1',
      ref: 'MSA-7',
      title: 'Master agreement',
      type: 'subsequent',
      parentId: 'contract-frame',
      value: money(30000000),
      annualCost: money(10000000),
      start: '2024',
      end: '2026-12-31',
      status: 'active',
      endReason: 'expired',
      noticeClientDays: 90,
      noticeProviderDays: 180,
      governingLaw: 'CN',
      signerIds: ['party-bank', 'party-prime'],
      ...base
    }
  ],
  engagements: [
    {
      id: 'engagement-1',
      clientId: 'party-bank',
      providerId: 'party-prime',
      title: 'Card operations',
      contractId: 'contract-1',
      supports: [],
      supportsInferred: false,
      serviceItems: ['ITO-1-2', 'ITO-1-service-1'],
      doraService: 'S14',
      cpv: '72500000',
      deliveryModel: 'SaaS',
      standardInterface: true,
      standardOffer: false,
      drivers: ['cost', 'skills'],
      informationIntensive: true,
      value: money(24000000),
      annualCost: money(8000000),
      start: '2024-03-01',
      end: '2026-12-31',
      status: 'active',
      pricing: 'outcome',
      actualType: 'relational',
      complexity: 4,
      codifiability: 2,
      capability: 4,
      assetSpecificity: 'mixed',
      frequency: 'recurrent',
      uncertainty: 3,
      tools: { F1: 'inUse', R2: 'agreed' },
      sla: [{ name: 'Availability', target: 99.9, unit: '%', actual: 99.7 }],
      integrates: ['engagement-3'],
      uses: [
        {
          functionId: 'function-1',
          provisionCountry: 'CN',
          storesData: 'yes',
          dataAtRest: 'CN',
          processing: 'SG',
          sensitiveness: 'high',
          reliance: 'full'
        }
      ],
      alternativeTo: ['engagement-3'],
      substitutability: 'highlyComplex',
      substitutabilityReason: 'hardToMigrate',
      reintegration: 'difficult',
      impact: 'high',
      exitPlan: 'yes',
      lastAudit: '2025-05',
      alternativeNames: 'None found',
      ...base
    },
    {
      id: 'engagement-2',
      clientId: 'party-prime',
      providerId: 'party-cloud',
      supports: ['engagement-1']
    },
    { id: 'engagement-3', clientId: 'party-bank', providerId: 'party-cloud' }
  ],
  functions: [
    {
      id: 'function-1',
      name: 'Payments',
      code: 'F1',
      ownerPartyId: 'party-bank',
      licensedActivity: 'payment services',
      critical: 'yes',
      reasons: 'No payment without it',
      assessedOn: '2025-09-30',
      rtoHours: 4,
      rpoHours: 1,
      impact: 'high',
      ...base
    }
  ],
  ownershipLinks: [
    {
      id: 'ownership-1',
      ownerId: 'party-bank',
      ownedId: 'party-cloud',
      share: 0.5,
      kind: 'jointVenture',
      ...base
    }
  ],
  relations: [
    { id: 'relation-1', kind: 'cooperates', fromId: 'party-prime', toId: 'party-cloud', ...base },
    { id: 'relation-2', kind: 'supportsCluster', fromId: 'party-lab', toId: 'cluster-park' }
  ],
  clusters: [
    { id: 'cluster-city', name: '无锡', kind: 'city', memberIds: [] },
    {
      id: 'cluster-park',
      name: 'Lake park',
      kind: 'park',
      parentId: 'cluster-city',
      memberIds: ['party-prime', 'party-cloud'],
      ...base
    }
  ],
  containers: [
    { id: 'container-1', name: 'Group', memberIds: ['party-prime', 'party-lab'], ...base }
  ],
  environmentElements: [
    {
      id: 'environment-1',
      name: '税收优惠',
      kind: 'policy',
      policyKind: 'tax',
      level: 'park',
      appliesTo: ['party-cloud', 'cluster-park', 'engagement-2'],
      strength: 2,
      from: '2010',
      to: '2030-12',
      ...base
    }
  ],
  placements: [
    { id: 'placement-1', partyId: 'party-bank', x: 0, y: -12.5, pinned: true, ...base },
    { id: 'placement-2', partyId: 'party-prime', x: 240, y: 0, pinned: false },
    { id: 'placement-3', partyId: 'party-lab', x: 240, y: 120, pinned: false },
    { id: 'placement-4', partyId: 'party-cloud', x: 480, y: 0, pinned: false }
  ],
  serviceItems: [{ id: 'ITO-1-service-1', name: 'Fraud watch', nameZh: '欺诈监测', ...base }],
  fieldDefs: [
    {
      id: 'field-1',
      on: 'parties',
      name: 'Traffic light',
      type: 'choice',
      unit: 'colour',
      list: ['red', 'blue'],
      required: true,
      order: 2,
      ...base
    }
  ],
  views: [
    {
      id: 'view-1',
      name: 'Only ITO',
      layer: { of: 'engagements', serviceClass: 'ITO' },
      asOf: '2025',
      filters: [{ on: 'parties', field: 'country', test: 'equals', value: 'CN' }],
      rules: [
        {
          when: [{ on: 'engagements', field: 'exitPlan', test: 'unknown' }],
          colour: 'amber',
          width: 2,
          dash: true,
          dim: false
        },
        {
          on: 'parties',
          when: [{ on: 'parties', field: 'country', test: 'oneOf', value: ['CN', 'NL'] }],
          size: 1.2,
          shape: 'government',
          line: 'dotted',
          badge: 'A',
          label: 'Near',
          by: { channel: 'colour', field: 'tier', scale: 'quantile', middle: 2 }
        }
      ],
      focusIds: ['party-bank'],
      focusHops: 2,
      focusWay: 'both',
      outside: 'dim',
      ...base
    },
    { id: 'view-2', name: 'Who governs', layer: { of: 'relations', kind: 'governs' } },
    { id: 'view-3', name: 'Who owns', layer: { of: 'ownership' } }
  ],
  stories: [{ id: 'story-1', name: 'For the board', stepIds: ['step-2', 'step-1'], ...base }],
  storySteps: [
    {
      id: 'step-1',
      name: 'The bank',
      camera: { x: 10, y: 20, zoom: 1.5, width: 900, height: 600 },
      visibleIds: ['party-bank', 'engagement-1'],
      visibleWhere: [{ on: 'parties', field: 'kind', test: 'differs', value: 'unit' }],
      collapsedIds: ['container-1'],
      emphasisIds: ['party-bank', 'engagement-1'],
      viewId: 'view-1',
      asOf: '2026-01-01',
      text: '**Here** it begins.',
      speakerNotes: 'Wait for the room.',
      minutes: 3,
      transition: 'glide',
      ...base
    },
    { id: 'step-2', name: '开头', frameIds: ['party-bank', 'party-prime'] }
  ],
  demands: [
    {
      id: 'demand-1',
      clientId: 'party-bank',
      items: ['ITO-1-service-1', 'KPO-1-3'],
      capability: 4,
      capacity: 50,
      budget: money(1000000),
      from: '2027',
      plannedType: 'relational',
      complexity: 4,
      codifiability: 2,
      maturity: 3,
      ...base
    }
  ],
  decisions: [
    {
      id: 'decision-1',
      rule: 'V-15',
      objectIds: [
        'party-cloud',
        'engagement-3',
        'contract-1',
        'function-1',
        'cluster-park',
        'container-1',
        'ownership-1',
        'relation-1',
        'environment-1'
      ],
      dismissed: true,
      reason: 'Paper archive on purpose',
      by: 'Board',
      on: '2026-02-03',
      ...base
    }
  ],
  workshopItems: [
    {
      id: 'workshop-1',
      kind: 'action',
      text: 'Ask for the exit plan',
      owner: 'Li',
      due: '2026-12',
      done: false,
      ...base
    }
  ]
};
