import type { Translated } from '../../messages.ts';
import type { gestures as english } from '../en/gestures.ts';

const number = new Intl.NumberFormat('zh-Hans');

/** Messages of menus, re-targeting and what else is done to a selection. */
export const gestures: Translated<typeof english> = {
  'menu.title': '可做的操作',
  'retarget.client': '为这项外包关系换一个客户',
  'retarget.provider': '为这项外包关系换一个提供商',
  'retarget.end': '哪一端',
  'retarget.hint': '也可以把连线末端的圆环拖到另一张卡片上。按Esc离开。',
  'retarget.hint.touch': '也可以把连线末端的圆环拖到另一张卡片上。',
  'retarget.handle.client': '拖到另一个客户',
  'retarget.handle.provider': '拖到另一个提供商',
  'retarget.ends-there': '这一端已经在那里。',
  'retarget.engages-itself': '主体不能外包给自己。',
  'duplicate.title': '怎样再有一个？',
  'duplicate.new': '资料相同的新主体',
  'duplicate.again': '同一主体，再显示一次',
  'paste.done': ({ parties: n }) => `已粘贴${number.format(n)}个主体`,
  'paste.empty': '剪贴板上没有主体。',
  'paste.not-ours':
    '这不是网络的一部分，不是表格，不是名称列表，也不是“客户 -> 提供商”这样的文字行。没有改动任何内容。',
  'paste.broken': '复制的内容无法读取，没有作任何更改。',
  'new.party': ({ n }) => (n === 1 ? '新主体' : `新主体${n}`),
  'new.container': '新容器',
  'new.cluster': '新集群',
  'new.function': '新职能',
  'new.environment': '新因素',
  'around.title': '卡片周围显示什么',
  'around.hulls': '集群',
  'around.frames': '容器',
  'around.ownership': '股权',
  'around.relations': '关联',
  'around.environment': '环境',
  'outline.title': '大纲',
  'outline.repeated': '上文已列',
  'outline.hint':
    '用方向键浏览。Enter改名，Ctrl+Enter画出提供商，Shift+Enter再画一个，C连接，Alt加方向键移动卡片，Delete删除。',
  'announce.done': ({ step }) => `已完成：${step}`,
  'announce.history': ({ step }) => `已撤销或重做：${step}`,
  'announce.elsewhere': ({ step }) => `另一窗口：${step}`,
  'minimap.title': '全图概览',
  'narrow.party': '主体',
  'narrow.sheet': '面板大小',
  'adding.hint': '每点一下都会加入所选。按Esc或点空白处结束。',
  'adding.hint.touch': '每点一下都会加入所选。点空白处结束。'
};
