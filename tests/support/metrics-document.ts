import { readFileSync } from 'node:fs';
import { metrics } from '#lib/analysis/metrics/index.ts';
import type { Metric } from '#lib/analysis/metrics/metric.ts';
import { en } from '#lib/i18n/locales/en/index.ts';

const opening = `# Metrics

Made from the descriptors in \`src/lib/analysis/metrics/\` by \`npm run docs\`; a test tells when it is out of date.

The arc u -> v reads: client u engages provider v, and w(u, v) is the value. n parties, m pairs; in(u) and out(u) are the values that u receives and spends. Unknown is null, never 0: of a whole number, or of a single entry of a list. “Our own” marks a formula that the reference does not have.
`;

/** Every metric with its words, its header and its reference, as Markdown. */
export function metricsDocument(): string {
  return [opening, ...metrics.map(sectionOf)].join('\n');
}

function sectionOf(metric: Metric): string {
  const say = (part: string) => String(en[`metric.${metric.id}${part}` as keyof typeof en]);
  const name = say('');
  const { min, max } = metric.range;
  const facts = [
    `Keys: ${metric.keys.map((key) => `\`${key}\``).join(', ')}`,
    `per ${metric.level}`,
    metric.shape,
    ...(metric.unit === 'none' ? [] : [`in ${metric.unit}`]),
    ...(min === null && max === null ? [] : [`${min ?? '…'} to ${max ?? '…'}`]),
    `null ${metric.nullRule.replaceAll('-', ' ')}`,
    ...(metric.mostParties ? [`up to ${metric.mostParties} parties`] : []),
    ...(metric.own ? ['our own'] : [])
  ];
  const { citation, doi } = metric.reference;
  return [
    `## ${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    `_${say('.question')}_`,
    facts.join('; '),
    ['```text', headerOf(metric.id), '```'].join('\n'),
    `High: ${say('.high')} Low: ${say('.low')} Limits: ${say('.not')}`,
    `${citation}${doi ? `, doi ${doi}` : ''}\n`
  ].join('\n\n');
}

/** The comment above a descriptor, without its stars. */
function headerOf(id: string): string {
  const url = new URL(`../../src/lib/analysis/metrics/${id}.ts`, import.meta.url);
  const [, header = ''] = /^\/\*\*\n([\s\S]*?)\n \*\//.exec(readFileSync(url, 'utf8')) ?? [];
  return header.replace(/^ \* ?/gm, '');
}
