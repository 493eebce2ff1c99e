import type { Diagram } from '#lib/domain/diagram.ts';
import { settingsOf } from '#lib/domain/diagram.ts';
import { byId } from '#lib/domain/ids.ts';
import type { Money } from '#lib/domain/records.ts';
import type { Issue } from '#lib/formats/index.ts';

/** A diagram in a few words, for comparing what a file gave with what it says. */
export function sketchOf(diagram: Diagram) {
  const nameOf = new Map([...diagram.parties].map(({ id, name }) => [id as string, name]));
  for (const { id, name } of diagram.clusters) nameOf.set(id, name);
  const name = (id: string) => nameOf.get(id) ?? id;
  const titles = new Map([...diagram.engagements].map(({ id, title }) => [id, title ?? id]));
  const fields = new Map([...diagram.fieldDefs].map((field) => [field.id as string, field.name]));
  const custom = (record: { readonly custom?: Readonly<Record<string, unknown>> }) =>
    Object.entries(record.custom ?? {}).map(
      ([id, value]) => `${fields.get(id) ?? id}=${String(value)}`
    );
  return {
    title: settingsOf(diagram).title,
    parties: [...diagram.parties]
      .sort(byId)
      .map((party) => [party.name, party.country, ...custom(party)].filter(Boolean).join(', ')),
    engagements: [...diagram.engagements].sort(byId).map((engagement) => {
      const { clientId, providerId, title, value, supports, start, end, status } = engagement;
      return [
        `${name(clientId)} > ${name(providerId)}`,
        title && `“${title}”`,
        value && moneyText(value),
        start && `${start} to ${end ?? '?'}`,
        status,
        supports && `supports ${supports.map((id) => titles.get(id)).join(' + ')}`,
        ...custom(engagement)
      ]
        .filter(Boolean)
        .join(', ');
    })
  };
}

export function moneyText({ amount, currency }: Money): string {
  return `${String(amount)}${currency === undefined ? '' : ` ${currency}`}`;
}

/** Remarks in a few words: the code, how many, and where. */
export function remarksOf(issues: readonly Issue[]): string[] {
  return issues.map((issue) => {
    const at = issue as { count?: number; row?: number; place?: string };
    const count = at.count === undefined ? '' : ` ×${String(at.count)}`;
    const place = at.row === undefined ? at.place : `line ${String(at.row)}`;
    return `${issue.code}${count}${place === undefined ? '' : ` at ${place}`}`;
  });
}
