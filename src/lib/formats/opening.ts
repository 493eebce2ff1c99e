import type { Diagram } from '#lib/domain/diagram.ts';
import type { EngagementId } from '#lib/domain/ids.ts';
import type { Result } from '#lib/domain/result.ts';
import { err, ok } from '#lib/domain/result.ts';
import { mostFileBytes } from '#lib/schema/index.ts';
import { guessMapping } from './columns/guess.ts';
import { readMapped } from './columns/mapped.ts';
import { shown } from './delimited.ts';
import type { Encoding } from './encoding.ts';
import { decode, decodeUnicode, detect } from './encoding.ts';
import type {
  DiagramReading,
  FileHead,
  Format,
  Import,
  ImportContext,
  ImportFailure,
  Reading,
  SheetsReading,
  UnknownFormat,
  UnreadFile
} from './format.ts';
import { inferSupports } from './inferred.ts';
import type { Mapping } from './mapping.ts';
import type { MergePlan } from './merging.ts';
import { planMerge } from './merging.ts';
import { reportOf } from './report.ts';
import { Spellings } from './spellings.ts';

/** A file as it came; what was chosen for it wins over what it looks like. */
export interface GivenFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** There are no bytes, for this reason. */
  readonly unread?: UnreadFile;
  readonly encoding?: Encoding;
  /** Id of the format. */
  readonly format?: string;
}

/** What was recognised of a file. */
export interface OpenedFile {
  readonly fileName: string;
  readonly format: string;
  /** Absent for formats that are no text. */
  readonly encoding?: Encoding;
  /** Another encoding is possible and may be chosen. */
  readonly encodingChangeable: boolean;
}

/** Files that were read as far as is possible without knowing what columns hold. */
export interface Opened {
  readonly files: readonly OpenedFile[];
  readonly reading: Reading;
}

/** Why a file could not be opened, and which. */
export type OpenFailure = ImportFailure & { readonly file?: string };

/** How much of a file decides its format. */
const headLength = 4096;

/** The format of a file, by how it begins and what it is called. */
export function formatAmong<F extends Format>(
  formats: readonly F[],
  fileName: string,
  bytes: Uint8Array
): Result<F, UnknownFormat> {
  const head = headOf(fileName, bytes);
  const format = formats.find((candidate) => candidate.sniff(head));
  return format ? ok(format) : err({ code: 'unknown-format', fileName });
}

/** Recognises and reads files; several are read in one when all of them are tables. */
export function openFiles(
  formats: readonly Format[],
  given: readonly GivenFile[],
  context: ImportContext
): Result<Opened, OpenFailure> {
  const files: OpenedFile[] = [];
  const readings: Reading[] = [];
  const size = given.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > mostFileBytes) return err({ code: 'file-too-large', size, limit: mostFileBytes });
  for (const file of given) {
    const opened = openFile(formats, file, context);
    if (!opened.ok)
      return given.length > 1 ? err({ ...opened.error, file: file.fileName }) : opened;
    files.push(opened.value.file);
    readings.push(opened.value.reading);
  }
  const [first] = readings;
  if (first && readings.length === 1) return ok({ files, reading: first });
  const odd = readings.findIndex(({ kind }) => kind !== 'sheets');
  if (odd >= 0 || !first) {
    return err({ code: 'not-combinable', fileName: files[odd]?.fileName ?? '' });
  }
  return ok({ files, reading: combined(readings as readonly SheetsReading[]) });
}

/** The mapping that is proposed for tables: the format's own, else one guessed from headings. */
export function proposedMapping({ sheets, mapping }: SheetsReading): Mapping {
  return mapping ?? guessMapping(sheets);
}

/** The diagram of opened files under a mapping; the proposed one where none is given. */
export function importOpened(
  opened: Opened,
  context: ImportContext,
  mapping?: Mapping
): Result<Import, ImportFailure> {
  const read = readOpened(opened, context, mapping);
  if (!read.ok) return read;
  const { diagram, issues, dangling, own } = read.value;
  const result = own ? diagram : inferSupports(diagram);
  const report = reportOf(result, { dangling, duplicates: duplicatesIn(result) });
  return ok({ format: opened.files[0]?.format ?? '', diagram: result, issues, report });
}

/** What importing opened files into a diagram that is there comes to. */
export interface ImportInto extends Import, Omit<MergePlan, 'after'> {
  /** The diagram that is there, with what comes; whoever is new has no place yet. */
  readonly diagram: Diagram;
}

/** As `importOpened`, into a diagram that is there; `accepted` has the keys of accepted suggestions. */
export function importInto(
  base: Diagram,
  opened: Opened,
  context: ImportContext,
  accepted: ReadonlySet<string>,
  mapping?: Mapping
): Result<ImportInto, ImportFailure> {
  const read = readOpened(opened, context, mapping);
  if (!read.ok) return read;
  const { diagram, issues, dangling } = read.value;
  const { after, ...plan } = planMerge(base, diagram, accepted);
  const isNew = (id: EngagementId) => !base.engagements.has(id);
  const result = read.value.own ? after : inferSupports(after, isNew);
  const report = reportOf(diagram, { dangling, duplicates: plan.suggestions.length });
  return ok({ format: opened.files[0]?.format ?? '', diagram: result, issues, report, ...plan });
}

function readOpened(
  { reading }: Opened,
  context: ImportContext,
  mapping?: Mapping
): Result<DiagramReading, ImportFailure> {
  if (reading.kind === 'diagram') return ok(reading);
  const chosen = mapping ?? proposedMapping(reading);
  if (chosen.every(({ holds }) => holds === 'nothing')) {
    return err({ code: 'header-not-recognised', found: shown(reading.sheets[0]?.header ?? []) });
  }
  const read = readMapped(reading.sheets, chosen, context);
  return ok({ ...read, issues: [...reading.issues, ...read.issues] });
}

/** How many parties have a name that another spelling of stood there before. */
function duplicatesIn(diagram: Diagram): number {
  const spellings = new Spellings();
  return [...diagram.parties].filter(({ name }) => spellings.meet(name) !== undefined).length;
}

function openFile(
  formats: readonly Format[],
  { fileName, bytes, unread, encoding: chosen, format: id }: GivenFile,
  context: ImportContext
): Result<{ readonly file: OpenedFile; readonly reading: Reading }, ImportFailure> {
  if (unread) return err(unread);
  const wanted = formats.find((format) => format.id === id);
  const found = wanted ? ok(wanted) : formatAmong(formats, fileName, bytes);
  if (!found.ok) return found;
  const format = found.value;
  const file = { fileName, format: format.id, encodingChangeable: false };
  if (format.content === 'binary') {
    const reading = format.read({ fileName, bytes, text: '' }, context);
    return reading.ok ? ok({ file, reading: reading.value }) : reading;
  }
  if (format.content === 'unicode') {
    const text = decodeUnicode(bytes);
    if (!text.ok) return text;
    const reading = format.read({ fileName, bytes, text: text.value }, context);
    if (!reading.ok) return reading;
    const { encoding = 'utf-8' } = detect(bytes) ?? {};
    return ok({ file: { ...file, encoding }, reading: reading.value });
  }
  const detected = detect(bytes);
  const encoding = chosen ?? detected?.encoding;
  if (encoding === undefined) return err({ code: 'unknown-format', fileName });
  const reading = format.read({ fileName, bytes, text: decode(bytes, encoding) }, context);
  if (!reading.ok) return reading;
  return ok({ file: { ...file, encoding, encodingChangeable: true }, reading: reading.value });
}

function headOf(fileName: string, bytes: Uint8Array): FileHead {
  const head = bytes.subarray(0, headLength);
  // The whole decides the encoding: a sign may be cut in two where the head ends.
  const encoding = detect(bytes)?.encoding;
  return { fileName, bytes: head, text: encoding ? decode(head, encoding) : '' };
}

function combined(readings: readonly SheetsReading[]): SheetsReading {
  const mappings = readings.map(proposedMapping);
  return {
    kind: 'sheets',
    sheets: readings.flatMap(({ sheets }) => sheets),
    issues: readings.flatMap(({ issues }) => issues),
    ...(readings.some(({ mapping }) => mapping) && { mapping: mappings.flat() })
  };
}
