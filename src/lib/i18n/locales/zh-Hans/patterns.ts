import type { Translated } from '../../messages.ts';
import type { patterns as en } from '../en/patterns.ts';
import { engagements, number, parties } from './words.ts';

/** Messages of chain, blocks, clusters and matrix in the analysis panel. */
export const patterns: Translated<typeof en> = {
  'chain.of': '谁的链',
  'chain.whole': '整个网络',
  'chain.shape': '形状',
  'chain.shape.none': '没有链：没有任何外包关系。',
  'chain.shape.line': '单线：每一方至多发包给一方，也至多承接一方。',
  'chain.shape.star': '星形：所有提供商都直接承接，没有再分包。',
  'chain.shape.tree': '树形：每个提供商在此只有一个客户。',
  'chain.shape.converging': '汇聚形：有提供商服务于这条链上的多个客户。',
  'chain.shape.net': '网状：存在循环，或者同一层的提供商互相发包。',
  'chain.breadth': '宽度',
  'chain.tiers': '各层与层间金额',
  'chain.flows': '层与层之间的金额；下表为相同数据。',
  'chain.flow': ({ from, to, value, n }) => `${from}至${to}：${value}，${number.format(n)}对主体`,
  'chain.passed': '转出',
  'chain.kept': '留存',
  'chain.nobodySubcontracts': '此处没有谁把收入再分包出去。',
  'chain.nothingInvisible': '资金没有流到直接提供商以下。',
  'chain.noCountry': '国家未填写',
  'chain.job': '一项业务的路径',
  'chain.job.choose': '选择一条外包关系，此处即显示它从客户到末端提供商的路径。',
  'chain.job.countries': ({ n, names }) =>
    n === 0 ? '这些主体的国家均未填写。' : `${number.format(n)}个国家或地区：${names}。`,
  'chain.job.guessed': '没有说明支持关系，或支持多项的，显示第一项。',
  'chain.job.select': '选中整条路径',

  'needs.no-parties': '图中还没有内容。此处需要主体，以及主体之间的外包关系。',
  'needs.none-shown':
    '筛选后没有留下任何主体。请改为分析整个网络，或放宽筛选：此处需要主体，以及主体之间的外包关系。',
  'needs.no-engagements': '还没有外包关系。请按C，再依次选择客户和提供商。',
  'needs.none-counts': ({ n }) =>
    `图中有${engagements(n)}，但没有一条计入：在所看的日期或已结束，或尚未开始，或被筛选、“计入的连线”排除。`,

  'dashboard.title': '一页看全网络',
  'dashboard.open': '一页总览，可打印',
  'dashboard.made': ({ date }) => `截至${date}`,
  'dashboard.picture': ({ n }) => `网络图，含${parties(n)}`,
  'dashboard.matrix': ({ n }) =>
    `${parties(n)}按层排列的矩阵：行向列采购处有标记。图太大，一页放不下。`,
  'dashboard.value': '外包关系金额',
  'dashboard.tier': ({ n, value }) => `${parties(n)} · ${value}`,
  'dashboard.received': '收入最多',
  'dashboard.inside': ({ share }) => `内部占${share}`,
  'dashboard.foot': '没有填写的内容不按零计算，而是不计入，并在上方说明。形态名称为本工具自定。',

  'quotient.title': '模块网络',
  'quotient.text':
    '每个模块一个方框，客户在左，提供商在右：把可互换的主体合在一起之后，还需要理解的部分。',
  'quotient.depth': '细分程度',
  'quotient.of': ({ n, of }) => `第${number.format(n)}级，共${number.format(of)}级`,
  'quotient.says': ({ blocks, collapsed }) =>
    `${number.format(blocks)}个方框，其中${number.format(collapsed)}个含多个主体。`,
  'quotient.none':
    '这里没有含多个主体的模块：整个网络自成格局，无法这样缩小。下方的“近似可互换”允许少一份合同。',
  'quotient.many': ({ n }) =>
    `超过${number.format(n)}个方框，此处不绘制。可在画布上折叠，或选择较粗的一级。`,
  'quotient.collapse': ({ n }) => `在画布上折叠${number.format(n)}个模块`,
  'quotient.expand': '展开这些模块',
  'quotient.boxes': '在画布上，每个模块成为一个框，并折叠为一张卡片：按F展开，撤销即去掉这些框。',

  'chain.primes': '总提供商主导的网络',
  'chain.primes.text':
    '各总提供商自己的网络呈什么形态，由谁治理：由其主导、由成员共同治理，或由专门的组织治理。',

  'blocks.pools': '谁能替代谁',
  'blocks.pools.text':
    '客户相同，提供商相同，彼此没有往来的主体。就位置而言可以互换；是否从事同样的工作，由你判断。',
  'blocks.pools.none': '没有主体在其位置上有替代者。',
  'blocks.pool': ({ n }) => `${parties(n)}，可互换`,
  'blocks.clients': ({ n }) => `${number.format(n)}个采购方式相同的客户`,
  'blocks.noServices': '没有填写服务项目，因此无法据此区分。',
  'blocks.share': '属于模块的主体',
  'blocks.compression': '顶层每个模块的主体数',
  'blocks.width': '最大的格局',
  'blocks.near': '近似可互换',
  'blocks.near.text': '少一份合同，精确的模块就会消失。以下主体的往来至少有这样的比例相同。',
  'blocks.near.none': '在此相似度下没有。',
  'blocks.threshold': '相似度不低于',

  'clusters.title': '交易群落',
  'clusters.text':
    '彼此往来多于随机情形的主体。这是搜索结果，不是证明：稳定度表示各次运行有多一致。',
  'clusters.needs': '没有多个主体之间带金额的往来，因此没有群落。',
  'clusters.found': ({ n, alone }) =>
    `${number.format(n)}个群落${alone > 0 ? `，另有${parties(alone)}不属于任何群落` : ''}。`,
  'clusters.quality': ({ best, worst, runs }) =>
    `模块度${best}，${number.format(runs)}次运行为${worst}至${best}。`,
  'clusters.against': '对照',
  'clusters.noGroups': '没有填写此类信息。',
  'clusters.cluster': '群落',
  'clusters.inside': '内部',
  'clusters.firm': '稳定',
  'clusters.name': ({ name, n }) => (n === 1 ? name : `${name}等${number.format(n)}个`),
  'clusters.ei': ({ value }) => `E-I指数${value}：−1表示往来都在组内，1表示都通向组外。`,

  'dsm.needs': '至少要有两个主体才有矩阵。',
  'dsm.order': '排序依据',
  'dsm.by.tier': '层',
  'dsm.by.sequence': '次序',
  'dsm.by.block': '模块',
  'dsm.by.cluster': '群落',
  'dsm.smaller': '缩小单元格',
  'dsm.larger': '放大单元格',
  'dsm.fit': '适合窗口',
  'dsm.byHand': '已手动排序。',
  'dsm.reset': '恢复计算的次序',
  'dsm.label': ({ n }) =>
    `${parties(n)}的矩阵。方向键移动，回车键选中，Alt加上下键、翻页键、Home或End移动一行。`,
  'dsm.read': '行向列采购。指向单元格，或用方向键移动。',
  'dsm.self': ({ name, role }) => `${name}：${role}`,
  'dsm.nothing': ({ row, column }) => `${row}没有向${column}采购。`,
  'dsm.cell': ({ row, column, value, role }) => `${row}向${column}（${role}）采购：${value}`,
  'dsm.legend':
    '大小表示金额，形状表示服务类别：方形ITO，圆形BPO，菱形KPO，圆环未知。方框为排序中的组。',
  'dsm.roles': '角色',
  'dsm.roles.text':
    '核心：彼此依赖。共享：被许多主体依赖，自身依赖少。控制：与此相反。外围：两者皆少。',
  'dsm.roles.medians':
    '没有核心，因此按中位数划分。居中：依赖得多，被依赖得也多；共享：只是被依赖得多；控制：只是依赖得多；外围：两者都少。',
  'dsm.role': ({ role }) => role,
  'dsm.says': '说明了什么',
  'dsm.type.hierarchical': '层级型：没有大到可称为核心的循环组。',
  'dsm.type.multi-core': '有几个大小相近的核心。',
  'dsm.type.core-periphery': '一个核心，外围环绕。',
  'dsm.propagation': ({ share }) =>
    `传播成本${share}：一处变化能到达的有序主体对所占的比例，包括主体自身。`,
  'dsm.feedback': ({ n }) => (n === 0 ? '没有外包关系逆此次序。' : `${engagements(n)}逆此次序。`),
  'role.architecture.core': '核心',
  'role.architecture.core-like': '类核心',
  'role.architecture.shared': '共享',
  'role.architecture.control': '控制',
  'role.architecture.periphery': '外围',
  'role.architecture.central': '居中，按中位数',
  'role.architecture.shared-m': '共享，按中位数',
  'role.architecture.control-m': '控制，按中位数',
  'role.architecture.periphery-m': '外围，按中位数'
};
