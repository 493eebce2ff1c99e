import type { EngagementId } from '#lib/domain/ids.ts';
import type { Engagement } from '#lib/domain/records.ts';
import type { SheetIssue } from '../issues.ts';
import type { Column } from './column.ts';
import type { RowAt } from './desk.ts';
import { textAt } from './desk.ts';

/** Fields of an engagement that name other engagements. */
const fields = ['supports', 'integrates', 'alternativeTo'] as const;
type Field = (typeof fields)[number];

interface Asked {
  readonly id: EngagementId;
  readonly field: Field;
  readonly at: RowAt;
  readonly column: Column;
}

/** What an engagement refers to, and whether the file says that it was inferred. */
export type Referring = Pick<
  Engagement,
  'id' | 'supports' | 'integrates' | 'alternativeTo' | 'supportsInferred'
>;

/** What engagements say of others, by numbers that the file may give further down. */
export class References {
  private readonly byKey = new Map<string, EngagementId>();
  private readonly byContract = new Map<string, EngagementId[]>();
  private readonly asked: Asked[] = [];

  /** Notes under what names an engagement is found, and what it asks for when all are known. */
  enter(id: EngagementId, at: RowAt, key: string): void {
    if (key !== '' && !this.byKey.has(key)) this.byKey.set(key, id);
    const ref = textAt(at, 'engagement.contractRef');
    if (ref !== '') {
      const under = this.byContract.get(ref);
      if (under) under.push(id);
      else this.byContract.set(ref, [id]);
    }
    for (const field of fields) {
      const column = at.byField.get(`engagement.${field}`);
      if (column && at.row.text(column) !== '') this.asked.push({ id, field, at, column });
    }
  }

  /**
   * What each engagement names: those with the numbers that it gives, else those under a contract
   * of that reference whose provider is its client. "Direct" is an answer as well: it supports none.
   */
  *resolve(
    engagements: ReadonlyMap<EngagementId, Engagement>,
    tell: (issue: SheetIssue) => void
  ): Iterable<Referring> {
    for (const { id, field, at, column } of this.asked) {
      const { row } = at;
      if (field === 'supports' && /^(direct|none|no|-|–|—|直接|无|否)$/i.test(row.text(column))) {
        yield { id, supports: [] };
        continue;
      }
      const client = engagements.get(id)?.clientId;
      const found = row.list(column).flatMap((text) => {
        const own = this.byKey.get(text);
        if (own !== undefined && own !== id) return [own];
        const under = (this.byContract.get(text) ?? []).filter(
          (other) => other !== id && engagements.get(other)?.providerId === client
        );
        if (under.length === 0) {
          const code = 'reference-not-found' as const;
          tell({ code, severity: 'warning', ...row.at(column), text });
        }
        return under;
      });
      if (found.length === 0) continue;
      const isInferred =
        field === 'supports' && row.isYes(at.byField.get('engagement.supportsInferred'));
      yield { id, [field]: [...new Set(found)], ...(isInferred && { supportsInferred: true }) };
    }
  }
}
