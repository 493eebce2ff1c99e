import type { Translated } from '../../messages.ts';
import type { tables as en } from '../en/tables.ts';

/** Messages of the drawer of tables. */
export const tables: Translated<typeof en> = {
  'records.title': '表格',
  'records.resize': '表格高度',

  'tables.parties': '主体',
  'tables.engagements': '外包关系',
  'tables.name': '名称',
  'tables.role': '角色',
  'tables.tier': '层',
  'tables.noTier': '无',
  'tables.client': '客户',
  'tables.provider': '提供商',
  'tables.label': '标签',
  'tables.service': '服务类别',
  'tables.rank': '链上级次',
  'tables.value': '金额',
  'tables.clients': '客户数',
  'tables.providers': '提供商数',
  'tables.emptyParties': '还没有主体。按N画一个。',
  'tables.emptyEngagements':
    '还没有外包关系。在图上选择两个主体，按C连接；也可在此粘贴行，前两列为客户和提供商。'
};
