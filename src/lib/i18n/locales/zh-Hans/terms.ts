import type { Translated } from '../../messages.ts';
import type { terms as en } from '../en/terms.ts';

/** Messages of the terms of the field. */
export const terms: Translated<typeof en> = {
  'kind.company': '企业',
  'kind.unit': '内部单位',
  'kind.government': '政府部门',
  'kind.association': '行业协会',
  'kind.trainingBody': '培训机构',
  'kind.researchBody': '研究机构',
  'kind.parkOperator': '园区运营方',
  'kind.publicPlatform': '公共服务平台',
  'kind.financier': '金融机构',
  'kind.individualInBusiness': '个体经营者',
  'kind.unknown': '未知',

  'role.terminalClient': '终端客户',
  'role.prime': '总提供商',
  'role.provider': '提供商',
  'role.subcontractor': '分包商',
  'role.isolated': '没有外包关系',

  'tag.terminalClient': '终端客户',
  'tag.prime': '总提供商',

  'status.planned': '计划中',
  'status.active': '执行中',
  'status.ended': '已结束',
  'status.terminated': '已终止',

  'service.ITO': 'ITO',
  'service.BPO': 'BPO',
  'service.KPO': 'KPO',
  'service.none': '服务未知',
  'service.mixed': '多个类别',
  'service.ITO.full': '信息技术外包（ITO）',
  'service.BPO.full': '业务流程外包（BPO）',
  'service.KPO.full': '知识流程外包（KPO）'
};
