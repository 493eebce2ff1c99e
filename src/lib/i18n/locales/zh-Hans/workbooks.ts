import type { Translated } from '../../messages.ts';
import type { workbooks as en } from '../en/workbooks.ts';
import { number } from './words.ts';

interface Cell {
  row: number;
  column: string;
}
const at = ({ row, column }: Cell) => `第${String(row)}行“${column}”`;

const kinds: Readonly<Record<string, string>> = {
  xls: '这是Excel 97至2003的工作簿（.xls），无法读取。请用电子表格程序打开，另存为.xlsx后再打开。',
  xlsb: '这是二进制工作簿（.xlsb），无法读取。请用Excel打开，另存为.xlsx后再打开。',
  ods: '这是OpenDocument电子表格（.ods），无法读取。请用电子表格程序打开，另存为.xlsx后再打开。',
  numbers: '这是Numbers表格，无法读取。请在Numbers中导出为Excel（.xlsx）后再打开。',
  html: '文件名是工作簿，内容却是网页，有些系统会这样导出。请用电子表格程序打开，另存为.xlsx后再打开。',
  encrypted: '工作簿设有密码。请用电子表格程序打开，另存一份不带密码的副本后再打开。'
};

const noWorkbook = '这个文件是压缩包，不是工作簿。如果其中有工作簿，请先解压再打开。';

const unsafe: Readonly<Record<string, (limit: string) => string>> = {
  entries: (limit) => `条目超过${limit}个`,
  overlap: () => '各条目共用同一段数据',
  entry: (limit) => `有一个条目解压后超过${limit}字节`,
  all: (limit) => `解压后超过${limit}字节`,
  ratio: (limit) => `解压后超过原大小的${limit}倍`
};

/** Messages of workbooks: why one is not read, and what was odd in one that was. */
export const workbooks: Translated<typeof en> = {
  'format.xlsx': '工作簿（Excel）',
  'export.way.xlsx': '工作簿（Excel）',
  'export.for.xlsx': '用于在电子表格程序中查看和编辑：每类记录一张表，带下拉选项，可原样导回。',
  'export.way.kumuXlsx': 'Kumu工作簿',
  'export.for.kumuXlsx': '用于Kumu：一张要素表和一张连接表。',
  'failure.archive-damaged':
    '文件中断或损坏。请用电子表格程序打开并重新保存后再打开，或者重新获取这个文件。',
  'failure.archive-encrypted': '文件设有密码。请另存一份不带密码的副本后再打开。',
  'failure.archive-unsafe': ({ why, limit }) =>
    `已拒绝这个文件：${unsafe[why]?.(number.format(limit)) ?? why}，正常的工作簿不会这样。`,
  'failure.workbook-kind': ({ kind }) => kinds[kind] ?? noWorkbook,
  'failure.workbook-damaged': ({ part }) =>
    `工作簿的组成部分“${part}”缺失或损坏。请用电子表格程序打开并重新保存后再打开。`,
  'issue.cell-error': (p) => `${at(p)}：单元格显示${p.text}，按空白处理。`,
  'issue.formula-without-value': (p) =>
    `${at(p)}：公式从未计算过，按空白处理。请先用电子表格程序保存工作簿。`,
  'issue.cells-merged': (p) =>
    `有${number.format(p.count)}处文字位于跨多行的合并单元格，最先在第${p.row}行；各行都取该文字，合并的金额只计一次。`,
  'issue.cells-outside': (p) =>
    `表头右侧有${number.format(p.count)}个单元格未读取，最先在第${p.row}行。`,
  'issue.sheet-hidden': '这个工作表是隐藏的，除非你说明其中每一行是什么，否则不读取。'
};
