/** Messages of the metrics. */
export const metrics = {
  'metric.party-count': 'parties',
  'metric.engagement-count': 'engagements',
  'metric.pair-count': 'pairs',
  'metric.degree': 'clients and providers of each party',
  'metric.strength': 'value received and passed on',
  'metric.tier': 'tiers',
  'metric.chain-depth': 'chain depth',
  'metric.tier-breadth': 'parties per tier',
  'metric.articulation-points': 'cut points',
  'metric.modules': 'interchangeable blocks'
};
