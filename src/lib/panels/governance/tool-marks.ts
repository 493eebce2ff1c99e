import type { GovernedEngagement } from '#lib/analysis/governance/engagement.ts';
import type { GovernanceTool } from '#lib/domain/governance.ts';
import type { Diagram } from '#lib/domain/diagram.ts';

/** What a cell of the matrix says of a tool. */
export const toolMarks = ['inUse', 'agreed', 'absent', 'gap', 'unknown'] as const;
export type ToolMark = (typeof toolMarks)[number];

export const toolSigns: Readonly<Record<ToolMark, string>> = {
  inUse: '●',
  agreed: '◐',
  absent: '○',
  gap: '!',
  unknown: ''
};

/** A tool that is absent on a critical function is a gap. */
export function toolMark(
  diagram: Diagram,
  { id, tools }: GovernedEngagement,
  tool: GovernanceTool
): ToolMark {
  if (tools.gaps.includes(tool)) return 'gap';
  return diagram.engagements.get(id)?.tools?.[tool] ?? 'unknown';
}

/** Engagements with gaps come first, then those of which most is known. */
export function byToolGaps(engagements: readonly GovernedEngagement[]): GovernedEngagement[] {
  return [...engagements].sort(
    (a, b) =>
      b.tools.gaps.length - a.tools.gaps.length || a.tools.unknown.length - b.tools.unknown.length
  );
}
