import type { Translated } from '../../messages.ts';
import type { editor as en } from '../en/editor.ts';
import { engagements, number, parties } from './words.ts';

/** Messages of the editor around the canvas. */
export const editor: Translated<typeof en> = {
  'editor.title': '网络名称',
  'editor.saved': '已保存',
  'editor.saving': '正在保存',
  'editor.typing': '正在输入',
  'editor.notSaved': '未保存',
  'editor.notSaved.text': ({ detail }) =>
    `最近的修改只在本窗口中：浏览器无法写入（${detail}）。系统会自动重试，请不要关闭窗口。`,
  'editor.readOnly': '只读',
  'editor.missing': ({ n }) =>
    `有${number.format(n)}步已保存的修改不见了：浏览器的存储丢失了最新的部分。此前的内容均已显示；你另存的文件中可能更全。`,
  'editor.late': ({ n, why }) => `在此处所做的${number.format(n)}步修改未能加入。${why}`,
  'editor.differs': '磁盘上的步骤与此处显示的内容不一致。请先把网络存为文件，再重新加载页面对照。',
  'editor.strays': ({ n }) =>
    `本窗口接管之后，另一个窗口又写入了${number.format(n)}步修改；它们保留在日志中，但未显示。`,
  'editor.loading': '正在打开网络',
  'editor.workspaces': '工作区',
  'editor.draw': '绘图',
  'editor.analyse': '分析',
  'editor.govern': '治理',
  'editor.story': '讲述',
  'editor.more': '更多',
  'editor.tools': '绘图工具',
  'editor.zoom': '缩放',
  'editor.canvas': ({ parties: p, engagements: e }) =>
    `画布，含${parties(p)}、${engagements(e)}。下方表格内容相同。`,
  'editor.hint.empty': '不离开键盘，就能画出整条链。',
  'editor.hint.empty.touch': '一点接一点，就能画出整条链。',
  'editor.hint.start': '第一个主体',
  'editor.hint.child': '它的提供商',
  'editor.hint.sibling': '旁边再来一个',
  'editor.hint.mouse': '也可以双击画布，再用卡片边上的“+”继续画。',
  'editor.hint.mouse.touch': '也可以在画布上点两下，再用卡片边上的“+”继续画。',
  'editor.hint.connect': '先点客户，再点提供商。按Esc离开。',
  'editor.hint.connect.touch': '先点客户，再点提供商。点“选择”离开。',
  'editor.hint.label': '写标签',
  'editor.hint.done': '完成',
  'editor.hint.nameless': '主体要有名称。按Esc放弃。',
  'editor.hint.nameless.touch': '主体要有名称。点别处放弃。',
  'editor.inline.party': '主体名称',
  'editor.inline.engagement': '外包关系的标签',
  'editor.inline.name': '名称',
  'editor.inline.label': '标签',
  'editor.inline.kind': ({ kind }) => `主体类型：${kind}`,
  'editor.inline.kinds': '主体类型',
  'editor.inline.supports': '为交付哪条外包关系而做？不选即为未知。',
  'editor.handle.left': '添加客户',
  'editor.handle.right': '添加提供商',
  'editor.handle.top': '在上方添加主体，客户相同',
  'editor.handle.bottom': '在下方添加主体，客户相同',
  'editor.connectTo': ({ name }) => `把${name}连接到`,
  'editor.connectTo.hint.touch': '也可以先点客户，再点提供商。',
  'editor.connectTo.none': '没有这个名称的主体',
  'editor.allShown': ({ n }) => `${parties(n)}全部显示`,
  'editor.removed': ({ parties: p, engagements: e }) =>
    p === 0
      ? `已删除${engagements(e)}`
      : e === 0
        ? `已删除${parties(p)}`
        : `已删除${parties(p)}和${engagements(e)}`,
  'editor.undo': '撤销',
  'editor.undoStep': ({ step }) => `撤销：${step}`,
  'editor.redoStep': ({ step }) => `重做：${step}`,
  'editor.nothingToUndo': '没有可撤销的步骤',
  'editor.nothingToRedo': '没有可重做的步骤',

  'tools.needTwo': '请先再画一个主体',

  'legend.title': '图例',
  'legend.width': '线宽：金额',
  'legend.widthUnknown': '线宽相同：金额未知',

  'panel.resize': '面板宽度'
};
