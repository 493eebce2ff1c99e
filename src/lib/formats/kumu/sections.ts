import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import type { NetworkFailure, NetworkIssue } from '../network/issues.ts';
import { parted } from '../network/lists.ts';
import type { Network, NetworkEdge, NetworkNode, Value, Where } from '../network/network.ts';
import { directionOf } from './read.ts';

export type Section = 'elements' | 'connections';

/** What a header row begins, its names in small letters: connections name two ends, elements a label. */
export function sectionOf(names: readonly string[]): Section | undefined {
  if (names.includes('from') && names.includes('to')) return 'connections';
  return names[0] === 'label' || (names[0] === 'id' && names.includes('label'))
    ? 'elements'
    : undefined;
}

/** Reads sections of elements and of connections, row by row; a blank row ends one. */
export class SectionReader {
  private header: readonly string[] = [];
  private kind: Section | undefined;
  private readonly nodes: NetworkNode[] = [];
  private readonly edges: NetworkEdge[] = [];
  private readonly issues: NetworkIssue[] = [];
  private hasElements = false;
  private hasSection = false;

  take(cells: readonly string[], where: Where): NetworkFailure | undefined {
    if (cells.every((cell) => cell === '')) {
      this.kind = undefined;
      return undefined;
    }
    if (this.kind) {
      if (this.kind === 'elements') this.takeElement(cells, where);
      else this.takeConnection(cells, where);
      return undefined;
    }
    this.header = cells.map((cell) => cell.toLowerCase());
    this.names = cells;
    this.kind = sectionOf(this.header);
    if (this.kind === 'elements') this.hasElements = true;
    if (this.kind) this.hasSection = true;
    return this.kind
      ? undefined
      : { code: 'syntax', row: where.row ?? 1, found: cells.join(',').slice(0, 40) };
  }

  private names: readonly string[] = [];

  network(): Result<Network, NetworkFailure> {
    const { nodes, edges, issues } = this;
    if (!this.hasSection) {
      return err({ code: 'not-this-format', format: 'kumu', place: 'Label, From, To' });
    }
    const impliesNodes = !this.hasElements;
    return ok({ nodes, edges, groups: [], untyped: true, impliesNodes, issues });
  }

  private takeElement(cells: readonly string[], where: Where): void {
    const label = this.cell(cells, 'label');
    const id = this.cell(cells, 'id') || label;
    if (id === '') {
      this.issues.push({ code: 'end-missing', severity: 'error', ...where });
      return;
    }
    const values = this.values(cells, ['label', 'id']);
    this.nodes.push({ id, ...(label !== '' && { label }), values, where });
  }

  /** `To` may name several elements, parted by bars: a connection to each. */
  private takeConnection(cells: readonly string[], where: Where): void {
    const [from] = parted(this.cell(cells, 'from'));
    const ends = parted(this.cell(cells, 'to'));
    if (from === undefined || ends.length === 0) {
      this.issues.push({ code: 'end-missing', severity: 'error', ...where });
      return;
    }
    const [id, label, relation, weight] = ['id', 'label', 'relation', 'weight'].map((name) =>
      this.cell(cells, name)
    );
    for (const to of ends) {
      this.edges.push({
        ...(id && { id }),
        from,
        to,
        direction: directionOf(this.cell(cells, 'direction')),
        ...(label && { label }),
        ...(relation && { relation }),
        ...(weight && { weight }),
        values: this.values(cells, [
          'from',
          'to',
          'id',
          'label',
          'relation',
          'weight',
          'direction'
        ]),
        where
      });
    }
  }

  private cell(cells: readonly string[], name: string): string {
    const at = this.header.indexOf(name);
    return at < 0 ? '' : (cells[at] ?? '');
  }

  private values(cells: readonly string[], taken: readonly string[]): ReadonlyMap<string, Value> {
    const values = new Map<string, Value>();
    for (const [index, name] of this.names.entries()) {
      const lower = this.header[index] ?? '';
      const cell = cells[index] ?? '';
      if (taken.includes(lower) || cell === '' || name === '') continue;
      values.set(
        lower === 'description' ? 'notes' : lower === 'tags' || lower === 'type' ? lower : name,
        cell
      );
    }
    if (values.get('type') === values.get('kind')) values.delete('type');
    return values;
  }
}
