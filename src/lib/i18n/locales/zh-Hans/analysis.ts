import type { Translated } from '../../messages.ts';
import type { analysis as en } from '../en/analysis.ts';
import { engagements, number, ordinal, parties } from './words.ts';

/** Messages of the analysis panel. */
export const analysis: Translated<typeof en> = {
  'analysis.of': '按所画网络分析',
  'analysis.ofShown': '按所示部分分析',
  'analysis.upToDate': '已是最新',
  'analysis.stale': '来自先前版本',
  'analysis.sentence': ({ parties: p, depth }) =>
    p === 0
      ? '还没有画任何主体。'
      : depth === 0
        ? `${parties(p)}，尚未连接。`
        : depth === undefined
          ? `${parties(p)}。`
          : `${parties(p)}，深${number.format(depth)}层。`,
  'analysis.cutSentence': ({ n, name }) =>
    n === 0
      ? '没有哪个主体独自维系整个网络。'
      : n === 1
        ? `整个网络靠${name}维系。`
        : `整个网络靠${parties(n)}维系。`,
  'analysis.both': ({ size, cut }) => `${size}${cut}`,
  'analysis.counts': '规模',
  'analysis.parties': '主体',
  'analysis.engagements': '外包关系',
  'analysis.pairs': '有外包关系的主体对',
  'analysis.depth': '链深',
  'analysis.tiers': ({ n }) => `${number.format(n)}层`,
  'analysis.cut': '割点',
  'analysis.cut.text': '去掉其中任何一个，网络就会分成互不往来的几部分。不考虑方向。',
  'analysis.cut.none': '无：去掉任何一个主体，其余仍然相连。',
  'analysis.blocks': '可互换模块',
  'analysis.blocks.text':
    '同一模块中的主体，在模块外看来完全一样：客户相同，提供商相同，服务类别相同。这是网络的精确模分解。',
  'analysis.perParty': '各主体',
  'analysis.perParty.text': '层：从无人发包给它的主体起，沿最长路径往下数的步数。',
  'analysis.separate': '各自独立的链',
  'analysis.computing': ({ part }) => `正在计算：${part}`,
  'analysis.cancel': '取消',
  'analysis.cancelled': '已取消。下面的数字来自先前版本。',
  'analysis.crashed': '计算意外中断，已重新启动。图本身不受影响。',
  'analysis.gone': '计算两次中断。图本身不受影响，可以再次计算。',
  'analysis.tier': ({ tier }) => (tier === 0 ? '客户' : `第${ordinal(tier)}层`),
  'analysis.blockSize': ({ n }) => parties(n),

  'analysis.views': '分析的各个视图',
  'analysis.tab.overview': '概览',
  'analysis.tab.measures': '指标',
  'analysis.tab.chain': '链',
  'analysis.tab.matrix': '矩阵',
  'analysis.tab.blocks': '分组',
  'analysis.selectAll': ({ n }) => `全部选中（${number.format(n)}）`,

  'scope.filters': ({ parties: p, of, engagements: e, ofEngagements }) =>
    `筛选后留下${number.format(p)}个主体（共${number.format(of)}个）和${engagements(e)}（共${number.format(ofEngagements)}条）。`,
  'scope.whole': '分析整个网络',
  'scope.shown': '只分析所示部分',
  'scope.whole.text': '这里的数值都针对整个网络，包括被筛选略去的部分。',
  'scope.shown.text':
    '这里的数值只针对所示部分，视其余部分为不存在。总提供商网络由谁治理，以及画布上的颜色和大小，仍针对整个网络。',
  'scope.day': ({ date }) => `按视图所设日期，只计入${date}有效的外包关系。`,

  'report.chain': '链',
  'report.substitutes': '可互换的主体',
  'report.clusters': '交易群落',
  'report.matrix': '矩阵',
  'report.quotient': '模块网络',
  'report.measures': '全部指标',
  'report.why': '数值的由来',
  'report.blocks': '可互换模块',
  'report.near-blocks': '近似模块',

  'block.leaf': '主体',
  'block.parallel': '并列：彼此没有往来',
  'block.series': '全部互相往来',
  'block.complete': '彼此以同样方式往来',
  'block.linear': '级联：每一级都直接用到以下各级',
  'block.prime': '自成格局'
};
