import type { Translated } from '../../messages.ts';
import type { inspector as en } from '../en/inspector.ts';
import { engagements, parties } from './words.ts';

/** Messages of the selected party or engagement. */
export const inspector: Translated<typeof en> = {
  'inspector.title': '属性',
  'inspector.nothing': '未选择对象',
  'inspector.several': ({ parties: p, engagements: e }) =>
    [p > 0 ? parties(p) : '', e > 0 ? engagements(e) : ''].filter(Boolean).join('和'),
  'inspector.details': '详情',
  'inspector.name': '名称',
  'inspector.nameZh': '中文名称',
  'inspector.nameLatin': '英文名称',
  'inspector.kind': '类型',
  'inspector.country': '国家或地区',
  'inspector.country.hint': '两个字母，如NL、CN',
  'inspector.country.error': '请写ISO 3166的两个字母，如NL、CN。',
  'inspector.notSet': '未填写',
  'inspector.inNetwork': '在本网络中',
  'inspector.clients': '客户',
  'inspector.providers': '提供商',
  'inspector.engagement': '外包关系',
  'inspector.client': '客户',
  'inspector.provider': '提供商',
  'inspector.label': '标签',
  'inspector.service': '服务类别',
  'inspector.value': '合同期总额',
  'inspector.status': '状态',
  'inspector.supports': '支撑',
  'inspector.direct': '无：直接承接',
  'inspector.inferred': '由网络推断',
  'inspector.rank': '链上级次',
  'inspector.contract.unnamed': '未命名的合同',
  'inspector.remove': '删除'
};
