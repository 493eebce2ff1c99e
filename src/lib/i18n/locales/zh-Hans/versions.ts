import type { Translated } from '../../messages.ts';
import type { versions as en } from '../en/versions.ts';
import { engagements, moment, number, parties } from './words.ts';

const kinds = { added: '新增', removed: '删除', changed: '修改', moved: '移动' };

/** Messages of kept versions of a network. */
export const versions: Translated<typeof en> = {
  'action.versions': '版本',
  'versions.title': '版本',
  'versions.sentence': ({ n }) => `已保留${number.format(n)}个版本`,
  'versions.none': '还没有保留版本',
  'versions.text':
    '版本就是网络当时的全貌。间隔十分钟后首次编辑之前，以及大量删除之前，会自动保留一个；较早的会逐步精简，有名称的一直保留。',
  'versions.name': '版本名称',
  'versions.keep': '保留当前版本',
  'versions.kept': ({ name }) => `已保留为“${name}”`,
  'versions.list': '已保留的版本',
  'versions.reason.kept': '手动保留',
  'versions.reason.decided': '研讨中决定',
  'versions.reason.time': '自动保留',
  'versions.reason.emptied': '清空之前',
  'versions.reason.bulk': '大量删除之前',
  'versions.reason.restore': '恢复旧版本之前',
  'versions.reason.migration': '应用升级接手时',
  'versions.counts': (p) => `${parties(p.parties)}，${engagements(p.engagements)}`,
  'versions.look': ({ version }) => `查看${version}`,
  'versions.looking': ({ at }) => `${moment(at)}的样子，此处不能修改。`,
  'versions.then': '当时',
  'versions.now': '现在',
  'versions.show': '画布显示',
  'versions.marked': '描边的是有差异之处。',
  'versions.back': '返回绘图',
  'versions.restore': '恢复此版本',
  'versions.restored': ({ version }) => `已恢复到：${version}。恢复前的内容已保留为版本。`,
  'versions.undo': '撤销',
  'versions.remove': '删除',
  'versions.remove.ask': ({ version }) => `删除版本${version}？`,
  'versions.remove.text': '网络本身不变。删除的版本无法找回。',
  'versions.remove.keep': '保留',
  'versions.same': '此后没有变化。',
  'versions.since': (p) =>
    `此后：${(['added', 'removed', 'changed', 'moved'] as const)
      .flatMap((kind) => (p[kind] ? [`${kinds[kind]}${number.format(p[kind])}项`] : []))
      .join('，')}。`,
  'versions.since.list': '差异',
  'versions.added': '新增',
  'versions.removed': '删除',
  'versions.changed': '修改',
  'versions.moved': '移动',
  'versions.more': ({ n }) => `还有${number.format(n)}项：全部显示`,
  'versions.failed': '无法处理这个版本',
  'versions.failed.kept': '网络保持原样。',
  'versions.failed.replay-differs': '磁盘上的内容与显示的不一致。请先存为文件，再重新加载页面。',
  'versions.failed.version-unreadable': '该版本从磁盘读回时与写入的不一致。请查看其他版本。',
  'versions.failed.other': '请稍后再试。',

  'table.settings': '设置',
  'table.parties': '主体',
  'table.contracts': '合同',
  'table.engagements': '外包关系',
  'table.placements': '位置',
  'table.serviceItems': '自定义服务',
  'table.fieldDefs': '自定义字段',
  'table.views': '视图',
  'table.stories': '演示',
  'table.storySteps': '演示步骤',
  'table.demands': '需求',
  'table.decisions': '决定',
  'table.workshopItems': '研讨事项'
};
