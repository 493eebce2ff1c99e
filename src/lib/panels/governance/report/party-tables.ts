import type { Governance } from '#lib/analysis/governance/govern.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import type { PartyId } from '#lib/domain/ids.ts';
import { formatNumber, listText, t } from '#lib/i18n/index.svelte.ts';
import { nameOfParty } from '../../object-names.ts';
import { driveText, evidenceText, geographyText } from '../sentences.ts';
import { amountText, index, serviceName } from '../words.ts';
import type { ReportTable } from './table.ts';
import { head, numeric } from './table.ts';

/** How clients source, how primes are governed and govern, and who stands between whom. */
export function partyTables(diagram: Diagram, result: Governance): ReportTable[] {
  const nameOf = (id: PartyId) => nameOfParty(diagram, id);
  return [
    clients(diagram, result, nameOf),
    pairs(result, nameOf),
    networks(result, nameOf),
    triads(result, nameOf)
  ];
}

type NameOf = (id: PartyId) => string;

function clients(diagram: Diagram, result: Governance, nameOf: NameOf): ReportTable {
  return {
    id: 'clients',
    title: t('report.clients'),
    heads: [
      head(t('inspector.client')),
      head(t('report.model')),
      head(t('report.evidence')),
      head(t('sourcing.geography'))
    ],
    rows: result.clients.flatMap((client) => {
      const { id, models, integrator } = client;
      const from = geographyText(client);
      if (models.length === 0) return [[nameOf(id), t('sourcing.none'), '–', from]];
      return models.map((found, i) => {
        const evidence = evidenceText(diagram, found);
        const by = found.model === 'guardian' && integrator;
        return [
          i === 0 ? nameOf(id) : '',
          t(`sourcing.${found.model}`),
          by ? `${evidence} · ${t(`sourcing.integrator.${by}`)}` : evidence,
          i === 0 ? from : ''
        ];
      });
    }),
    none: t('govern.empty')
  };
}

function pairs(result: Governance, nameOf: NameOf): ReportTable {
  const rows = result.primes.flatMap(({ id, pairs: list }) =>
    list.map(({ client, amount, drivenness, tools }) => [
      nameOf(client),
      nameOf(id),
      tools.quadrant ? t(`quadrant.${tools.quadrant}`) : t('govern.unknown'),
      t('report.indices', { formal: index(tools.formal), relational: index(tools.relational) }),
      t(`drive.${drivenness.drive}`),
      driveText(drivenness),
      amount === null ? t('govern.unknown') : amountText(amount, result)
    ])
  );
  return {
    id: 'pairs',
    title: t('report.pairs'),
    heads: [
      head(t('inspector.client')),
      head(t('role.prime')),
      head(t('prime.hybrid')),
      head(t('report.indices.head')),
      head(t('prime.drive')),
      head(t('report.evidence')),
      numeric(t('report.amount'))
    ],
    rows,
    none: t('report.primes.none')
  };
}

function networks(result: Governance, nameOf: NameOf): ReportTable {
  return {
    id: 'networks',
    title: t('report.networks'),
    heads: [
      head(t('role.prime')),
      head(t('prime.mode')),
      head(t('prime.advised')),
      head(t('prime.shape')),
      head(t('prime.ties')),
      numeric(t('prime.centralisation')),
      head(t('prime.members'))
    ],
    rows: result.primes.map(({ id, network }) => {
      const { mode, evidence, advised, shape, ties, centralisation, members } = network;
      return [
        nameOf(id),
        evidence.by
          ? t('report.mode.by', { mode: t(`mode.${mode}`), name: nameOf(evidence.by) })
          : t(`mode.${mode}`),
        listText(advised.map((each) => t(`mode.${each}`))) || t('prime.advised.none'),
        t(`shape.${shape}`),
        t('prime.ties.value', ties),
        centralisation === null ? t('govern.unknown') : index(centralisation),
        namesOf(members.map(nameOf))
      ];
    }),
    none: t('report.primes.none')
  };
}

function triads(result: Governance, nameOf: NameOf): ReportTable {
  return {
    id: 'triads',
    title: t('triads.title'),
    heads: [head(t('inspector.client')), head(t('report.triad'))],
    rows: result.triads.map(({ buyer, provider, customer, state }) => [
      nameOf(buyer),
      t(`triads.${state}`, {
        provider: nameOf(provider),
        customer: customer ? nameOf(customer) : ''
      })
    ]),
    none: t('report.triads.none')
  };
}

/** Who could meet each demand, the best first. */
export function matchTables(diagram: Diagram, result: Governance): ReportTable[] {
  const value = (number: number | null) =>
    number === null ? t('matching.notAssessed') : index(number);
  return result.matches.map(({ demand, client, candidates, withoutOffers }) => {
    const items = diagram.demands.get(demand)?.items ?? [];
    return {
      id: `match-${demand}`,
      title: t('matching.demand', {
        client: nameOfParty(diagram, client),
        items: listText(items.map((code) => serviceName(code, diagram)))
      }),
      lead: withoutOffers > 0 ? [t('matching.withoutOffers', { n: withoutOffers })] : [],
      heads: [
        head(t('inspector.provider')),
        numeric(t('report.match')),
        ...(['supply', 'space', 'organisation'] as const).map((id) =>
          numeric(t(`matching.dimension.${id}`))
        ),
        head(t('matching.bottleneck')),
        head(t('report.unknown'))
      ],
      rows: candidates.map(({ party, total, dimensions, bottleneck }) => [
        nameOfParty(diagram, party),
        value(total),
        ...dimensions.map((each) => value(each.value)),
        bottleneck ? t(`matching.dimension.${bottleneck}`) : '–',
        listText(
          dimensions.flatMap(({ missing }) => missing.map((part) => t(`matching.part.${part}`)))
        ) || '–'
      ]),
      none: t('matching.noCandidates')
    };
  });
}

/** Names that a cell can bear. */
const mostNames = 6;

function namesOf(names: readonly string[]): string {
  if (names.length <= mostNames) return listText(names);
  const rest = formatNumber(names.length - mostNames);
  return t('report.names', { names: listText(names.slice(0, mostNames)), rest });
}
