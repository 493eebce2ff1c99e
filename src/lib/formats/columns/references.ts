import type { EngagementId } from '#lib/domain/ids.ts';
import type { Engagement } from '#lib/domain/records.ts';
import type { SheetIssue } from '../issues.ts';
import type { RowReader } from './cells.ts';
import type { Column } from './column.ts';

interface Asked {
  readonly id: EngagementId;
  readonly row: RowReader;
  readonly column: Column;
  readonly inferred: boolean;
}

/** What an engagement supports, and whether the file says that it was inferred. */
export type Chained = Pick<Engagement, 'id' | 'supportsInferred'> & {
  readonly supports: readonly EngagementId[];
};

/** What engagements say they support, by numbers that the file may give further down. */
export class References {
  private readonly byKey = new Map<string, EngagementId>();
  private readonly byContract = new Map<string, EngagementId[]>();
  private readonly asked: Asked[] = [];

  name(key: string, id: EngagementId): void {
    if (!this.byKey.has(key)) this.byKey.set(key, id);
  }

  nameContract(ref: string, id: EngagementId): void {
    this.byContract.set(ref, [...(this.byContract.get(ref) ?? []), id]);
  }

  /** Notes the cell, to be read when all rows are known. */
  ask(id: EngagementId, row: RowReader, column: Column, inferred: boolean): void {
    if (row.text(column) !== '') this.asked.push({ id, row, column, inferred });
  }

  /**
   * What each engagement supports: those with the numbers that it names, else those under a contract
   * of that reference whose provider is its client. "Direct" is an answer as well: none.
   */
  *resolve(
    engagements: ReadonlyMap<EngagementId, Engagement>,
    tell: (issue: SheetIssue) => void
  ): Iterable<Chained> {
    for (const { id, row, column, inferred } of this.asked) {
      if (/^(direct|none|no|-|–|—|直接|无|否)$/i.test(row.text(column))) {
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
      yield { id, supports: [...new Set(found)], ...(inferred && { supportsInferred: true }) };
    }
  }
}
