import type { Governance } from '#lib/analysis/governance/govern.ts';
import type { Decision } from '#lib/domain/records.ts';
import { rules } from '#lib/domain/rules/index.ts';
import { t } from '#lib/i18n/index.svelte.ts';
import { isWarning } from '#lib/state/problems.svelte.ts';
import type { Session } from '#lib/state/session.svelte.ts';
import { problemText } from '../problems/problem-words.ts';
import { findingText } from './words.ts';

export const findingKinds = ['warning', 'hint', 'dismissed'] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Something that was found, in the reader's words. */
export interface FindingItem {
  readonly key: string;
  readonly rule: string;
  readonly kind: FindingKind;
  readonly warning: boolean;
  readonly objects: Decision['objectIds'];
  readonly text: string;
  /** Its limits or readings are this tool's own. */
  readonly own: boolean;
  readonly why: string;
  readonly todo: string;
  /** In the currency of the coverage. */
  readonly amount?: number;
  /** The decision that dismisses it. */
  readonly decision?: Decision | undefined;
}

/** What rests on no reading of ours: amounts and ends that are not there. */
const plainRules: ReadonlySet<string> = new Set(['G-16', 'G-17']);

/**
 * What the rules of governance and those of the drawing found, in that order; what is open and what
 * was dismissed.
 */
export function findingItems(session: Session, result: Governance): FindingItem[] {
  const { diagram, problems, governance } = session;
  const amounts = new Map(result.engagements.map(({ id, amount }) => [id as string, amount]));
  const amountOf = ([only, ...more]: readonly string[]) => {
    const amount = only !== undefined && more.length === 0 ? amounts.get(only) : undefined;
    return amount == null ? {} : { amount };
  };
  const ofGovernance = result.findings.map((finding): FindingItem => {
    const { rule, severity, objects, params } = finding;
    const decision = governance.dismissalOf(finding);
    const warning = severity === 'warning';
    return {
      key: [rule, ...objects].join(' '),
      ...{ rule, objects, warning, decision, kind: kindOf(decision, warning) },
      text: findingText(diagram, finding),
      own: !plainRules.has(rule),
      why: t(`rule.${rule}.why`),
      todo: t(`rule.${rule}.todo`),
      ...(params.amount === undefined ? {} : { amount: params.amount })
    };
  });
  const ofDrawing = [
    ...problems.open.map((problem) => ({ problem, decision: undefined })),
    ...problems.dismissed
  ].map(({ problem, decision }): FindingItem => {
    const { rule, objects } = problem;
    const warning = isWarning(rule);
    return {
      key: [rule, ...objects].join(' '),
      ...{ rule, objects, warning, decision, kind: kindOf(decision, warning) },
      text: problemText(diagram, problem),
      own: 'own' in rules[rule],
      why: t(`rule.${rule}.why`),
      todo: t(`rule.${rule}.todo`),
      ...amountOf(objects)
    };
  });
  return [...ofGovernance, ...ofDrawing];
}

function kindOf(decision: Decision | undefined, warning: boolean): FindingKind {
  if (decision) return 'dismissed';
  return warning ? 'warning' : 'hint';
}
