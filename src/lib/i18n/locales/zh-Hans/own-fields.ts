import type { Translated } from '../../messages.ts';
import type { ownFields as en } from '../en/own-fields.ts';
import { number } from './words.ts';

const values = (n: number) => `${number.format(n)}个值`;

/** Messages of the fields that people add themselves. */
export const ownFields: Translated<typeof en> = {
  'own.group': '自定义字段',
  'own.group.none': '无',
  'own.group.text': '本网络需要而其他网络不需要的字段：成本中心、红绿灯、复核日期。',
  'own.open': '自定义字段…',
  'own.fault.text': '此内容无法保存，保留原有内容。',
  'own.fault.number': '请填写数字，例如1200或12.5。保留原有内容。',
  'own.fault.date': '日期请写作2027、2027-06或2027-06-30。保留原有内容。',
  'own.fault.yesNo': '请填写是或否。保留原有内容。',
  'own.fault.choice': '请从选项中选择。保留原有内容。',
  'own.fault.money': '请填写金额，例如1200 EUR。保留原有内容。',

  'own.at.V-50': '必填，尚未填写。',
  'own.at.V-51': '内容不符合该字段的类型或选项。',

  'own.title': '自定义字段',
  'own.subtitle': '用于本网络',
  'own.of': '属于',
  'own.none': '这里还没有自定义字段。',
  'own.none.text': '自定义字段在属性面板和表格中填写，视图可据此筛选和着色，文件会一并保存。',
  'own.add': '添加字段',
  'own.name': '名称',
  'own.name.missing': '字段需要名称。',
  'own.name.taken': '已有同名字段，两者将难以区分。',
  'own.type': '类型',
  'own.type.text': '文本',
  'own.type.number': '数字',
  'own.type.date': '日期',
  'own.type.yesNo': '是或否',
  'own.type.choice': '从选项中选择',
  'own.type.money': '金额',
  'own.unit': '单位',
  'own.unit.hint': '例如小时、人、%',
  'own.list': '选项',
  'own.list.hint': '每行一个。',
  'own.list.missing': '至少需要一个选项。',
  'own.required': '必填',
  'own.required.hint': '没有值的记录会列入问题。',
  'own.required.yes': '必填',
  'own.required.no': '可留空',
  'own.save': '保存字段',
  'own.create': '添加字段',
  'own.cancel': '取消',
  'own.edit': ({ name }) => `修改${name}`,
  'own.up': ({ name }) => `上移${name}`,
  'own.down': ({ name }) => `下移${name}`,
  'own.remove': ({ name }) => `删除${name}`,
  'own.filled': ({ n, of }) => `${number.format(of)}项中已填写${number.format(n)}项`,
  'own.recast.changed': ({ n }) => `${values(n)}将改写。`,
  'own.recast.misfits': ({ n }) => `${values(n)}不再相符。`,
  'own.recast.examples': ({ values: some }) => `不相符：${some}`,
  'own.misfits': '不相符的值',
  'own.misfits.keep': '原样保留，并列入问题',
  'own.misfits.clear': '清除',
  'own.removing': ({ name, n }) =>
    n === 0 ? `删除“${name}”？该字段没有值。` : `删除“${name}”及其${values(n)}？`,
  'own.removing.looks': ({ n }) => `有${number.format(n)}个视图或步骤用到该字段，将不再使用它。`,
  'own.removing.confirm': '删除字段',
  'own.undo': '每次修改为一步历史，撤销时连同各值一并恢复。',

  'many.arrange': '排列',
  'many.arrange.three': '请先选中至少三个主体。',
  'many.mixed': '各不相同',
  'many.text': '在此填写的内容用于所有选中的对象，作为一步。',
  'many.tags.some': ({ tag, n, of }) => `${tag}（${number.format(of)}个中的${number.format(n)}个）`
};
