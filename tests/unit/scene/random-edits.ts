import fc from 'fast-check';
import type { CommandId } from '#lib/domain/commands/index.ts';
import { commands } from '#lib/domain/commands/index.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import type { Diff } from '#lib/domain/diff.ts';
import { diff, invert } from '#lib/domain/diff.ts';
import type { EngagementId, PartyId, PlacementId } from '#lib/domain/ids.ts';
import type { Engagement } from '#lib/domain/records.ts';
import type { Result } from '#lib/domain/result.ts';
import { Table } from '#lib/domain/table.ts';
import { diagramOf } from './samples.ts';

/** Random commands over few parties, so that they meet each other often. */

export interface Edit {
  readonly diagram: Diagram;
  readonly change: Diff;
}

const index = fc.nat({ max: 6 });
const engagementIndex = fc.nat({ max: 12 });
const x = fc.integer({ min: 0, max: 4 }).map((n) => n * 130);
const y = fc.integer({ min: 0, max: 6 }).map((n) => n * 45);
const items = fc.constantFrom(undefined, ['ITO-1'], ['BPO-2'], ['KPO-1', 'ITO-3']);
const amount = fc.constantFrom(undefined, 0, 0.1, 0.2, 5e6, 7.3e6, 42e6);
const currency = fc.constantFrom('EUR', 'CNY', undefined);
const text = fc.constantFrom(
  '',
  'Ledger',
  'A long title of an engagement',
  '上海外服（苏州）有限公司'
);

const partyId = (n: number) => `p${n}` as PartyId;
const engagementId = (n: number) => `e${n}` as EngagementId;
const placementId = (n: number) => `at${n}` as PlacementId;

const fields = fc
  .record({ items, amount, currency, text })
  .map(({ items, amount, currency, text }): Partial<Engagement> => ({
    ...(items && { serviceItems: items }),
    ...(amount !== undefined && {
      annualCost: { amount, ...(currency !== undefined && { currency }) }
    }),
    ...(text !== '' && { title: text })
  }));

const edits = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(fc.constant('party/add' as const), index, x, y, text) },
  {
    weight: 4,
    arbitrary: fc.tuple(
      fc.constant('engagement/add' as const),
      engagementIndex,
      index,
      index,
      fields
    )
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constant('engagement/edit' as const), engagementIndex, fields)
  },
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.constant('supports' as const),
      engagementIndex,
      fc.option(fc.array(engagementIndex, { maxLength: 3 }), { nil: undefined })
    )
  },
  { weight: 2, arbitrary: fc.tuple(fc.constant('party/rename' as const), index, text) },
  { weight: 3, arbitrary: fc.tuple(fc.constant('placement/move' as const), index, x, y) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('remove' as const), engagementIndex, fc.boolean()) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('undo' as const)) }
);

export const editPlans = fc.array(edits, { minLength: 1, maxLength: 25 });
type Plan = typeof edits extends fc.Arbitrary<infer P> ? P : never;

/** A chain with a fork, parallel threads, one backwards and one to itself. */
export const busyDiagram = renumbered(
  diagramOf(
    '',
    [
      ['p0', 'Harbour Bank', '港联银行', 'NL', 0, 90],
      ['p1', 'Meridian Systems', '经纬系统', 'IE', 260, 0],
      ['p2', 'Corvant Services', '科凡服务', 'PL', 260, 180],
      ['p3', 'Qinghe Data', '清和数据', 'CN', 520, 90],
      ['p4', 'Lumen Contact', '朗明客服', 'PT', 520, 180]
    ],
    [
      ['p0', 'p1', 'ITO-1', 42],
      ['p0', 'p2', 'BPO-1', 26],
      ['p1', 'p3', 'ITO-2', 6],
      ['p2', 'p3', 'BPO-2', 5],
      ['p2', 'p3', 'KPO-2', undefined],
      ['p3', 'p4', 'BPO-2', 1],
      ['p3', 'p0', 'KPO-1', 0.2],
      ['p4', 'p4', undefined, 2]
    ]
  )
);

/** The plan carried out: each accepted command as the diagram after it and the change. */
export function* carriedOut(plans: readonly Plan[], start = busyDiagram): Iterable<Edit> {
  let diagram = start;
  let last: Edit | undefined;
  const past: Diagram[] = [];
  for (const plan of plans) {
    const before = diagram;
    if (plan[0] === 'undo') {
      const earlier = past.pop();
      if (!earlier || !last) continue;
      diagram = earlier;
      yield { diagram, change: invert(diff(earlier, before)) };
      continue;
    }
    const result = run(diagram, plan);
    if (!result.ok || result.value === before) continue;
    past.push(before);
    diagram = result.value;
    last = { diagram, change: diff(before, diagram) };
    yield last;
  }
}

function run(diagram: Diagram, plan: Exclude<Plan, readonly ['undo']>): Result<Diagram> {
  const command = (id: CommandId, args: unknown) =>
    (commands[id].run as (diagram: Diagram, args: unknown) => Result<Diagram>)(diagram, args);
  switch (plan[0]) {
    case 'party/add': {
      const [, n, x, y, name] = plan;
      const party = { id: partyId(n), name: name || 'Qinghe Data', kind: 'company', country: 'CN' };
      const placement = { id: placementId(n), partyId: party.id, x, y, pinned: false };
      return command('party/add', { party, placement });
    }
    case 'engagement/add': {
      const [, n, client, provider, fields] = plan;
      const [clientId, providerId] = [partyId(client), partyId(provider)];
      if (!diagram.parties.has(clientId) || !diagram.parties.has(providerId)) return refused;
      const engagement = { id: engagementId(n), clientId, providerId, ...fields };
      return command('engagement/add', { engagement });
    }
    case 'engagement/edit':
      return command('engagement/edit', { id: engagementId(plan[1]), fields: plan[2] });
    case 'supports': {
      const ids = plan[2]?.map((n) => engagementId(n)).filter((id) => diagram.engagements.has(id));
      return command('engagement/edit', { id: engagementId(plan[1]), fields: { supports: ids } });
    }
    case 'party/rename':
      return command('party/rename', { id: partyId(plan[1]), name: plan[2] });
    case 'placement/move':
      return command('placement/move', {
        to: [{ id: placementId(plan[1]), x: plan[2], y: plan[3] }]
      });
    case 'remove':
      return command('selection/remove', {
        parties: plan[2] ? [partyId(plan[1])] : [],
        engagements: plan[2] ? [] : [engagementId(plan[1])]
      });
  }
}

const refused: Result<never> = { ok: false, error: { code: 'not-found' } };

/** With ids like those of the plans. */
function renumbered(diagram: Diagram): Diagram {
  const engagements = [...diagram.engagements].map((engagement) => ({
    ...engagement,
    id: engagement.id.replace(/^e0/, 'e') as EngagementId
  }));
  const placements = [...diagram.placements].map((placement) => ({
    ...placement,
    id: placement.id.replace('at-p', 'at') as PlacementId
  }));
  return { ...diagram, engagements: Table.of(engagements), placements: Table.of(placements) };
}
