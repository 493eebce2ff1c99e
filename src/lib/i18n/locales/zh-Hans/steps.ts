import type { StepParams } from '#lib/domain/commands/index.ts';
import type { TableName } from '#lib/domain/diagram.ts';
import type { Translated } from '../../messages.ts';
import type { steps as en } from '../en/steps.ts';
import { engagements, moment, named, number, parties } from './words.ts';

/** What a record of each table is called. */
const known = {
  settings: '设置',
  parties: '主体',
  contracts: '合同',
  engagements: '外包关系',
  functions: '职能',
  ownershipLinks: '股权关系',
  relations: '联系',
  clusters: '集群',
  containers: '容器',
  environmentElements: '环境因素',
  placements: '位置',
  serviceItems: '自定义服务',
  fieldDefs: '自定义字段',
  views: '视图',
  stories: '演示',
  storySteps: '演示步骤',
  demands: '需求',
  decisions: '决定',
  workshopItems: '研讨事项'
} satisfies Readonly<Record<TableName, string>>;

/** A later version may have written steps about tables that this one does not know. */
const things: Readonly<Partial<Record<string, string>>> = known;

const thing = ({ table, name }: StepParams) =>
  `${things[String(table)] ?? '记录'}${named(name, '')}`;

/** Messages of the names of steps in history. */
export const steps: Translated<typeof en> = {
  'step.diagram/fill': ({ title }) => `建立${named(title, '网络')}`,
  'step.diagram/rename': ({ title }) => `网络改名为${named(title, '')}`,
  'step.diagram/import': ({ file, parties: p, engagements: e }) =>
    `从${named(file, '表格')}导入${parties(Number(p ?? 0))}、${engagements(Number(e ?? 0))}`,
  'step.diagram/type': ({ parties: p, engagements: e }) =>
    `以文本添加${parties(Number(p ?? 0))}、${engagements(Number(e ?? 0))}`,
  'step.diagram/restore': ({ name, at }) => `恢复版本${named(name, `（${moment(at)}）`)}`,
  'step.diagram/edit': () => '修改网络的设置',
  'step.party/add': ({ name }) => `新建${named(name, '主体')}`,
  'step.party/draw': ({ name, other }) =>
    other ? `画出${named(name, '主体')}，与${named(other, '')}相连` : `画出${named(name, '主体')}`,
  'step.party/edit': ({ name }) => `修改${named(name, '主体')}`,
  'step.party/rename': ({ from, name }) => `把${named(from, '主体')}改名为${named(name, '')}`,
  'step.engagement/add': ({ client, provider }) =>
    `连接${named(client, '客户')}与${named(provider, '提供商')}`,
  'step.engagement/edit': () => '修改外包关系',
  'step.engagement/label': ({ title }) =>
    title ? `为外包关系写标签“${String(title)}”` : '去掉外包关系的标签',
  'step.engagement/retarget': ({ name }) => `把外包关系改接到${named(name, '另一主体')}`,
  'step.record/add': (params) => `新建${thing(params)}`,
  'step.record/edit': (params) => `修改${thing(params)}`,
  'step.record/remove': (params) => `删除${thing(params)}`,
  'step.field/add': ({ name }) => `新建字段${named(name, '')}`,
  'step.field/edit': ({ from, name }) =>
    from === name
      ? `修改字段${named(name, '')}`
      : `将字段${named(from, '')}改名为${named(name, '')}`,
  'step.field/move': ({ name }) => `移动字段${named(name, '')}`,
  'step.field/remove': ({ name }) => `删除字段${named(name, '')}`,
  'step.selection/edit': ({ parties: p, engagements: e }) =>
    `修改${Number(p ?? 0) > 0 ? parties(Number(p ?? 0)) : engagements(Number(e ?? 0))}`,
  'step.selection/remove': ({ name, count: n }) =>
    `删除${named(name, `${number.format(Number(n))}个对象`)}`,
  'step.service/move': ({ name, subclass }) =>
    `把${named(name, '服务')}归入${subclass ?? '另一小类'}`,
  'step.placement/move': ({ name, count: n }) => `移动${named(name, parties(Number(n)))}`,
  'step.story/capture': ({ name }) => `把${named(name, '一步')}加入讲述`,
  'step.story/move': ({ name }) => `在讲述中移动${named(name, '一步')}`,
  'step.placement/arrange': ({ layout }) =>
    `${arrangements[String(layout)] ?? named(layout, '')}布局`,
  'step.placement/add': ({ name, count: n }) => `再次显示${named(name, parties(Number(n)))}`,
  'step.records/paste': ({ name, count: n }) => `粘贴${named(name, parties(Number(n)))}`,
  'step.records/duplicate': ({ name, count: n }) =>
    `再制${named(name, Number(n) === 0 ? '外包关系' : parties(Number(n)))}`,
  'step.records/write': ({ table, count: n }) => `填写${rowsOf(table, Number(n ?? 0))}`,
  'step.container/group': ({ name, count: n }) =>
    `把${parties(Number(n))}组合为${named(name, '容器')}`,
  'step.container/ungroup': ({ name, count: n }) =>
    `取消组合${named(name, `${number.format(Number(n))}个容器`)}`,
  'step.container/move': ({ name, count: n, into }) =>
    into
      ? `把${named(name, parties(Number(n)))}放入${named(into, '')}`
      : `把${named(name, parties(Number(n)))}移出容器`
};

/** 以后的版本可能有本版本不认识的布局。 */
const arrangements: Readonly<Partial<Record<string, string>>> = {
  layered: '按层级',
  force: '按引力',
  concentric: '按距离分环',
  grouped: '按组',
  circular: '环形'
};

/** So many rows of a grid. */
function rowsOf(table: string | number | undefined, n: number): string {
  if (table === 'parties') return parties(n);
  if (table === 'contracts') return `${number.format(n)}份合同`;
  return table === 'functions' ? `${number.format(n)}项职能` : engagements(n);
}
