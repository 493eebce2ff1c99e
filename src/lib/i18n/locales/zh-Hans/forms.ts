import type { Translated } from '../../messages.ts';
import type { forms as en } from '../en/forms.ts';
import { engagements, number } from './words.ts';

/** Messages of the forms of what governance and matching read. */
export const forms: Translated<typeof en> = {
  'value.place.date': '例如2027-06-30',
  'value.fault.text': '此内容无法保存，保留原有内容。',
  'value.fault.long': '此内容无法保存，保留原有内容。',
  'value.fault.number': '请直接填写数字，不加千位分隔符，例如1200或12.5。保留原有内容。',
  'value.fault.signed': '请填写与UTC的时差，例如8或−3.5。保留原有内容。',
  'value.fault.percent': '占比应在0至100之间。保留原有内容。',
  'value.fault.date': '日期请写作2027、2027-06或2027-06-30。保留原有内容。',
  'value.fault.country': '国家为ISO 3166的两个字母，例如NL或CN。',
  'value.fault.currency': '货币为ISO 4217的三个字母，例如EUR或CNY。',
  'list.add': '添加',
  'list.choose': '请选择',
  'list.remove': ({ name }) => `移除${name}`,
  'money.currency': ({ of }) => `货币：${of}`,

  'terms.title': '金额、期限与通知期',
  'terms.covers': ({ n }) => `该合同涵盖${engagements(n)}，以下内容对其均有效。`,
  'terms.contract.title': '合同名称',
  'terms.contract.start': '合同开始',
  'terms.contract.end': '合同结束',
  'terms.contract.status': '合同状态',
  'terms.contract.type': '合同类型',
  'terms.contract.add': '添加合同，以填写通知期',

  'chainForm.title': '链与替代',
  'chainForm.engagements': '其客户的外包关系',
  'chainForm.unknown': '未知：由网络读出',
  'chainForm.needed': '为其服务',
  'chainForm.and': '支撑同一外包关系的各条均不可缺（与），除非其中一条可被替代。',
  'chainForm.or': '若一条可替代另一条，二者有其一即可（或）。',
  'chainForm.guardian': '其提供商协调这些外包关系（监护、服务集成）。',

  'usesForm.title': '所服务的职能',
  'usesForm.count': ({ n }) => `${number.format(n)}项职能`,
  'usesForm.none': '自身未指明：服务于其所支撑的外包关系的职能。',
  'usesForm.place': '仅地点与数据',
  'usesForm.add': '添加职能',
  'usesForm.new': '新职能',
  'usesForm.remove': ({ name }) => `移除${name}`,

  'riskForm.title': '交付、替代与退出',

  'partyFacts.title': '规模、成熟度、时差与语言',
  'partyFacts.languages': '语言代码，例如en、zh、de',
  'offers.count': ({ n }) => `${number.format(n)}项服务`,
  'offers.capability': '能力',
  'offers.capacity': '空闲产能',
  'offers.capacity.hint': '与需求同一单位，例如全职人数',
  'offers.cost': '成本优势',
  'offers.add': '添加服务',

  'ground.common': '网络的标签与备注',
  'demand.title': '需求内容',
  'demand.new': '新需求',
  'demand.client': '新需求的客户',
  'demand.remove': '删除该需求',
  'demand.capability': '所需能力',
  'demand.complexity': '复杂程度',
  'demand.codifiability': '可编码程度',
  'demand.maturity': '所需成熟度',
  'demand.capacity': '数量',
  'demand.budget': '预算',
  'demand.from': '起始时间',
  'demand.plannedType': '计划采用的类型',

  'functionList.title': '职能',
  'functionList.count': ({ n, critical }) =>
    `${number.format(n)}项中${number.format(critical)}项关键`,
  'functionList.none': '尚无职能。请先命名，再在服务于它的外包关系中选择。',
  'functionList.yes': '关键',
  'functionList.no': '非关键',
  'functionList.notAssessed': '未评估',
  'functionList.open': ({ name }) => `${name}的全部字段`,

  'ground.title': '日期、货币与汇率',
  'ground.asOf.hint': '只计该日期有效的内容；留空则为今天。',
  'ground.currency.hint': '其他货币的金额按所填汇率换算为该货币。',
  'ground.rate': ({ currency, base }) => `1 ${currency}折合${base}`,
  'ground.rate.hint': ({ currency, base, rate, date }) =>
    `1 ${currency} = ${rate} ${base}，填写于${date}`,
  'ground.rate.none': '没有汇率时，其金额不计入任何合计。',
  'ground.currencies': ({ n }) =>
    `共${number.format(n)}种货币：请先选择基准货币，再填写其他货币的汇率。`
};
