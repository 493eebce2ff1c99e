/** Messages of the drawer of tables. */
export const tables = {
  'records.title': 'Tables',
  'records.resize': 'Height of the tables',

  'tables.parties': 'Parties',
  'tables.engagements': 'Engagements',
  'tables.name': 'Name',
  'tables.role': 'Role',
  'tables.tier': 'Tier',
  'tables.noTier': 'None',
  'tables.client': 'Client',
  'tables.provider': 'Provider',
  'tables.label': 'Label',
  'tables.service': 'Service',
  'tables.rank': 'Rank',
  'tables.value': 'Value',
  'tables.clients': 'Clients',
  'tables.providers': 'Providers',
  'tables.emptyParties': 'No parties yet. Press N to draw one.',
  'tables.emptyEngagements':
    'No engagements yet. On the drawing, select two parties and press C; or paste rows here, client and provider first.'
};
