import { t } from '#lib/i18n/index.svelte.ts';

/** What a reading rests on; each of them is in part this tool's own. */
export interface MethodNote {
  readonly title: string;
  readonly text: string;
}

export function methodNotes(): MethodNote[] {
  return [
    { title: t('report.method.types'), text: t('fit.method') },
    { title: t('report.method.second'), text: t('govern.form.second.method') },
    { title: t('report.method.tools'), text: t('quadrant.method') },
    { title: t('report.method.levels'), text: t('report.method.levels.text') },
    { title: t('report.offers'), text: t('rule.G-14.why') },
    { title: t('report.method.sourcing'), text: t('sourcing.method') },
    { title: t('report.method.drive'), text: t('report.method.drive.text') },
    { title: t('report.method.network'), text: t('prime.method') },
    { title: t('report.method.triads'), text: t('report.method.triads.text') },
    { title: t('report.method.concentration'), text: t('report.method.concentration.text') },
    { title: t('report.method.failure'), text: t('exposure.reading') },
    { title: t('report.method.matching'), text: t('matching.method') }
  ];
}
