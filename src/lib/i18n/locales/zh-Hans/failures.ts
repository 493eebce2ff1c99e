import type { Translated } from '../../messages.ts';
import type { failures as en } from '../en/failures.ts';
import { number } from './words.ts';

/** Messages of why something could not be done. */
export const failures: Translated<typeof en> = {
  'failure.unknown-format':
    '无法识别文件类型。可以打开表格、网络文件、公共采购合同（OCDS）和Sourceloom文件。',
  'failure.not-utf8': ({ encoding }) =>
    `文本编码不是UTF-8${encoding ? `，可能是${encoding.toUpperCase()}` : ''}。请另存为UTF-8后再打开。`,
  'failure.file-too-large': (p) =>
    `共${p.size}MB，一次最多读取${p.limit}MB。请减少行或列，另存一部分后再打开。`,
  'failure.file-unreadable': '无法读取该文件：可能是文件夹，也可能已被移动或锁定。请重新选择。',
  'failure.too-large': ({ limit }) => `文件超过${number.format(limit)}个字符的上限。`,
  'failure.too-deep': ({ limit }) => `数据嵌套超过${limit}层，不可能是网络文件。`,
  'failure.not-json': (p) =>
    p.line > 0 ? `文件在第${p.line}行第${p.column}列中断或损坏。` : '文件中断或损坏，不是JSON。',
  'failure.forbidden-key': ({ key }) =>
    `文件使用了名称“${key}”，网络用不到它，且可能有害，因此拒绝打开。`,
  'failure.not-plain': '文件含有不是纯数据的值。',
  'failure.not-a-diagram': '这不是Sourceloom的网络文件。',
  'failure.newer-version': (p) =>
    `文件由更新的版本生成（格式${p.found}，本版本支持${p.known}）。请重新加载页面取得最新版本，再打开文件。`,
  'failure.invalid-table': ({ table }) => `“${table}”不是记录列表。`,
  'failure.invalid-record': (p) =>
    `“${p.table}”的第${p.index + 1}条记录${p.id ? `（${p.id}）` : ''}：字段“${p.field}”缺失或有误。`,
  'failure.duplicate-id': (p) => `标识“${p.id}”在“${p.table}”中出现两次。`,
  'failure.missing-end': (p) =>
    `“${p.table}”中的“${p.id}”把“${p.missing}”写作${p.field}，但文件中没有它。`,
  'failure.header-not-recognised': ({ found }) =>
    `没有列标题说明哪一列是客户、提供商或名称。实际为：${found || '空'}。`,
  'failure.empty-file': '文件是空的。',
  'failure.not-combinable': ({ file }) => `只有表格可以一起读取，“${file}”不是表格，请单独打开。`,
  'failure.no-data-rows': '表头下面没有数据行。',
  'failure.unterminated-quote': (p) => `第${p.row}行“${p.column}”：引号没有闭合。`,
  'failure.malformed-quote': (p) => `第${p.row}行“${p.column}”：闭合的引号后面还有文字。`,
  'failure.wrong-field-count': (p) => `第${p.row}行有${p.found}个字段，表头有${p.expected}个。`,
  'failure.worker-crashed': '读取意外中断，请重新打开文件。',
  'failure.worker-gone': '读取两次中断，文件可能超出本机的能力。',
  'failure.superseded': '其间打开了另一个文件。',
  'failure.nothing-to-take': '读取已停止，请重新打开文件。',
  'failure.cancelled': '已取消读取。',
  'failure.not-found': '要修改的对象已不存在。',
  'failure.already-exists': '它已经存在。',
  'failure.name-required': '名称不能为空，已保留原名。',
  'failure.read-only': '此浏览器无法让各窗口商定由谁写入，因此只能查看网络。',
  'failure.overtaken': '另一个窗口在同一时刻修改了网络。',
  'failure.database-unreadable': '浏览器无法打开存储，因此无法保存。',
  'failure.database-refused': '浏览器没有保存这项修改，存储空间可能已满。',
  'failure.log-damaged': '它有一部分无法读取。打开它可以查看能读的部分。',
  'failure.no-such-diagram': '本机已经没有它了。',
  'failure.in-the-trash': '它在回收站中，请先恢复。',
  'failure.newer-network': '它由本页的更新版本写成。请重新加载页面，取得该版本。',
  'failure.open-elsewhere': '另一个窗口正在编辑它。请在那里操作，或先关闭那个窗口。',
  'failure.sample-missing': '无法加载示例。没有连接时，只能打开以前打开过的内容。'
};
