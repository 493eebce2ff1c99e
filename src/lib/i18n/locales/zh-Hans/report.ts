import type { Translated } from '../../messages.ts';
import type { report as en } from '../en/report.ts';
import { engagements, number } from './words.ts';

/** Messages of the governance report. */
export const report: Translated<typeof en> = {
  'report.title': '治理报告',
  'report.open': '可打印的报告',
  'report.asOf': ({ day }) => `${day}有效的外包关系`,
  'report.made': ({ date }) => `生成于${date}`,
  'report.rows': '每表行数',
  'report.rows.first': ({ n }) => `最多${number.format(n)}行`,
  'report.rows.all': '全部',
  'report.more': ({ n, of }) =>
    `共${number.format(of)}行，此处列出前${number.format(n)}行，其余未打印。`,

  'report.summary': '概要',
  'report.fact.amounts': '已知金额',
  'report.fact.amounts.value': ({ known, of }) =>
    `${number.format(of)}条中的${number.format(known)}条`,
  'report.fact.total': '集团以外的直接支出',
  'report.fact.findings': '未处理的发现',
  'report.fact.findings.value': ({ warnings, hints, dismissed }) =>
    `警告${number.format(warnings)}项，提示${number.format(hints)}项；已忽略${number.format(dismissed)}项`,
  'report.fact.critical': '关键职能',
  'report.fact.spread': '支出在提供商间的分布',

  'report.lacks': '未能读取的内容',
  'report.lacks.empty': '该日期没有有效的外包关系，因此无可判断。以下各部分均会说明。',
  'report.lacks.amounts': '金额全部未知。占比改按外包关系的条数计算，也不给出合计金额。',
  'report.lacks.someAmounts': ({ n, of }) =>
    `${engagements(of)}中有${number.format(n)}条没有金额，占比与合计均未计入。`,
  'report.lacks.currency': ({ n }) =>
    `金额有多种货币且没有汇率：${engagements(n)}未计入占比与合计。不同货币绝不相加。`,
  'report.lacks.inputs': ({ n }) => `${engagements(n)}无法判断匹配程度：缺少输入或实际采用的类型。`,
  'report.lacks.critical': '没有职能被标为关键，因此关键触及与难以退出的程度均未知。',
  'report.lacks.ends': ({ n }) => `${engagements(n)}没有结束日期，未列入到期时间表。`,
  'report.lacks.nothing': '规则所需的内容均已填写。',

  'report.first': ({ n }) => `金额最大的${number.format(n)}项警告`,
  'report.map': '匹配图',
  'report.map.text': '线的颜色、线型与标记表示该外包关系的匹配程度，线的粗细表示金额。',
  'report.map.alt': ({ n }) => `网络图，标出${engagements(n)}的匹配程度`,
  'report.map.none': '尚未画出任何内容。',

  'report.finding': '发现',
  'report.rule': '规则',
  'report.reason': '理由',
  'report.findings.dismissed': '已忽略的发现及其理由',

  'report.part.engagements': '外包关系',
  'report.part.parties': '客户与总提供商',
  'report.part.exposure': '风险',
  'report.part.matching': '供需匹配',

  'report.fit': '治理类型与匹配程度',
  'report.second': '第二意见',
  'report.second.value': ({ forms, word }) => `${forms}：${word}`,
  'report.amount': '金额',
  'report.known': '已知',
  'report.quadrant': '象限',
  'report.gaps': '缺口',
  'report.offers': '云服务与标准化服务',
  'report.offers.none': '没有外包关系被标为云服务或标准化服务。',
  'report.remark': '备注',
  'report.clients': '客户的采购模式',
  'report.model': '识别出的模式',
  'report.evidence': '依据',
  'report.pairs': '客户与总提供商之间',
  'report.indices': ({ formal, relational }) => `${formal}／${relational}`,
  'report.indices.head': '正式／关系',
  'report.primes.none': '没有总提供商。',
  'report.networks': '总提供商主导的网络',
  'report.mode.by': ({ mode, name }) => `${mode}，由${name}负责`,
  'report.names': ({ names, rest }) => `${names}等，另有${rest}家`,
  'report.triad': '读出的内容',
  'report.triads.none': '没有提供商触达其客户的顾客。',
  'report.concentration': ({ by }) => `直接支出的集中度：按${by}`,
  'report.spread.coverage': ({ known, of }) =>
    `${engagements(of)}中有${number.format(known)}条可以分摊。`,
  'report.share': '占比',
  'report.within': '同一服务或国家内部提供商的集中度',
  'report.within.by': '范围',
  'report.within.what': '名称',
  'report.effective': '相当于均等家数',
  'report.who': '对象',
  'report.reach.none': '没有主体触及关键职能。',
  'report.stops': '会中断的职能',
  'report.critical': '其中关键职能',
  'report.holds': '难以退出的原因',
  'report.unknown': '未知',
  'report.leaving.substitutability': '可替代性',
  'report.leaving.exitPlan': '退出计划',
  'report.leaving.notice': '提供商的通知期',
  'report.notice.client': '客户最迟通知',
  'report.notice.provider': '提供商最迟通知',
  'report.passed': ({ date }) => `${date}，已过`,
  'report.daysLeft': '剩余天数',
  'report.inChain': '所在链',
  'report.recipient': '接收方',
  'report.match': '匹配度',

  'report.methods': '判断方法',
  'report.methods.text':
    '标有“Sourceloom的解读”的内容，是本工具使理论可以计算的方式，并非任何作者的原话。未知始终为未知：不计入并说明数量，绝不当作零。',
  'report.method.types': '类型与匹配',
  'report.method.second': '第二意见',
  'report.method.tools': '治理工具及其指数',
  'report.method.levels': '服务水平',
  'report.method.levels.text': '百分比越高越好，时间越短越好；其他单位只给出差值。',
  'report.method.sourcing': '采购模式',
  'report.method.drive': '驱动方',
  'report.method.drive.text':
    '总提供商收入中来自该客户的占比，减去该客户外部支出中流向总提供商的占比。高于0.2为采购者驱动，低于−0.2为生产者驱动。',
  'report.method.network': '网络治理模式',
  'report.method.triads': '服务三元组',
  'report.method.triads.text':
    '桥梁、弱化与转移：Li与Choi（2009）。如何由图中读出联系为Sourceloom的解读。',
  'report.method.concentration': '集中度',
  'report.method.concentration.text':
    'HHI为客户集团以外的直接支出（第1级）占比的平方和；1/HHI为集中程度相当的均等家数。总提供商转付的部分已包含在其自身金额中。',
  'report.method.failure': '失效',
  'report.method.matching': '供需匹配',
  'report.foot': '各规则的来源与算例见文档docs/governance.md。'
};
