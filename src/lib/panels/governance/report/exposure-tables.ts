import type { Governance } from '#lib/analysis/governance/govern.ts';
import type { Exposure } from '#lib/analysis/governance/exposure.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import type { EngagementId, PartyId } from '#lib/domain/ids.ts';
import { countryName, formatNumber, listText, t } from '#lib/i18n/index.svelte.ts';
import { nameOfObject, nameOfParty } from '../../object-names.ts';
import { groupName, leavingText, pointName, sharedBys, shareName } from '../sentences.ts';
import { amountText, labelOf, percent, serviceName } from '../words.ts';
import type { ReportTable } from './table.ts';
import { head, numeric } from './table.ts';

/** Concentration, reach, single points of failure, what is hard to leave, what runs out, ranks. */
export function exposureTables(diagram: Diagram, result: Governance): ReportTable[] {
  return [
    ...concentration(diagram, result),
    within(diagram, result.exposure),
    reach(diagram, result.exposure),
    points(diagram, result.exposure),
    leaving(diagram, result.exposure),
    expiry(diagram, result.exposure),
    ranks(diagram, result.exposure)
  ];
}

function concentration(
  diagram: Diagram,
  { exposure, coverage, ...rest }: Governance
): ReportTable[] {
  const counted = coverage.weighted === 0;
  return sharedBys.map((by) => {
    const spread = exposure.concentration[by];
    const { hhi, effectiveNumber, known, of } = spread;
    const measured =
      hhi === null || effectiveNumber === null
        ? []
        : [
            t('exposure.hhi', {
              hhi: formatNumber(hhi, { maximumFractionDigits: 3 }),
              number: formatNumber(effectiveNumber, { maximumFractionDigits: 1 })
            })
          ];
    return {
      id: `spread-${by}`,
      title: t('report.concentration', { by: t(`exposure.by.${by}`) }),
      lead: [...measured, ...(known < of ? [t('report.spread.coverage', { known, of })] : [])],
      heads: [
        head(t(`exposure.by.${by}`)),
        numeric(t('report.share')),
        numeric(t(counted ? 'analysis.engagements' : 'report.amount'))
      ],
      rows: spread.shares.map(({ key, share, amount }) => [
        shareName(diagram, exposure, by, key),
        percent(share),
        counted
          ? formatNumber(amount, { maximumFractionDigits: 1 })
          : amountText(amount, { exposure, coverage, ...rest })
      ]),
      none: t('exposure.hhi.none')
    };
  });
}

/** The HHI of the providers within one service, and within one country. */
function within(diagram: Diagram, { concentration: { within: inside } }: Exposure): ReportTable {
  const rows = (['service', 'country', 'dataCountry'] as const).flatMap((by) =>
    Object.entries(inside[by]).flatMap(([key, { hhi, effectiveNumber }]) =>
      hhi === null || effectiveNumber === null
        ? []
        : [
            [
              t(`exposure.by.${by}`),
              by === 'service' ? serviceName(key, diagram) : countryName(key),
              formatNumber(hhi, { maximumFractionDigits: 3 }),
              formatNumber(effectiveNumber, { maximumFractionDigits: 1 })
            ]
          ]
    )
  );
  return {
    id: 'within',
    title: t('report.within'),
    heads: [
      head(t('report.within.by')),
      head(t('report.within.what')),
      numeric('HHI'),
      numeric(t('report.effective'))
    ],
    rows,
    none: t('exposure.hhi.none')
  };
}

function reach(diagram: Diagram, exposure: Exposure): ReportTable {
  const { parties, groups, countries, criticalFunctions } = exposure;
  const all = [
    ...parties.map((each) => ({
      ...each,
      name: nameOfParty(diagram, each.id),
      kind: 'party' as const
    })),
    ...groups.map((each) => ({
      ...each,
      sharedBy: [],
      name: t('whatIf.group', { name: groupName(diagram, exposure, each.id) }),
      kind: 'group' as const
    })),
    ...countries.map((each) => ({
      ...each,
      sharedBy: [],
      name: countryName(each.id),
      kind: 'country' as const
    }))
  ].filter(({ total }) => (total ?? 0) > 0);
  all.sort((a, b) => (b.hidden ?? 0) - (a.hidden ?? 0) || (b.total ?? 0) - (a.total ?? 0));
  return {
    id: 'reach',
    title: t('exposure.reach'),
    lead: [t('exposure.reach.text', { n: criticalFunctions })],
    heads: [
      head(t('report.who')),
      numeric(t('exposure.direct')),
      numeric(t('exposure.total')),
      numeric(t('exposure.hidden')),
      head(t('exposure.sharedBy'))
    ],
    rows: all.map(({ name, direct, total, hidden, sharedBy }) => [
      name,
      percent(direct ?? 0),
      percent(total ?? 0),
      percent(hidden ?? 0),
      listText(sharedBy.map((id: PartyId) => nameOfParty(diagram, id))) || '–'
    ]),
    none: t('report.reach.none')
  };
}

function points(diagram: Diagram, exposure: Exposure): ReportTable {
  const sorted = [...exposure.singlePoints].sort((a, b) => b.critical.length - a.critical.length);
  const names = (ids: readonly string[]) => listText(ids.map((id) => nameOfObject(diagram, id)));
  return {
    id: 'points',
    title: t('exposure.single'),
    lead: [t('exposure.reading')],
    heads: [head(t('report.who')), head(t('report.stops')), head(t('report.critical'))],
    rows: sorted.map((point) => [
      pointName(diagram, exposure, point),
      names(point.functions),
      names(point.critical) || '–'
    ]),
    none: t('exposure.single.none')
  };
}

function leaving(diagram: Diagram, { leaving: found }: Exposure): ReportTable {
  const sorted = [...found.engagements].sort((a, b) => b.holds.length - a.holds.length);
  return {
    id: 'leaving',
    title: t('exposure.leaving'),
    lead: [leavingText(found)],
    heads: [
      head(t('inspector.engagement')),
      head(t('govern.form.functions')),
      head(t('report.holds')),
      head(t('report.unknown'))
    ],
    rows: sorted.map(({ id, functions, holds, missing }) => [
      labelOf(diagram, id),
      listText(functions.map((fn) => nameOfObject(diagram, fn))),
      listText(holds.map((hold) => t(`hold.${hold}`))) || '–',
      listText(missing.map((field) => t(`report.leaving.${field}`))) || '–'
    ]),
    none: t('exposure.leaving.none')
  };
}

function expiry(diagram: Diagram, { expiry: { entries, undated } }: Exposure): ReportTable {
  const labelled = (id: EngagementId) => labelOf(diagram, id);
  const notice = (found: (typeof entries)[number]['clientNotice']) => {
    if (!found) return t('govern.unknown');
    return found.passed ? t('report.passed', { date: found.by }) : found.by;
  };
  return {
    id: 'expiry',
    title: t('exposure.expiry'),
    lead: undated.length > 0 ? [t('exposure.expiry.undated', { n: undated.length })] : [],
    heads: [
      head(t('inspector.engagement')),
      head(t('report.notice.client')),
      head(t('report.notice.provider')),
      head(t('exposure.expiry.end')),
      numeric(t('report.daysLeft'))
    ],
    rows: entries.map(({ id, end, daysLeft, clientNotice, providerNotice }) => [
      labelled(id),
      notice(clientNotice),
      notice(providerNotice),
      end,
      formatNumber(daysLeft)
    ]),
    none: t('exposure.expiry.none')
  };
}

function ranks(diagram: Diagram, { ranks: found }: Exposure): ReportTable {
  return {
    id: 'ranks',
    title: t('exposure.ranks'),
    heads: [
      head(t('report.inChain')),
      numeric(t('exposure.rank')),
      head(t('inspector.engagement')),
      head(t('inspector.provider')),
      head(t('report.recipient')),
      head(t('report.remark'))
    ],
    rows: found.map(({ root, engagement, provider, rank, recipient, inferred }) => [
      labelOf(diagram, root),
      formatNumber(rank),
      labelOf(diagram, engagement),
      nameOfParty(diagram, provider),
      nameOfParty(diagram, recipient),
      inferred ? t('exposure.inferred') : '–'
    ]),
    none: t('govern.empty')
  };
}
