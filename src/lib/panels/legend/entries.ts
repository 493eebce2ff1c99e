import type { Diagram } from '#lib/domain/diagram.ts';
import type { StoryStep, StyleRule } from '#lib/domain/records.ts';
import { t } from '#lib/i18n/index.svelte.ts';
import type { LegendEntry, LegendGroup } from '#lib/scene/legend-art.ts';
import type { Legend } from '#lib/scene/look/legend.ts';
import { legendOf } from '#lib/scene/look/legend.ts';
import type { Mark } from '#lib/scene/look/look.ts';
import { unpainted } from '#lib/scene/look/look.ts';
import type { Scene, ServiceKey } from '#lib/scene/scene.ts';
import type { Given } from '#lib/scene/view.ts';
import type { LegendOfStep } from '#lib/stage/step-picture.ts';
import { lookOfStep } from '#lib/stage/step-scenes.ts';
import type { Session } from '#lib/state/session.svelte.ts';
import type { FitState } from '../governance/looks.ts';
import { fitMarks, fitStates } from '../governance/looks.ts';
import type { StorySource } from '../story/source.ts';
import { meaningText, ruleText } from '../views/words.ts';

const full = {
  ITO: 'service.ITO.full',
  BPO: 'service.BPO.full',
  KPO: 'service.KPO.full'
} as const;
const colours = { ITO: 'c-ito', BPO: 'c-bpo', KPO: 'c-kpo' } as const;
const isClass = (service: ServiceKey): service is keyof typeof full => service in full;

/** The legend of what a window shows, in words: for the canvas and for pictures of it. */
export function legendOfSession(session: Session): readonly LegendGroup[] {
  const { scene, painted, looks } = session.scene.calm;
  const legend = legendOf(scene, painted, looks);
  const computed =
    session.workspace === 'govern' ? computedGroup(session, scene, looks) : undefined;
  return legendGroups(legend, session.views.look.rules, session.diagram, computed);
}

/** The legend of a diagram that is drawn as usual. */
export function legendOfPlain(scene: Scene, diagram: Diagram): readonly LegendGroup[] {
  return legendGroups(legendOf(scene, unpainted), [], diagram);
}

/** The legend of what a step of the story shows. */
export function legendOfStep({ diagram, scenes }: StorySource, step: StoryStep): LegendOfStep {
  const painted = scenes.paintedIn(step);
  return (shown) =>
    legendGroups(legendOf(shown, painted), lookOfStep(diagram, step).rules, diagram);
}

/**
 * A legend in words.
 * @param computed what threads say that was computed
 */
export function legendGroups(
  legend: Legend,
  rules: readonly StyleRule[],
  diagram: Diagram,
  computed?: LegendGroup
): readonly LegendGroup[] {
  const byRule = legend.rules.flatMap(({ rule, on, entries }): LegendGroup[] => {
    const source = rules[rule];
    if (!source) return [];
    return [
      {
        id: `rule ${String(rule)}`,
        title: ruleText(source, diagram),
        entries: entries.map(({ id, sample, meaning }) => ({
          id,
          sample: on === 'parties' ? { of: 'card', look: sample } : { ...sample, of: 'thread' },
          words: meaningText(meaning, source.by?.field ?? '')
        }))
      }
    ];
  });
  const signs: LegendGroup = { id: 'signs', entries: signEntries(legend) };
  return [...byRule, ...(computed ? [computed] : []), signs].filter(
    ({ entries }) => entries.length > 0
  );
}

function signEntries(legend: Legend): readonly LegendEntry[] {
  const { services, stitches, width, dim, roles, kinds, statuses, inferred } = legend;
  return [
    ...services.map(({ service, line }): LegendEntry => ({
      id: `service ${service}`,
      sample: {
        of: 'thread',
        colour: isClass(service) ? colours[service] : 'c-none',
        line,
        mark: service
      },
      words: t(`service.${service}`),
      ...(isClass(service) && { long: t(full[service]) })
    })),
    ...stitches.map(({ service, line }): LegendEntry => ({
      id: `stitch ${service}`,
      sample: { of: 'thread', line },
      words: t('legend.stitch', { service: t(`service.${service}`) }),
      ...(isClass(service) && { long: t(full[service]) })
    })),
    ...(width === undefined
      ? []
      : [{ id: 'width', words: t(width === 'value' ? 'legend.width' : 'legend.widthUnknown') }]),
    ...(dim ? [{ id: 'dim', words: t('legend.dim') }] : []),
    ...roles.map((role) => ({
      id: `role ${role}`,
      words: t('legend.role', { role: t(`tag.${role}`) }),
      usual: true
    })),
    // The usual outline needs no word.
    ...kinds
      .filter((kind) => kind !== 'company')
      .map((kind): LegendEntry => ({
        id: `kind ${kind}`,
        sample: { of: 'card', look: { shape: kind } },
        words: t('legend.kind', { kind: t(`kind.${kind}`) }),
        usual: true
      })),
    ...statuses
      .filter((status) => status !== 'active')
      .map((status) => ({
        id: `status ${status}`,
        words: t('legend.status', { status: t(`status.${status}`) }),
        usual: true
      })),
    ...(inferred ? [{ id: 'inferred', words: t('legend.inferred'), usual: true }] : [])
  ];
}

const fitSamples = {
  under: { colour: 'fit-under-2', line: 'long' },
  even: { colour: 'fit-even', line: 'full' },
  over: { colour: 'fit-over-2', line: 'full' },
  open: { colour: 'fit-missing', line: 'dotted' }
} as const satisfies Readonly<Record<FitState, object>>;

/** What colour, stitch and mark of threads mean while governance is looked at. */
function computedGroup(
  session: Session,
  scene: Scene,
  looks: Given['looks'] = new Map()
): LegendGroup {
  if (session.governance.shown) {
    const sample = { of: 'thread', colour: 'danger', mark: 'cross' } as const;
    return { id: 'lost', entries: [{ id: 'lost', sample, words: t('whatIf.legend') }] };
  }
  const drawn = [...scene.threads].flatMap(({ id }) => looks.get(id)?.mark ?? []);
  return { id: 'fit', entries: fitEntries(new Set(drawn)) };
}

/** What the marks of fit say that are drawn. */
export function fitEntries(drawn: ReadonlySet<Mark>): readonly LegendEntry[] {
  return fitStates
    .filter((state) => drawn.has(fitMarks[state]))
    .map((state) => ({
      id: state,
      sample: { of: 'thread', mark: fitMarks[state], ...fitSamples[state] },
      words: t(`fit.legend.${state}`)
    }));
}
