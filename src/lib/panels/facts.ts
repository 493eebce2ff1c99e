import type { MetricKey } from '#lib/analysis/metrics/index.ts';
import type { Numbers, Question } from '#lib/analysis/questions.ts';
import type { Role } from '#lib/domain/derive/chains.ts';
import type { PartyId } from '#lib/domain/ids.ts';
import { listText, t } from '#lib/i18n/index.svelte.ts';
import type { Analysed } from '#lib/state/analysed.ts';

/** The values of a key by party, where they are defined; empty while there are none. */
export function valuesByParty(
  numbers: Numbers | undefined,
  key: MetricKey
): ReadonlyMap<PartyId, number> {
  const values = numbers?.values[key];
  if (!numbers || !isList(values)) return new Map();
  return new Map(
    numbers.parties.flatMap((id, index) => {
      const value = values[index];
      return value === undefined || Number.isNaN(value) ? [] : [[id, value] as const];
    })
  );
}

/** A number of the network; undefined while unknown. */
export function networkValue(numbers: Numbers | undefined, key: MetricKey): number | undefined {
  const value = numbers?.values[key];
  return typeof value === 'number' ? value : undefined;
}

/** The parties that a key of indices names. */
export function partiesNamed(numbers: Numbers | undefined, key: MetricKey): PartyId[] {
  const members = numbers?.values[key];
  if (!numbers || !isList(members)) return [];
  return Array.from(members).flatMap((index) => numbers.parties[index] ?? []);
}

function isList(value: unknown): value is ArrayLike<number> {
  return ArrayBuffer.isView(value);
}

/** A party's tier in words: unknown until it has been computed, none in no engagement. */
export function tierText(analysis: Pick<Analysed, 'tiers' | 'numbers'>, party: PartyId): string {
  const tier = analysis.tiers.get(party);
  if (tier !== undefined) return t('analysis.tier', { tier });
  const isComputed = (['tier', 'degree'] as const).every((metric) =>
    analysis.numbers({ metric })?.parties.includes(party)
  );
  return isComputed ? t('tables.noTier') : t('app.unknown');
}

export function rolesText(roles: readonly Role[]): string {
  return roles.length === 0 ? t('app.unknown') : listText(roles.map((role) => t(`role.${role}`)));
}

/** What a question is called while it is being answered. */
export function questionName(question: Question): string {
  return 'report' in question ? t(`report.${question.report}`) : t(`metric.${question.metric}`);
}
