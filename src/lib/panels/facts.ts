import type { Analysis } from '#lib/analysis/analyse.ts';
import type { Role } from '#lib/domain/derive/chains.ts';
import type { PartyId } from '#lib/domain/ids.ts';
import { listText, t } from '#lib/i18n/index.svelte.ts';
import type { AnalysisState } from '#lib/state/analysis.svelte.ts';

/** The values of a key by party, where they are defined; empty while there is no analysis. */
export function valuesByParty(
  analysis: Analysis | undefined,
  key: keyof Analysis['values']
): ReadonlyMap<PartyId, number> {
  const values = analysis?.values[key];
  if (!analysis || !isList(values)) return new Map();
  return new Map(
    analysis.parties.flatMap((id, index) => {
      const value = values[index];
      return value === undefined || Number.isNaN(value) ? [] : [[id, value] as const];
    })
  );
}

/** A number of the network; undefined while unknown. */
export function networkValue(
  analysis: Analysis | undefined,
  key: keyof Analysis['values']
): number | undefined {
  const value = analysis?.values[key];
  return typeof value === 'number' ? value : undefined;
}

/** The parties that a key of indices names. */
export function partiesNamed(
  analysis: Analysis | undefined,
  key: keyof Analysis['values']
): PartyId[] {
  const members = analysis?.values[key];
  if (!analysis || !isList(members)) return [];
  return Array.from(members).flatMap((index) => analysis.parties[index] ?? []);
}

function isList(value: unknown): value is ArrayLike<number> {
  return ArrayBuffer.isView(value);
}

/** A party's tier in words: unknown until it has been computed, none in no engagement. */
export function tierText({ result, tiers }: AnalysisState, party: PartyId): string {
  const tier = tiers.get(party);
  if (tier !== undefined) return t('analysis.tier', { tier });
  return result?.parties.includes(party) ? t('tables.noTier') : t('app.unknown');
}

export function rolesText(roles: readonly Role[]): string {
  return roles.length === 0 ? t('app.unknown') : listText(roles.map((role) => t(`role.${role}`)));
}
