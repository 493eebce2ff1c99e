import type { Translated } from '../../messages.ts';
import type { imports as en } from '../en/import.ts';
import { engagements, number, parties } from './words.ts';

/** Messages of what reading a file reports. */
export const imports: Translated<typeof en> = {
  'import.title': '导入',
  'import.subtitle': ({ files, rows }) => (rows > 0 ? `${files}，${number.format(rows)}行` : files),
  'import.steps': '导入的步骤',
  'import.step.file': '文件',
  'import.step.columns': '列',
  'import.step.check': '核对',
  'import.step.done': '已完成',
  'import.note': '导入之前不会改动任何内容；撤销一次即可全部恢复。',
  'import.note.new': '导入之前不会保存任何内容，文件本身不会改变。',
  'import.back': '上一步',
  'import.next': '选择各列',
  'import.check': ({ n }) => `核对${engagements(n)}`,
  'import.check.parties': ({ n }) => `核对${parties(n)}`,
  'import.check.records': ({ n }) => `核对${number.format(n)}条记录`,
  'import.accept': ({ n }) => `导入${engagements(n)}`,
  'import.accept.parties': ({ n }) => `导入${parties(n)}`,
  'import.accept.records': ({ n }) => `导入${number.format(n)}条记录`,
  'import.opening': ({ percent }) => `正在读取文件${percent && `，${percent}`}`,
  'import.checking': ({ percent }) => `正在核对各行${percent && `，${percent}`}`,
  'import.taking': '正在导入',
  'import.cancel': '取消',
  'import.stop': '停止',

  'import.choose': '选择文件',
  'import.another': '再加一个文件',
  'import.drop': '把文件拖到这里，或按Ctrl+V粘贴电子表格中的行。',
  'import.file.lead':
    '每行一条外包关系，另一个文件可以是主体表。也可打开Gephi、yEd、Pajek、Graphviz、Cytoscape、Kumu的网络文件，以及公共采购合同（OCDS）。',
  'import.paste': '电子表格中的行',
  'import.paste.take': '读取这些行',
  'import.pasted': '粘贴的行',
  'import.remove': ({ file }) => `不导入${file}`,
  'import.format': '格式',
  'import.encoding': '编码',
  'import.rows': ({ n }) => `${number.format(n)}行`,
  'import.encoding.hint': '如果各列中出现乱码，请改选其他编码。',
  'import.failed': ({ file }) => (file ? `无法读取${file}。` : '无法读取该文件。'),
  'import.notTaken': ({ file }) => `${file}未能导入。`,
  'import.failed.kept': '没有改动任何内容。',

  'format.csv': '文本表格（CSV、制表符）',
  'format.sourceloom': 'Sourceloom网络',
  'encoding.utf-8': 'UTF-8编码',
  'encoding.utf-16le': 'UTF-16（低位在前）',
  'encoding.utf-16be': 'UTF-16（高位在前）',
  'encoding.gb18030': 'GB18030（中文）',
  'encoding.windows-1252': 'Windows-1252（西欧）',

  'import.columns.lead': ({ known, all }) => `请选择每一列的含义。${all}列中读取${known}列。`,
  'import.holds': ({ table }) => (table ? `${table}的每一行是` : '每一行是'),
  'import.holds.engagements': '一条外包关系',
  'import.holds.parties': '一个主体',
  'import.holds.contracts': '一份合同',
  'import.holds.functions': '一项业务职能',
  'import.holds.ownership': '一项持股或控制关系',
  'import.holds.clusters': '一个集群或容器',
  'import.holds.nothing': '不导入',
  'import.column': ({ heading }) => `“${heading}”的含义`,
  'import.column.none': '不导入',
  'import.column.custom': '自定义字段',
  'import.decimal': ({ heading }) => `“${heading}”的小数点`,
  'import.decimal.auto': '按列中数字判断',
  'import.decimal.point': '点号：1,234.5',
  'import.decimal.comma': '逗号：1.234,5',
  'import.scale': ({ heading }) => `“${heading}”的单位`,
  'import.scale.1': '按原数',
  'import.scale.1000': '千',
  'import.scale.10000': '万',
  'import.scale.1000000': '百万',
  'import.scale.100000000': '亿',
  'import.scale.1000000000': '十亿',
  'import.dates': ({ heading }) => `“${heading}”的日期顺序`,
  'import.dates.auto': '按列中日期判断',
  'import.dates.day-first': '日在前：31/12/2026',
  'import.dates.month-first': '月在前：12/31/2026',
  'import.row': '行',
  'import.empty': '空',
  'import.preview': ({ table }) => (table ? `${table}的前几行` : '表格的前几行'),
  'import.preview.more': ({ n }) => `另有${number.format(n)}行`,
  'import.readable': ({ parties: p, engagements: e }) => `可读取${engagements(e)}、${parties(p)}。`,
  'import.others': ({ records }) => `另有${records}。`,
  'import.unsettled': '请指明哪一列是客户、哪一列是提供商，或者哪一列是主体名称。',

  'import.into': '导入到',
  'import.into.open': '当前网络',
  'import.into.new': '新网络',
  'import.done': ({ parties: p, engagements: e }) => `将新增${engagements(e)}、${parties(p)}。`,
  'import.already': ({ n }) => `${engagements(n)}已在网络中，保持不变。`,
  'import.inferred': ({ n }) =>
    `有${engagements(n)}所支撑的关系是推断的：其客户恰好承接一条外包关系。这些关系带有标记。`,
  'import.dangling': ({ n }) =>
    `有${number.format(n)}处提到的主体不在任何表中，按只有名称的主体导入。`,
  'import.total': ({ amounts }) => `金额合计${amounts}。`,
  'import.merges': '网络中已有的主体',
  'import.merges.lead': '标识或编号相同。未知的内容会补充，已有内容不会被覆盖。',
  'import.merge': ({ name, into }) => (name === into ? `“${name}”` : `“${name}”即“${into}”`),
  'import.reason.own-id': '文件中的编号相同',
  'import.reason.accepted': '由你确认',
  'import.reason.scheme': ({ scheme }) => `${scheme}相同`,
  'import.gains': ({ fields }) => `补充：${fields}`,
  'import.differs': ({ fields }) => `不一致，保留原值：${fields}`,
  'import.suggestions': '可能是同一主体',
  'import.suggestions.lead': '名称相近，但没有其他依据。除非你确认，否则按不同主体保留。',
  'import.suggestion': ({ name, like }) =>
    name === like ? `两个主体都叫“${name}”` : `“${name}”与“${like}”`,
  'import.same': '同一主体',
  'import.apart': '分开保留',
  'import.remarks': '说明',
  'import.remarks.none': '没有发现异常。',
  'import.also': ({ rows, more }) =>
    more > 0 ? `还有第${rows}行等${number.format(more)}行。` : `还有第${rows}行。`,
  'import.more': ({ n }) => `另有${number.format(n)}条`,
  'import.taken': ({ parties: p, engagements: e }) => `已导入${engagements(e)}、${parties(p)}。`,

  'issue.client-missing': (p) => `第${p.row}行：“${p.column}”为空，该行未导入。`,
  'issue.provider-missing': (p) => `第${p.row}行：“${p.column}”为空，该行未导入。`,
  'issue.value-not-a-number': (p) =>
    `第${p.row}行“${p.column}”：“${p.text}”不是数字，金额按未知处理。`,
  'issue.value-negative': (p) => `第${p.row}行“${p.column}”：“${p.text}”为负数，金额按未知处理。`,
  'issue.value-infinite': (p) =>
    `第${p.row}行“${p.column}”：“${p.text}”超出数值范围，金额按未知处理。`,
  'issue.name-missing': (p) => `第${p.row}行：“${p.column}”为空，该行未导入。`,
  'issue.value-unclear': (p) =>
    `第${p.row}行“${p.column}”：“${p.text}”有两种读法。请指明小数点用点号还是逗号；指明之前金额按未知处理。`,
  'issue.date-not-read': (p) => `第${p.row}行“${p.column}”：“${p.text}”无法读作日期，按未知处理。`,
  'issue.date-unclear': (p) => `第${p.row}行“${p.column}”：“${p.text}”分不清日和月，按未知处理。`,
  'issue.country-not-known': (p) =>
    `第${p.row}行“${p.column}”：“${p.text}”不是已知的国家或地区，按未知处理。`,
  'issue.choice-not-known': (p) =>
    `第${p.row}行“${p.column}”：“${p.text}”不是该字段的取值，按未知处理。`,
  'issue.service-not-known': (p) =>
    `第${p.row}行“${p.column}”：“${p.text}”不在表1-2的服务之中，未导入。`,
  'issue.currency-not-known': (p) =>
    `第${p.row}行“${p.column}”：“${p.text}”不能确定是哪种货币，金额不带币种。`,
  'issue.reference-not-found': (p) =>
    `第${p.row}行“${p.column}”：文件中没有“${p.text}”，该项按未知处理。`,
  'issue.function-not-listed': (p) =>
    `第${p.row}行“${p.column}”：“${p.text}”不在业务职能表中，作为只有名称的业务职能导入。`,
  'issue.repeated-party': (p) =>
    `第${p.row}行：“${p.name}”已在第${p.firstRow}行出现，未知的内容补充到那里。`,
  'issue.dangling-end': (p) => `第${p.row}行：“${p.name}”不在主体表中，作为只有名称的主体导入。`,
  'issue.self-engagement': (p) => `第${p.row}行：“${p.name}”发包给自己。图中照画，计算时不计入。`,
  'issue.repeated-pair': (p) =>
    `第${p.row}行：“${p.client}”与“${p.provider}”同第${p.firstRow}行，两条都保留。`,
  'issue.possible-duplicate': (p) =>
    `第${p.row}行：“${p.name}”可能就是“${p.other}”，按两个主体保留。`,
  'issue.same-identifier': (p) =>
    `第${p.row}行：“${p.name}”与“${p.other}”的登记编号相同，作为同一主体，两个名称都保留。`,
  'issue.field-ignored': (p) => `文件中的“${p.field}”无法识别，未保留。`
};
