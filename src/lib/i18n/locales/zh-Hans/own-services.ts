import type { Translated } from '../../messages.ts';
import type { ownServices as en } from '../en/own-services.ts';
import { number } from './words.ts';

/** Messages of services that people add to those of the table. */
export const ownServices: Translated<typeof en> = {
  'ownService.title': '自定义服务',
  'ownService.subtitle': '分类表之外、用于本网络的服务',
  'ownService.none': '还没有自定义服务。',
  'ownService.none.text':
    '自定义服务归入分类表的某一小类，按类别统计时都会计入；凡选择服务之处均可选用。',
  'ownService.add': '添加服务',
  'ownService.new': ({ name }) => `将“${name}”添加为自定义服务…`,
  'ownService.name': '名称',
  'ownService.nameZh': '中文名称',
  'ownService.name.missing': '服务需要名称。',
  'ownService.name.taken': '已有同名的自定义服务。',
  'ownService.subclass': '归入',
  'ownService.subclass.missing': '请选择归入的小类。',
  'ownService.subclass.choose': '选择小类',
  'ownService.subclass.hint': '按类别的统计以此为准。',
  'ownService.create': '添加该服务',
  'ownService.cancel': '取消',
  'ownService.done': '完成',
  'ownService.edit': ({ name }) => `更改${name}`,
  'ownService.remove': ({ name }) => `删除${name}`,
  'ownService.uses': ({ n }) => (n === 0 ? '尚未使用' : `使用${number.format(n)}次`),
  'ownService.removing': ({ name, n }) =>
    n === 0
      ? `删除“${name}”？尚无记录使用它。`
      : `删除“${name}”？它将从${number.format(n)}条记录中移除。`,
  'ownService.removing.confirm': '删除该服务',
  'ownService.undo': '每次更改都是历史记录中的一步，撤销可连同各处使用一并恢复。'
};
