import type { Translated } from '../../messages.ts';
import type { arranging as en } from '../en/arranging.ts';
import { engagements, number, parties } from './words.ts';

/** Messages of arranging the drawing. */
export const arranging: Translated<typeof en> = {
  'arranging.of': '布局',
  'arranging.title': '主体怎样排列？',
  'arranging.layout': '布局方式',
  'arranging.layered': '按层级',
  'arranging.layered.text': '每层一列，客户在左，交叉尽量少。',
  'arranging.force': '按引力',
  'arranging.force.text': '有往来的彼此靠近，其余由随机数决定。',
  'arranging.concentric': '按距离分环',
  'arranging.concentric.text': '到中心隔几条外包关系，就在第几环。',
  'arranging.grouped': '按组',
  'arranging.grouped.text': '每组一块，大组在前。',
  'arranging.circular': '环形',
  'arranging.circular.text': '每个连通部分排成一圈。',
  'arranging.groupBy': '分组依据',
  'arranging.groupBy.country': '国家或地区',
  'arranging.groupBy.cluster': '集群',
  'arranging.noClusters': '本网络还没有集群。',
  'arranging.middle': ({ names, n }) =>
    n === 0 ? '中心：没有上家的客户。选中主体即可把它们放到中心。' : `中心：${names}。`,
  'arranging.seed': '随机种子',
  'arranging.seed.hint': '数字相同，图就相同。',
  'arranging.another': '换一种',
  'arranging.release': ({ n }) =>
    n === 0 ? '没有手工放置的主体' : `同时移动手工放置的${parties(n)}`,
  'arranging.release.hint': '否则它们原地不动。',
  'arranging.preview': '预览',
  'arranging.running': ({ layout }) => `正在布局：${layout}`,
  'arranging.stop': '停止',
  'arranging.failed': '布局已中断，图保持原样。',
  'arranging.shown': ({ n }) => (n === 0 ? '没有主体需要移动。' : `预览：将移动${parties(n)}。`),
  'arranging.accept': '采用',
  'arranging.cancel': '取消',
  'arranging.empty': '还没有可布局的主体。',
  'arranging.labels': '看得清吗？',
  'arranging.own': '本工具自定的指标',
  'arranging.score': ({ percent }) => `${percent}没有遮挡`,
  'arranging.scoreBefore': ({ percent, before }) => `${percent}没有遮挡；此前为${before}`,
  'arranging.score.text':
    '不压卡片也不压其他连线的标签、未与他者重叠的卡片、未从卡片下穿过的连线所占的比例。',
  'arranging.plates': ({ hidden, of }) =>
    of === 0
      ? '没有需要放置的标签。'
      : hidden === 0
        ? `${number.format(of)}个标签都有空位。`
        : `${number.format(of)}个标签中有${number.format(hidden)}个没有空位，仅在选中时显示。`,
  'arranging.cards': ({ n }) => (n === 0 ? '卡片互不重叠。' : `${number.format(n)}对卡片重叠。`),
  'arranging.onThreads': ({ n }) =>
    n === 0 ? '没有标签压在其他连线上。' : `${number.format(n)}个标签压在其他连线上。`,
  'arranging.under': ({ n }) =>
    n === 0 ? '没有连线从卡片下穿过。' : `${engagements(n)}从别人的卡片下穿过。`,
  'arranging.shortened': ({ n }) =>
    n === 0 ? '名称都完整显示。' : `${number.format(n)}个名称在卡片上被缩短。`
};
