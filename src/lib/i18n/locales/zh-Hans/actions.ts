import type { Translated } from '../../messages.ts';
import type { actions as en } from '../en/actions.ts';

/** Messages of what a person can do: buttons, shortcuts, menus. */
export const actions: Translated<typeof en> = {
  'action.select': '选择',
  'action.newParty': '新建主体',
  'action.drawChild': '为所选主体画出下一个提供商',
  'action.drawSibling': '在旁边再画一个主体，客户相同',
  'action.connect': '连接',
  'action.rename': '重命名或写标签',
  'action.remove': '删除',
  'action.moveLeft': '左移（加Shift移得更远）',
  'action.moveRight': '右移（加Shift移得更远）',
  'action.moveUp': '上移（加Shift移得更远）',
  'action.moveDown': '下移（加Shift移得更远）',
  'action.selectAll': '选择全部主体',
  'action.escape': '离开工具，或取消选择',
  'action.undo': '撤销',
  'action.redo': '重做',
  'action.history': '历史记录',
  'action.saveFile': '保存为文件',
  'action.savePicture': '保存为图片（SVG）',
  'action.zoomIn': '放大',
  'action.zoomOut': '缩小',
  'action.zoomReset': '原始大小',
  'action.layout': '布局',
  'action.problems': '问题',
  'action.fit': '显示全部',
  'action.palette': '查找或执行',
  'action.find': '查找主体或外包关系',
  'action.shortcuts': '按键与手势'
};
