import type { ReportQuestion } from '#lib/analysis/questions.ts';
import type { Diagram } from '#lib/domain/diagram.ts';

/** Asks for the chain of the whole network; undefined where there is nobody to see it from. */
export function wholeChain({ parties }: Diagram): ReportQuestion<'chain'> | undefined {
  const [first] = parties;
  return first && { report: 'chain', parameters: { root: first.id, whole: true } };
}
