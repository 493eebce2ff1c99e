import type { Translated } from '../../messages.ts';
import type { metrics as en } from '../en/metrics.ts';

/** Messages of the metrics. */
export const metrics: Translated<typeof en> = {
  'metric.party-count': '主体数',
  'metric.engagement-count': '外包关系数',
  'metric.pair-count': '主体对数',
  'metric.degree': '各主体的客户数与提供商数',
  'metric.strength': '收入与转出金额',
  'metric.tier': '层次',
  'metric.chain-depth': '链深',
  'metric.tier-breadth': '各层主体数',
  'metric.articulation-points': '割点',
  'metric.modules': '可互换模块'
};
