import type { Translated } from '../../messages.ts';
import type { imports as en } from '../en/import.ts';
import { engagements, number, parties } from './words.ts';

/** Messages of what reading a file reports. */
export const imports: Translated<typeof en> = {
  'import.title': ({ file }) => `读取${file}`,
  'import.done': ({ parties: p, engagements: e }) => `已读取${parties(p)}、${engagements(e)}。`,
  'import.note': '打开之前不会保存任何内容，文件本身不会改变。',
  'import.accept': ({ n }) => `打开${engagements(n)}`,
  'import.issues': ({ n }) => `${number.format(n)}条说明`,
  'import.more': ({ n }) => `另有${number.format(n)}条`,

  'issue.client-missing': (p) => `第${p.row}行：“${p.column}”为空，该行未导入。`,
  'issue.provider-missing': (p) => `第${p.row}行：“${p.column}”为空，该行未导入。`,
  'issue.value-not-a-number': (p) =>
    `第${p.row}行“${p.column}”：“${p.text}”不是数字，金额按未知处理。`,
  'issue.value-negative': (p) => `第${p.row}行“${p.column}”：“${p.text}”为负数，金额按未知处理。`,
  'issue.value-infinite': (p) =>
    `第${p.row}行“${p.column}”：“${p.text}”超出数值范围，金额按未知处理。`,
  'issue.self-engagement': (p) => `第${p.row}行：“${p.name}”发包给自己。图中照画，计算时不计入。`,
  'issue.repeated-pair': (p) =>
    `第${p.row}行：“${p.client}”与“${p.provider}”同第${p.firstRow}行，两条都保留。`,
  'issue.possible-duplicate': (p) =>
    `第${p.row}行：“${p.name}”可能就是“${p.other}”，按两个主体保留。`,
  'issue.field-ignored': (p) => `文件中的“${p.field}”无法识别，未保留。`
};
