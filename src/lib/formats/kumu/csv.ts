import Papa from 'papaparse';
import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import type { NetworkFailure, NetworkIssue } from '../network/issues.ts';
import { parted } from '../network/lists.ts';
import type { Network, NetworkEdge, NetworkNode, Value } from '../network/network.ts';
import { textOf } from '../sheet.ts';
import { directionOf } from './read.ts';

/** Whether a text begins with a section of elements or of connections as Kumu has them. */
export function isKumuCsv(text: string): boolean {
  const sections = text.slice(0, 65_536).split(/\r?\n(?:[,;\t ]*\r?\n){1,4}/);
  const firsts = sections.map((section) => headerOf(section.split(/\r?\n/)[0] ?? ''));
  const [first] = firsts;
  const heading = text.split(/\r?\n/)[0] ?? '';
  // A table that begins with ids is one of Gephi's.
  if (first === 'elements')
    return (
      firsts.includes('connections') ||
      (/(^|[,;\t])"?tags"?([,;\t]|$)/i.test(heading) && !/^"?id"?[,;\t]/i.test(heading))
    );
  return first === 'connections' && /(^|[,;\t])"?direction"?([,;\t]|$)/i.test(heading);
}

type Kind = 'elements' | 'connections';

const separators = [',', ';', '\t'] as const;

/** What a header row begins: connections name two ends first, elements a label or an id. */
function headerOf(line: string): Kind | undefined {
  for (const sign of separators) {
    const kind = kindOf(namesIn(line, sign));
    if (kind) return kind;
  }
  return undefined;
}

function namesIn(line: string, separator: string): string[] {
  const cells = line.slice(0, 4096).split(separator);
  return cells.map((cell) => cell.trim().replace(/^"|"$/g, '').toLowerCase());
}

function kindOf(names: readonly string[]): Kind | undefined {
  if (names.includes('from') && names.includes('to')) return 'connections';
  return names[0] === 'label' || (names[0] === 'id' && names.includes('label'))
    ? 'elements'
    : undefined;
}

/** Sections of a sheet, each with its header; a blank row or two ends one. */
export function readKumuCsv(text: string): Result<Network, NetworkFailure> {
  const lines = text.replace(/\r\n?/g, '\n');
  const first = lines.slice(0, lines.indexOf('\n') + 1);
  const delimiter = separators.find((sign) => kindOf(namesIn(first, sign))) ?? ',';
  const { data, errors } = Papa.parse<string[]>(lines, { newline: '\n', delimiter });
  const fault = errors.find(({ code }) => code === 'MissingQuotes' || code === 'InvalidQuotes');
  if (fault) return err({ code: 'syntax', row: (fault.row ?? 0) + 1, found: fault.code });
  const reader = new SectionReader();
  for (const [index, cells] of data.entries()) {
    const trimmed = cells.map(textOf);
    const failure = reader.take(trimmed, index + 1);
    if (failure) return err(failure);
  }
  return reader.network();
}

class SectionReader {
  private header: readonly string[] = [];
  private kind: Kind | undefined;
  private readonly nodes: NetworkNode[] = [];
  private readonly edges: NetworkEdge[] = [];
  private readonly issues: NetworkIssue[] = [];
  private hasElements = false;
  private hasSection = false;

  take(cells: readonly string[], row: number): NetworkFailure | undefined {
    if (cells.every((cell) => cell === '')) {
      this.kind = undefined;
      return undefined;
    }
    if (this.kind) {
      if (this.kind === 'elements') this.takeElement(cells, row);
      else this.takeConnection(cells, row);
      return undefined;
    }
    this.header = cells.map((cell) => cell.toLowerCase());
    this.names = cells;
    this.kind = kindOf(this.header);
    if (this.kind === 'elements') this.hasElements = true;
    if (this.kind) this.hasSection = true;
    return this.kind ? undefined : { code: 'syntax', row, found: cells.join(',').slice(0, 40) };
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

  private takeElement(cells: readonly string[], row: number): void {
    const label = this.cell(cells, 'label');
    const id = this.cell(cells, 'id') || label;
    if (id === '') {
      this.issues.push({ code: 'end-missing', severity: 'error', row });
      return;
    }
    const values = this.values(cells, ['label', 'id']);
    this.nodes.push({ id, ...(label !== '' && { label }), values, where: { row } });
  }

  /** `To` may name several elements, parted by bars: a connection to each. */
  private takeConnection(cells: readonly string[], row: number): void {
    const [from] = parted(this.cell(cells, 'from'));
    const ends = parted(this.cell(cells, 'to'));
    if (from === undefined || ends.length === 0) {
      this.issues.push({ code: 'end-missing', severity: 'error', row });
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
        where: { row }
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
