import type { Translated } from '../../messages.ts';
import type { typed as en } from '../en/typed.ts';
import { engagements, number, parties } from './words.ts';

/** Messages of the pane in which a network is written as text. */
export const typed: Translated<typeof en> = {
  'typed.title': '用文字表示的网络',
  'typed.lead': '每行一条外包关系，客户在前：',
  'typed.example': '客户 -> 提供商：标签[ITO]{CNY 250000}',
  'typed.note': '添加是一步操作，可以撤销。关闭后文字仍会保留。',
  'typed.field': '文字行',
  'typed.results': '每一行的结果',
  'typed.grammar': '书写方法',
  'typed.rule.arrow': '客户与提供商之间写->或→，冒号之后是标签。中文输入法打出的相应符号也可以。',
  'typed.rule.chain':
    '甲 -> 乙 -> 丙：标签，表示一条链：后一条外包关系为前一条服务。标签和标记属于最后一条。',
  'typed.rule.alone': '单独一个名称表示一个没有外包关系的主体。',
  'typed.rule.tags':
    '标签之后可写[BPO]或[ITO-2, KPO]表示服务（自定义服务写名称），{CNY 250000}表示金额，小数点用“.”。',
  'typed.rule.quotes': '名称中含有箭头或冒号时，请加引号。以#开头的行是备注，不起作用。',
  'typed.rule.names': '同名即同一主体：网络中已有此名称（任一语言的名称或别名）的主体，否则新建。',
  'typed.rule.there':
    '客户、提供商和标签都相同的外包关系视为已有；不写标签时，两者之间的任何一条都算。',

  'typed.row.read': ({ names, added, there }) => {
    const fresh = added === 0 ? [] : [`新建${engagements(added)}`];
    const known = there > 0 && added === 0 && names === '' ? ['已有'] : [];
    return [...(names === '' ? [] : [`新建${names}`]), ...fresh, ...known].join('；');
  },
  'typed.row.known': '已有此主体',
  'typed.names': ({ names, n }) => `${names}等，另有${number.format(n)}个`,
  'typed.line': ({ line }) => `第${line}行`,
  'typed.at': ({ line, column }) => `第${line}行第${column}个字符`,
  'typed.error.name-missing': '箭头旁边缺少名称。',
  'typed.error.quote-open': '引号没有闭合。',
  'typed.error.arrow-missing': '缺少箭头：客户 -> 提供商。如果这个符号属于名称，请给名称加引号。',
  'typed.error.name-ambiguous': ({ name, count: n }) =>
    `有${number.format(n)}个主体都叫“${name}”。请改写所指主体独有的别名。`,
  'typed.remark.name-alike': ({ name, other }) => `“${name}”将新建。你指的可能是“${other}”。`,
  'typed.remark.tag-unread': ({ text }) => `“${text}”不是标记，保留在标签中。`,
  'typed.remark.tags-unused': '这条外包关系已有，其服务和金额保持不变。',
  'typed.instead': ({ other }) => `改写为“${other}”`,
  'typed.errors': ({ n }) => `${number.format(n)}行有错误`,
  'typed.leaveOut': ({ n }) => `忽略有错误的${number.format(n)}行`,
  'typed.next': '下一处错误',
  'typed.fill.all': '写出整个网络',
  'typed.fill.selection': '写出所选部分',
  'typed.copy': '复制文字',
  'typed.copied': '文字已复制到剪贴板。',
  'typed.picture': ({ parties: p, engagements: e }) =>
    `这些文字画出的图：${parties(p)}、${engagements(e)}`,
  'typed.add': ({ parties: p, engagements: e }) => {
    const parts = [...(p > 0 ? [parties(p)] : []), ...(e > 0 ? [engagements(e)] : [])];
    return parts.length > 0 ? `添加${parts.join('、')}` : '没有可添加的内容';
  },
  'typed.cancel': '关闭',
  'typed.failed': '现在无法读取这些文字。',
  'typed.failed.kept': '文字仍然保留。',
  'typed.done': ({ parties: p, engagements: e }) => `已添加${parties(p)}、${engagements(e)}。`
};
