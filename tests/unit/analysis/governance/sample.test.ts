import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { governanceRuleIds } from '#lib/analysis/governance/findings.ts';
import type { GovernanceRuleId } from '#lib/analysis/governance/findings.ts';
import { governanceOf } from '#lib/analysis/governance/govern.ts';
import { networkModes } from '#lib/analysis/governance/network-mode.ts';
import { drives } from '#lib/analysis/governance/drivenness.ts';
import { sourcingModels } from '#lib/analysis/governance/sourcing.ts';
import type { SourcingModel } from '#lib/analysis/governance/sourcing.ts';
import { quadrants } from '#lib/analysis/governance/tools.ts';
import { partyName } from '#lib/domain/naming.ts';
import type { EngagementId, FunctionId, PartyId } from '#lib/domain/ids.ts';
import { readFile } from '#lib/schema/index.ts';

const file = readFile(readFileSync('static/samples/governance-glance.en.sourceloom.json', 'utf8'));
if (!file.ok) throw new Error(file.error.code);
const { diagram } = file.value;
const found = governanceOf(diagram, '2000-01-01');

const nameOf = (id: string) => {
  const party = diagram.parties.get(id as PartyId);
  if (party) return partyName(party, 'en');
  const engagement = diagram.engagements.get(id as EngagementId);
  return engagement?.title ?? diagram.functions.get(id as FunctionId)?.name ?? id;
};

describe('every finding occurs in the sample, by name', () => {
  const expected: Readonly<Record<GovernanceRuleId, string>> = {
    'G-01': 'Corvant Services, Qinghe Data, Metro Insurance, Document capture',
    'G-02': 'Qinghe Data, Lending, Retail payments',
    'G-03': 'Qinghe Data, Lending, Retail payments',
    'G-04': 'Qinghe Data, Meridian Systems, Corvant Services',
    'G-05': 'Meridian Systems',
    'G-06': 'Meridian Systems, Pier Payments',
    'G-07': 'Meridian Systems, Atlas Cloud, Pier Payments',
    'G-08': 'Core banking, Retail payments',
    'G-09': 'Core banking',
    'G-10': 'Meridian Systems',
    'G-11': 'Document processing',
    'G-12': 'Document processing',
    'G-13': 'Core banking',
    'G-14': 'Hosting',
    'G-15': 'Riverside Retail, Delivery',
    'G-16': 'Testing',
    'G-17': 'Data processing, Document capture, Annotation, Testing'
  };
  it.each(governanceRuleIds)('%s', (rule) => {
    const names = found.findings
      .filter((each) => each.rule === rule)
      .map(({ objects }) => objects.map(nameOf).join(', '));
    expect(names).toContain(expected[rule]);
  });
});

describe('every detection occurs in the sample, by name', () => {
  const clients: Readonly<Record<SourcingModel, string>> = {
    inHouseCentre: 'Harbour Bank',
    jointVenture: 'Harbour Bank',
    prime: 'Hill Clinic',
    single: 'Lake School',
    panel: 'Grid Utility',
    bestOfBreed: 'Riverside Retail',
    guardian: 'Riverside Retail'
  };
  it.each(sourcingModels)('the sourcing model %s', (model) => {
    const with_ = found.clients.filter(({ models }) => models.some((each) => each.model === model));
    expect(with_.map(({ id }) => nameOf(id))).toContain(clients[model]);
  });

  it.each(networkModes)('the network mode %s', (mode) => {
    const names = { nao: 'Corvant Services', shared: 'Aster Grid Services', lead: 'Atlas Cloud' };
    const primes = found.primes.filter(({ network }) => network.mode === mode);
    expect(primes.map(({ id }) => nameOf(id))).toContain(names[mode]);
  });

  it.each(drives)('the drive %s', (drive) => {
    const names = {
      buyer: 'Corvant Services',
      producer: 'Atlas Cloud',
      mixed: 'Meridian Systems',
      notAssessed: 'Aster Grid Services'
    };
    const primes = found.primes.filter(({ pairs }) =>
      pairs.some(({ drivenness }) => drivenness.drive === drive)
    );
    expect(primes.map(({ id }) => nameOf(id))).toContain(names[drive]);
  });

  it('every quadrant, direction and unlikely cell', () => {
    const all = <V>(values: readonly V[]) => [...new Set(values)].sort();
    expect(all(found.engagements.flatMap(({ tools }) => tools.quadrant ?? []))).toEqual(
      [...quadrants].sort()
    );
    expect(all(found.engagements.flatMap(({ direction }) => direction ?? []))).toEqual(
      ['none', 'over', 'unclear', 'under'].sort()
    );
    expect(all(found.engagements.flatMap(({ none }) => none ?? []))).toEqual([
      'excluded',
      'unlikely'
    ]);
  });
});

describe('the worked examples of docs/governance.md', () => {
  const lines = readFileSync('docs/governance.md', 'utf8')
    .split('## Worked examples')[1]!
    .split('\n')
    .map((line) => /^\| (.+?) +\| `(.+)` +\| (.+?) +\|$/.exec(line))
    .filter((match) => match !== null);

  it('are there', () => expect(lines.length).toBeGreaterThanOrEqual(20));

  it.each(lines.map(([, what, path, value]) => [what, path, value] as const))(
    '%s: %s is %s',
    (_, path, value) => {
      const at = valueAt(path!);
      const text = typeof at === 'number' ? String(Math.round(at * 1000) / 1000) : told(at);
      expect(text).toBe(value);
    }
  );
});

/** `engagements[Core banking].fit`: a list's entry by the name of its object, then fields. */
function valueAt(path: string): unknown {
  const steps = path.split(/\.(?![^[]*\])|(?=\[)/).filter((step) => step !== '');
  return steps.reduce<unknown>((value, step) => {
    const name = /^\[(.*)\]$/.exec(step)?.[1];
    if (name === undefined) return (value as Record<string, unknown>)[step];
    const list = value as readonly Readonly<Record<string, string>>[];
    return list.find((each) =>
      ['id', 'key', 'client', 'party', 'model'].some(
        (field) => each[field] === name || (each[field] && nameOf(each[field]) === name)
      )
    );
  }, found);
}

function told(value: unknown): string {
  return Array.isArray(value)
    ? value.map((each) => nameOf(String(each))).join(', ')
    : String(value);
}
