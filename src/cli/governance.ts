import { governanceOf } from '#lib/analysis/governance/govern.ts';
import type { GovernedEngagement } from '#lib/analysis/governance/engagement.ts';
import { settingsOf } from '#lib/domain/diagram.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import { rules } from '#lib/domain/rules/index.ts';
import type { RuleId } from '#lib/domain/rules/index.ts';
import { Problems, problemKey } from '#lib/domain/rules/problems.ts';
import type { Problem } from '#lib/domain/rules/problems.ts';
import { Table } from '#lib/domain/table.ts';
import type { CliCommand } from './command.ts';
import { nameOfEngagement, nameOfObject, nameOfParty } from './party-names.ts';

/** How each engagement, client and prime is governed, and what the rules find. */
export const governance: CliCommand = {
  usage: 'governance FILE… [--as-of DATE]',
  options: ['--as-of'],

  report(file, { asOf }, io) {
    const diagram = seenOn(file.diagram, asOf);
    const found = governanceOf(diagram, io.today());
    const problems = Problems.of(diagram, io.today());
    const partyName = nameOfParty(file);
    const engagementName = nameOfEngagement(file);
    const objectName = nameOfObject(file);
    const finding = ({ rule, objects }: Pick<Problem, 'objects'> & { rule: string }) => {
      const names = objects.map(objectName);
      return { id: problemKey({ rule: rule as RuleId, objects: names as never }), rule, names };
    };
    const findings = [...problems.map(ofRule), ...found.findings].map((each) => {
      const { id, rule, names } = finding(each);
      return { id, rule, severity: each.severity, objects: names };
    });
    return {
      json: () =>
        JSON.stringify({
          asOf: found.asOf,
          currency: found.coverage.currency ?? null,
          engagements: found.engagements.map((each) => engagementJson(each, engagementName)),
          clients: found.clients.map(({ id, models, integrator, geography }) => ({
            id: partyName(id),
            sourcingModels: models.map(({ model }) => model),
            integrator,
            geography
          })),
          primes: found.primes.map(({ id, network, pairs }) => ({
            id: partyName(id),
            networkMode: network.mode,
            advised: network.advised,
            members: network.members.map(partyName),
            shape: network.shape,
            centralisation: network.centralisation,
            // The pair that is worth most speaks for a prime of several clients.
            drivenness: leading(pairs)?.drivenness.drive ?? 'notAssessed',
            pairs: pairs.map(({ client, drivenness: { drive, difference }, tools }) => ({
              client: partyName(client),
              drivenness: drive,
              difference,
              formal: tools.formal,
              relational: tools.relational,
              quadrant: tools.quadrant
            }))
          })),
          triads: found.triads.map(({ buyer, provider, customer, state }) => ({
            buyer: partyName(buyer),
            provider: partyName(provider),
            customer: customer && partyName(customer),
            state
          })),
          matches: found.matches.map(({ demand, candidates }) => ({
            demand,
            candidates: candidates.map(({ party, total, dimensions, bottleneck }) => ({
              id: partyName(party),
              total,
              ...Object.fromEntries(dimensions.map(({ id, value }) => [id, value])),
              bottleneck
            }))
          })),
          findings,
          own: ownReading(
            'fit',
            'direction',
            'formal',
            'relational',
            'quadrant',
            'sourcingModels',
            'networkMode',
            'advised',
            'drivenness',
            'matches'
          )
        }).slice(1, -1),
      text: () => [
        ...found.engagements.map(
          ({ id, predicted, actual, fit, direction }) =>
            `  ${engagementName(id)}  ${predicted.join(' or ') || 'no type'}, in use ${actual ?? 'unknown'}, fit ${told(fit)}${direction && direction !== 'none' ? ` (${direction})` : ''}`
        ),
        ...found.clients.map(
          ({ id, models }) =>
            `  ${partyName(id)}  ${models.map(({ model }) => model).join(', ') || 'no model found'}`
        ),
        ...found.primes.map(({ id, network }) => `  ${partyName(id)}  network ${network.mode}`),
        `  findings  ${String(findings.length)}`,
        ...findings.map(
          ({ rule, severity, objects }) => `    ${severity}: ${rule} ${objects.join(' ')}`
        )
      ]
    };
  }
};

/** What of an output is this tool's own operationalisation and no author's words. */
export function ownReading(...keys: readonly string[]) {
  return { label: 'Sourceloom’s reading', keys, rules: 'docs/governance.md' };
}

/** The diagram looked at on a day. */
export function seenOn(diagram: Diagram, asOf: string | undefined): Diagram {
  if (asOf === undefined) return diagram;
  return { ...diagram, settings: Table.of([{ ...settingsOf(diagram), asOf }]) };
}

function ofRule({ rule, objects }: Problem) {
  return { rule, objects, severity: rules[rule].severity };
}

function engagementJson(
  { id, predicted, none, actual, fit, direction, tools, missing, second }: GovernedEngagement,
  name: (id: GovernedEngagement['id']) => string
) {
  const { formal, relational } = tools.coverage;
  return {
    id: name(id),
    predicted,
    actual,
    fit,
    direction,
    formal: tools.formal,
    relational: tools.relational,
    coverage: { formal: formal.known / formal.of, relational: relational.known / relational.of },
    quadrant: tools.quadrant,
    unlikely: none,
    missing,
    secondOpinion: second && { forms: second.forms, agrees: second.agrees }
  };
}

function leading<P extends { readonly amount: number | null }>(pairs: readonly P[]): P | undefined {
  return [...pairs].sort((a, b) => (b.amount ?? -1) - (a.amount ?? -1))[0];
}

function told(number: number | null): string {
  return number === null ? 'unknown' : number.toFixed(2);
}
