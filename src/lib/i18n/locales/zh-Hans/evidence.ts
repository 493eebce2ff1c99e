import type { Translated } from '../../messages.ts';
import type { evidence as en } from '../en/evidence.ts';

/** Messages of where values come from, and of the inspector's further groups. */
export const evidence: Translated<typeof en> = {
  'evidence.add': ({ field }) => `${field}的来源：未注明`,
  'evidence.of': ({ field, evidence: said }) => `${field}的来源：${said}`,
  'evidence.title': ({ field }) => `${field}的来源`,
  'evidence.whole': '来源',
  'evidence.who': '提供者',
  'evidence.date': '日期',
  'evidence.confidence': '可信度',
  'evidence.note': '说明',
  'evidence.clear': '清除',
  'evidence.close': '完成',
  'evidence.sure': ({ confidence }) => `可信度${confidence}`,
  'confidence.low': '低',
  'confidence.medium': '中',
  'confidence.high': '高',

  'source.title': '导入来源',
  'source.file': '文件',
  'source.row': '行',
  'source.key': '原名称或编号',
  'source.importedAt': '导入时间',

  'common.title': '标签与备注',
  'identity.title': '身份与归属',
  'service.title': '服务与动因',
  'service.dora.hint': 'DORA登记册的S01至S19',
  'service.cpv.hint': '八位数字加校验位，例如72000000-5',
  'governForm.title': '治理',
  'governForm.open': '在“治理”中查看匹配与发现',
  'terms.contract.open': '合同的全部字段',

  'texts.place': '输入后按回车',
  'texts.new': ({ text }) => `添加“${text}”`,
  'texts.none': '没有找到',

  'field.within': '上级集群',
  'field.memberIds': '成员',
  'field.appliesTo': '适用对象',
  'field.clientId': '客户',
  'field.providerId': '提供商',
  'field.contractTitle': '合同名称',
  'field.entityType': '实体类型',
  'field.goalConsensus': '目标共识'
};
