import type { Translated } from '../../messages.ts';
import type { steps as en } from '../en/steps.ts';
import { named, number, parties } from './words.ts';

/** Messages of the names of steps in history. */
export const steps: Translated<typeof en> = {
  'step.diagram/fill': ({ title }) => `建立${named(title, '网络')}`,
  'step.diagram/rename': ({ title }) => `网络改名为${named(title, '')}`,
  'step.party/add': ({ name }) => `新建${named(name, '主体')}`,
  'step.party/edit': ({ name }) => `修改${named(name, '主体')}`,
  'step.party/rename': ({ from, name }) => `把${named(from, '主体')}改名为${named(name, '')}`,
  'step.engagement/add': ({ client, provider }) =>
    `连接${named(client, '客户')}与${named(provider, '提供商')}`,
  'step.engagement/edit': () => '修改外包关系',
  'step.engagement/label': ({ title }) =>
    title ? `为外包关系写标签“${String(title)}”` : '去掉外包关系的标签',
  'step.selection/remove': ({ name, count: n }) =>
    `删除${named(name, `${number.format(Number(n))}个对象`)}`,
  'step.placement/move': ({ name, count: n }) => `移动${named(name, parties(Number(n)))}`
};
