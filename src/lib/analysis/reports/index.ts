import { blocks } from './blocks.ts';
import { chain } from './chain.ts';
import { clusters } from './clusters.ts';
import { matrix } from './matrix.ts';
import { measures } from './measures.ts';
import { nearBlocks } from './near-blocks.ts';
import { quotient } from './quotient.ts';
import type { Steps } from '../steps.ts';
import type { Report } from './report.ts';
import { substitutes } from './substitutes.ts';
import { why } from './why.ts';

const registered = [
  measures,
  chain,
  blocks,
  nearBlocks,
  why,
  substitutes,
  clusters,
  matrix,
  quotient
] as const;

export type ReportId = (typeof registered)[number]['id'];

/** What a report gives back. */
export type ReportFound<Id extends ReportId> = Exclude<
  ReturnType<Extract<(typeof registered)[number], { readonly id: Id }>['compute']>,
  Steps<unknown>
>;

/** Every report, quick ones first. A new one is a file and a line above. */
export const reports: readonly Report<ReportId>[] = registered;
