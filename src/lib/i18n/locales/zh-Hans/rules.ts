import type { Translated } from '../../messages.ts';
import type { rules as en } from '../en/rules.ts';
import { engagements, number, parties } from './words.ts';

/** 规则的文字：发现什么、为何重要、如何处理，以及每个问题的句子。 */
export const rules: Translated<typeof en> = {
  'rule.V-02.name': '多个主体的识别码相同',
  'rule.V-02.why': '一个登记号只属于一个组织：或者同一主体画了两次，或者号码有误。',
  'rule.V-02.todo': '改正号码，或移走外包关系后删除重复的主体。',
  'problem.V-02': ({ names, values }) => `${names}共用${values}。`,

  'rule.V-03.name': '多个主体的名称相同',
  'rule.V-03.why': '仅大小写、全半角或标点不同的名称往往是同一组织，但不能证明。',
  'rule.V-03.todo': '核实是否同一组织，是则删除重复的主体，否则忽略。',
  'problem.V-03': ({ names, n }) => `${names}：${parties(n)}名称相同。`,

  'rule.V-04.name': 'LEI数字有误',
  'rule.V-04.why': '法人机构识别编码共20位，末两位校验其余各位（ISO 17442）。',
  'rule.V-04.todo': '按登记重新输入。',
  'problem.V-04': ({ name, values }) => `${name}：${values}不是有效的LEI。`,

  'rule.V-05.name': 'EUID格式有误',
  'rule.V-05.why': '欧洲统一识别码由国家、登记处、句点和号码组成（欧盟条例2021/1042）。',
  'rule.V-05.todo': '写成DEK1101R.HRB116737的形式。',
  'problem.V-05': ({ name, values }) => `${name}：${values}不是EUID的形式。`,

  'rule.V-06.name': 'LEI尚未查询',
  'rule.V-06.why': '数字正确，但本工具不访问互联网：是否有效、属于谁，均未知。',
  'rule.V-06.todo': '到全球法人识别编码基金会的登记查询，然后注明日期并忽略。',
  'problem.V-06': ({ name, values }) => `${name}：${values}尚未查询。`,

  'rule.V-07.name': '结束早于开始',
  'rule.V-07.why': '时间不会倒流：这样的外包关系从不算作执行中。',
  'rule.V-07.todo': '改正其中一个日期。',
  'problem.V-07': ({ name, from, to }) => `${name}于${from}开始，却于更早的${to}结束。`,

  'rule.V-08.name': '结束后仍为执行中',
  'rule.V-08.why': '状态为执行中，结束日期却已过：其中之一已过时。',
  'rule.V-08.todo': '把状态改为已结束，或写明新的结束日期。',
  'problem.V-08': ({ name, from }) => `${name}标为执行中，但已于${from}结束。`,

  'rule.V-09.name': '主体与自己签约',
  'rule.V-09.why': '外包有两方。此类关系照样显示和计数，但不进入任何指标。',
  'rule.V-09.todo': '把内部单位画成单独的主体，或另选提供商。',
  'problem.V-09': ({ name }) => `${name}：客户与提供商相同。`,

  'rule.V-10.name': '转出多于收入',
  'rule.V-10.why':
    '支撑它的外包关系的成本高于它本身带来的金额。同时支撑多条的关系按等份计算：本工具设定。',
  'rule.V-10.todo': '核对金额及其年限，以及各关系支撑的对象。',
  'problem.V-10': ({ name, amount, limit }) => `${name}收入${limit}，转出${amount}。`,

  'rule.V-11.name': '个人作为主体',
  'rule.V-11.why': '按定义，服务外包发生在组织之间；个人的工作属于雇用或采购。',
  'rule.V-11.todo': '画出个人所在的组织，或说明理由后忽略。',
  'problem.V-11': ({ name }) => `${name}是个人。`,

  'rule.V-12.name': '提供商属于客户自己的集团',
  'rule.V-12.why':
    '外包由外部提供商完成。以控制关系或过半股份相连的主体为一个集团；内部单位也算在内：本工具设定。',
  'rule.V-12.todo': '若是自建中心，把治理模式设为层级型。',
  'problem.V-12': ({ name }) => `${name}没有超出同一所有权集团。`,

  'rule.V-13.name': '未写明服务',
  'rule.V-13.why': '没有服务项目就没有类别，供需匹配也会略过它。',
  'rule.V-13.todo': '选择表1-2中的服务，至少选择类别。',
  'problem.V-13': ({ name }) => `${name}：服务未知。`,

  'rule.V-14.name': '超出所支撑关系的期间',
  'rule.V-14.why': '它比所服务的外包关系更早开始，或更晚结束。',
  'rule.V-14.todo': '核对两个期间，以及它支撑的对象。',
  'problem.V-14': ({ name, other }) => `${name}超出${other}的期间。`,

  'rule.V-15.name': '并非信息密集',
  'rule.V-15.why': '服务外包的第一个标准：以信息和网络技术为基础，或密集使用这些技术。',
  'rule.V-15.todo': '若确属本图，保留并忽略此项。',
  'problem.V-15': ({ name }) => `${name}被标为并非信息密集。`,

  'rule.V-20.name': '支撑了他人的外包关系',
  'rule.V-20.why': '客户转出的工作，应服务于该客户作为提供商的外包关系；此处并非如此。',
  'rule.V-20.todo': '选择该客户承接的外包关系。',
  'problem.V-20': ({ name, other }) => `${name}支撑${other}，但后者并非由其客户交付。`,

  'rule.V-21.name': '未说明支撑对象',
  'rule.V-21.why':
    '它在链中的位置由网络推断：取其客户唯一承接的关系，或没有承接。其下各级的可靠程度与此相同。',
  'rule.V-21.todo': '写明它支撑什么，或写明是直接承接。',
  'problem.V-21': ({ name, variant }) =>
    variant === 'root' ? `${name}被视为直接承接。` : `${name}：支撑对象由网络推断。`,

  'rule.V-22.name': '可能的支撑对象不止一个',
  'rule.V-22.why': '其客户承接的外包关系不止一条，因此没有级次。',
  'rule.V-22.todo': '选择它支撑哪一条。',
  'problem.V-22': ({ name, n }) => `${name}可能支撑${engagements(n - 1)}中的任何一条。`,

  'rule.V-24.name': '外包关系互相支撑',
  'rule.V-24.why': '链总有开端。循环支撑的外包关系没有级次。',
  'rule.V-24.todo': '写明其中哪一条是直接承接。',
  'problem.V-24': ({ names, n }) => (n === 1 ? `${names}支撑自己。` : `${names}互相支撑。`),

  'rule.V-25.name': '交易循环',
  'rule.V-25.why':
    '各方依次外包，最后又回到起点。可能属实，如总提供商也是其客户的客户；也可能有关系画反了。',
  'rule.V-25.todo': '核对每条关系的方向：从付款方到交付方。',
  'problem.V-25': ({ names }) => `${names}循环外包。`,

  'rule.V-26.name': '所有权循环',
  'rule.V-26.why': '互相持有的主体没有最终所有者。',
  'rule.V-26.todo': '核对每条股权关系的方向。',
  'problem.V-26': ({ names, n }) => (n === 1 ? `${names}持有自己。` : `${names}互相持有。`),

  'rule.V-30.name': '关键职能存在风险',
  'rule.V-30.why': '关键职能需要直接签约的提供商，服务它的每条外包关系都需要退路。',
  'rule.V-30.todo': '在服务该职能的外包关系中写明它，并制定退出计划。',
  'problem.V-30': ({ name, other, variant }) => {
    if (variant === 'noProvider') return `${name}没有直接签约的提供商。`;
    if (variant === 'noPlan') return `${name}由${other}服务，后者没有退出计划。`;
    return `${name}由${other}服务，是否有退出计划未知。`;
  },

  'rule.V-31.name': '关键职能缺少治理工具',
  'rule.V-31.why': '服务关键职能需要审计权、退出计划、终止权、向分包商传递义务和数据保护。',
  'rule.V-31.todo': '约定该工具，并标为已约定。',
  'problem.V-31': ({ name, values }) => `${name}缺少${values}。`,

  'rule.V-32.name': '难以替代，原因未知',
  'rule.V-32.why': '提供商太少与难以迁移，应对方法不同。',
  'rule.V-32.todo': '选择原因。',
  'problem.V-32': ({ name }) => `${name}难以替代，但未说明原因。`,

  'rule.V-33.name': '存储数据但缺少国家',
  'rule.V-33.why': '数据受何种法律保护，取决于它存放在哪里。',
  'rule.V-33.todo': '写明数据存储的国家或地区。',
  'problem.V-33': ({ name }) => `${name}存储数据，但缺少存储地。`,

  'rule.V-34.name': '通知期短于替换所需时间',
  'rule.V-34.why':
    '提供商退出时，来不及找到替代。所需天数：容易30天，中等90天，更难180天；分界值为本工具设定。',
  'rule.V-34.todo': '约定更长的通知期，或预先准备替代方案。',
  'problem.V-34': ({ name, days, needed }) =>
    `${name}：通知期${number.format(days)}天，需要${number.format(needed)}天。`,

  'rule.V-40.name': '治理信息不完整',
  'rule.V-40.why':
    '复杂程度、可编码程度和能力决定适合的治理模式（Gereffi、Humphrey和Sturgeon，2005）；缺少的按任意值处理。',
  'rule.V-40.todo': '填写已知的部分，其余留空。',
  'problem.V-40': ({ name, fields }) => `${name}：${fields}未知。`,

  'rule.V-41.name': '治理模式不相适应',
  'rule.V-41.why':
    '实际模式与理论要求相差两级以上（Gereffi、Humphrey和Sturgeon，2005）。适应度的算法为本工具设定。',
  'rule.V-41.todo': '先核对评分，再考虑减少或加强控制。',
  'problem.V-41': ({ name, actual, types, variant }) => {
    const side = variant === 'over' ? '，控制过多' : variant === 'under' ? '，控制不足' : '';
    return `${name}采用${actual}，适合的是${types}${side}。`;
  },

  'rule.V-42.name': '少见的组合',
  'rule.V-42.why':
    '理论认为，复杂程度低又难以编码的工作少见；从事简单、可编码工作的弱提供商会被排除在链外（Gereffi、Humphrey和Sturgeon，2005）。',
  'rule.V-42.todo': '核对三项评分。',
  'problem.V-42': ({ name, variant }) =>
    variant === 'excluded'
      ? `${name}：按理论，这样的提供商会被排除在链外。`
      : `${name}：简单却难以编码的工作少见。`,

  'rule.V-43.name': '货币缺少汇率',
  'rule.V-43.why': '不同货币的金额从不相加。汇率由人填写，不从别处获取。',
  'rule.V-43.todo': '设置网络的基准货币和汇率。',
  'problem.V-43': ({ variant, values, n }) =>
    variant === 'noCurrency'
      ? `${number.format(n)}处金额没有货币，其他金额有。`
      : `缺少${values}的汇率。`,

  'rule.V-50.name': '自定义字段未填写',
  'rule.V-50.why': '本网络将该字段标为必填：该类记录均应有值。这是本网络自己的规则。',
  'rule.V-50.todo': '填写该字段，或在“自定义字段”中取消必填。',
  'problem.V-50': ({ name, fields }) => `${name}：必填而未填写：${fields}。`,

  'rule.V-51.name': '内容不符合自定义字段',
  'rule.V-51.why':
    '导入或更改类型后，留下的内容不属于该字段的类型或选项。内容仍保留，但筛选和数字不计入。',
  'rule.V-51.todo': '改为相符的内容，或在“自定义字段”中修改该字段。',
  'problem.V-51': ({ name, fields }) => `${name}：内容不相符：${fields}。`,

  'problems.title': '问题',
  'problems.of': '本网络中的问题',
  'problems.sentence': ({ warnings, hints }) =>
    `${number.format(warnings)}个警告，${number.format(hints)}个提示`,
  'problems.none': '未发现问题',
  'problems.none.text': ({ n, parties: p, engagements: e }) =>
    `${number.format(n)}条规则检查了${parties(p)}和${engagements(e)}。`,
  'problems.noneLeft': '没有这一类的问题。',
  'problems.looking': '正在检查',
  'problems.filter': '显示',
  'problems.filter.all': '全部',
  'problems.filter.warning': '警告',
  'problems.filter.hint': '提示',
  'problems.filter.dismissed': '已忽略',
  'problems.warning': '警告',
  'problems.hint': '提示',
  'problems.own': '本工具的规则',
  'problems.todo': '如何处理：',
  'problems.more': ({ n }) => `显示全部${number.format(n)}个`,
  'problems.fewer': '收起',
  'problems.dismiss': '忽略',
  'problems.dismiss.of': ({ problem }) => `忽略：${problem}`,
  'problems.decision.edit': '更改决定的人、日期与理由',
  'problems.reason': '为何可以保留',
  'problems.reason.missing': '请写明理由，他人会问起。',
  'problems.dismiss.cancel': '取消',
  'problems.reopen': '重新打开',
  'problems.reopen.of': ({ problem }) => `重新打开：${problem}`,
  'problems.dismissed': ({ reason }) => `已忽略：${reason}`
};
