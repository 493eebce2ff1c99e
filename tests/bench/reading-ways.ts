import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { idMaker } from '#lib/domain/ids.ts';
import { sheetOf } from '#lib/formats/delimited.ts';
import { importFile } from '#lib/formats/index.ts';
import { readWorkbook } from '#lib/formats/xlsx/workbook.ts';
import { parseXml } from '#lib/formats/xml/parse.ts';

type Way = (bytes: Uint8Array, fileName: string) => unknown;

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const asDiagram: Way = (bytes, fileName) => {
  const read = importFile(bytes, { fileName, importedAt: '2026-11-24', makeId: idMaker('a') });
  if (!read.ok) throw new Error(read.error.code);
  return read;
};

/** For each kind of file: a plain parse of it first, and what becomes of it here last. */
export const ways: Readonly<Record<string, Readonly<Record<string, Way>>>> = {
  '.csv': {
    'cells by Papa Parse': (bytes) => Papa.parse(textOf(bytes)),
    'cells and header': (bytes, fileName) => sheetOf(textOf(bytes), fileName),
    'as a diagram': asDiagram
  },
  '.graphml': {
    'text only': textOf,
    elements: (bytes) => parseXml(textOf(bytes)),
    'as a diagram': asDiagram
  },
  '.xlsx': {
    'unpacked by fflate': (bytes) => Object.values(unzipSync(bytes)).map(textOf),
    cells: (bytes) => readWorkbook(bytes),
    'as a diagram': asDiagram
  }
};
