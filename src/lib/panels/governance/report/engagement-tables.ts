import type { Governance } from '#lib/analysis/governance/govern.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { formatNumber, listText, t } from '#lib/i18n/index.svelte.ts';
import { nameOfObject } from '../../object-names.ts';
import { fitText, predictedText } from '../sentences.ts';
import { byToolGaps } from '../tool-marks.ts';
import { amountText, index, labelOf } from '../words.ts';
import type { ReportTable } from './table.ts';
import { head, numeric } from './table.ts';

/** Types, tools, service levels and standard offers of each engagement. */
export function engagementTables(diagram: Diagram, result: Governance): ReportTable[] {
  return [
    fits(diagram, result),
    tools(diagram, result),
    levels(diagram, result),
    offers(diagram, result)
  ];
}

/** Least fit first, and of those the largest amount. */
function fits(diagram: Diagram, result: Governance): ReportTable {
  const sorted = [...result.engagements].sort(
    (a, b) => (a.fit ?? 2) - (b.fit ?? 2) || (b.amount ?? -1) - (a.amount ?? -1)
  );
  return {
    id: 'fit',
    title: t('report.fit'),
    heads: [
      head(t('inspector.engagement')),
      head(t('govern.form.predicted')),
      head(t('govern.form.actual')),
      head(t('govern.form.fit')),
      head(t('report.second')),
      head(t('govern.form.functions')),
      numeric(t('report.amount'))
    ],
    rows: sorted.map((each) => {
      const { id, actual, second, functions, critical, amount } = each;
      const served = functions.map((fn) => {
        const name = nameOfObject(diagram, fn);
        return critical.includes(fn) ? t('govern.form.critical', { name }) : name;
      });
      return [
        labelOf(diagram, id),
        predictedText(each),
        actual ? t(`governance.${actual}`) : t('govern.unknown'),
        fitText(each),
        second ? secondText(second) : t('govern.unknown'),
        listText(served) || t('govern.form.functions.none'),
        amount === null ? t('govern.unknown') : amountText(amount, result)
      ];
    }),
    none: t('govern.empty')
  };
}

function secondText({ forms, agrees }: NonNullable<Governance['engagements'][number]['second']>) {
  const said = listText(forms.map((form) => t(`costForm.${form}`)));
  const word = agrees === null ? 'alone' : agrees ? 'agrees' : 'conflicts';
  return t('report.second.value', { forms: said, word: t(`govern.form.${word}`) });
}

function tools(diagram: Diagram, result: Governance): ReportTable {
  const sorted = byToolGaps(result.engagements);
  return {
    id: 'tools',
    title: t('quadrant.title'),
    heads: [
      head(t('inspector.engagement')),
      numeric(t('quadrant.formal')),
      numeric(t('report.known')),
      numeric(t('quadrant.relational')),
      numeric(t('report.known')),
      head(t('report.quadrant')),
      head(t('report.gaps'))
    ],
    rows: sorted.map(({ id, tools: { formal, relational, coverage, quadrant, gaps } }) => [
      labelOf(diagram, id),
      indexText(formal),
      t('notKnown.share', { n: coverage.formal.known, of: coverage.formal.of }),
      indexText(relational),
      t('notKnown.share', { n: coverage.relational.known, of: coverage.relational.of }),
      quadrant ? t(`quadrant.${quadrant}`) : t('govern.unknown'),
      gaps.join(' ') || '–'
    ]),
    none: t('govern.empty')
  };
}

const indexText = (value: number | null) =>
  value === null ? t('govern.form.tooFew') : index(value);

const levelOrder = { missed: 0, open: 1, met: 2 } as const;

function levels(diagram: Diagram, result: Governance): ReportTable {
  const all = result.engagements.flatMap(({ id, levels: list }) =>
    list.map((level) => ({ id, level }))
  );
  all.sort((a, b) => levelOrder[a.level.state] - levelOrder[b.level.state]);
  const amount = (value: number | undefined) =>
    value === undefined ? t('govern.unknown') : formatNumber(value, { maximumFractionDigits: 4 });
  return {
    id: 'levels',
    title: t('govern.form.levels'),
    heads: [
      head(t('inspector.engagement')),
      head(t('govern.form.level.name')),
      numeric(t('govern.form.level.target')),
      numeric(t('govern.form.level.actual')),
      head(t('govern.form.level.unit')),
      head(t('govern.form.level.state'))
    ],
    rows: all.map(({ id, level: { name, target, actual, unit, state } }) => [
      labelOf(diagram, id),
      name,
      amount(target),
      amount(actual),
      unit ?? '',
      t(`govern.form.level.${state}`)
    ]),
    none: t('govern.form.levels.none')
  };
}

function offers(diagram: Diagram, result: Governance): ReportTable {
  const listed = result.engagements.filter(
    ({ offer }) => offer.cloud !== null || offer.standard === true
  );
  return {
    id: 'offers',
    title: t('report.offers'),
    heads: [
      head(t('inspector.engagement')),
      head(t('field.deliveryModel')),
      head(t('field.standardOffer')),
      head(t('govern.form.actual')),
      head(t('report.remark'))
    ],
    rows: listed.map(({ id, offer: { cloud, standard, conflict }, actual }) => [
      labelOf(diagram, id),
      cloud ? t(`deliveryModel.${cloud}`) : t('govern.unknown'),
      standard === null ? t('govern.unknown') : t(standard ? 'answer.yes' : 'answer.no'),
      actual ? t(`governance.${actual}`) : t('govern.unknown'),
      conflict ? t('rule.G-14.name') : '–'
    ]),
    none: t('report.offers.none')
  };
}
