import { engagements, parties } from './words.ts';

/** Messages of the selected party or engagement. */
export const inspector = {
  'inspector.title': 'Inspector',
  'inspector.nothing': 'Nothing is selected',
  'inspector.several': ({ parties: p, engagements: e }: { parties: number; engagements: number }) =>
    [p > 0 ? parties(p) : '', e > 0 ? engagements(e) : ''].filter(Boolean).join(' and '),
  'inspector.details': 'Details',
  'inspector.name': 'Name',
  'inspector.nameZh': 'Name in Chinese',
  'inspector.nameLatin': 'Name in Latin script',
  'inspector.kind': 'Kind',
  'inspector.country': 'Country',
  'inspector.country.hint': 'Two letters, such as NL or CN',
  'inspector.country.error': 'A country is two letters of ISO 3166, such as NL or CN.',
  'inspector.notSet': 'Not set',
  'inspector.inNetwork': 'In this network',
  'inspector.clients': 'Clients',
  'inspector.providers': 'Providers',
  'inspector.engagement': 'Engagement',
  'inspector.client': 'Client',
  'inspector.provider': 'Provider',
  'inspector.label': 'Label',
  'inspector.service': 'Service class',
  'inspector.value': 'Value over the term',
  'inspector.status': 'Status',
  'inspector.supports': 'Supports',
  'inspector.direct': 'Nothing: contracted directly',
  'inspector.inferred': 'read off the network',
  'inspector.rank': 'Rank in the chain',
  'inspector.contract.unnamed': 'Contract without a title',
  'inspector.remove': 'Delete'
};
