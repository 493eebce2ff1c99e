import type { Translated } from '../../messages.ts';
import type { help as en } from '../en/help.ts';

/** Messages of the help page. */
export const help: Translated<typeof en> = {
  'help.title': '帮助',
  'help.lead': '各按键的作用。光标不在文本框中时，字母键才起作用。',
  'help.draw': '绘图',
  'help.edit': '编辑',
  'help.view': '查看',
  'help.action': '作用',
  'help.keys': '按键',
  'help.mouse': '鼠标与触摸',
  'help.mouse.create': '双击空白画布：在该处新建主体。',
  'help.mouse.rename': '双击卡片或连线：修改名称或标签。',
  'help.mouse.move': '拖动卡片：移动它，同时选中的一起移动。',
  'help.mouse.connect': '选择“连接”后：从客户拖到提供商，或依次点击两者。',
  'help.mouse.select': '在空白画布上拖动：选择框内的对象。按住Shift可追加。',
  'help.mouse.pan': '按住空格拖动，或用中键拖动：平移画面。触摸屏上用一指拖动。',
  'help.mouse.zoom': '滚轮或双指：以指针处为中心缩放。',
  'help.words': '用语',
  'help.words.roles':
    '角色由图推出。终端客户：产业链从它开始。总提供商：终端客户发包给它，且有其他外包关系支撑这条关系。分包商：在链上处于第二级或更深。',
  'help.words.tier': '层：在整张图中往下数的步数。级次：在一条链上往下数的步数。',
  'help.data': '你的数据',
  'help.data.text':
    '网络保存在本机的这个浏览器中，直到浏览器数据被清除。不会向任何地方发送数据。请保存为文件，以便在别处留存一份。',
  'help.data.library':
    '在网络列表中，方向键逐个移动，F2改名，Delete移到回收站；网络在回收站保留30天，其间可以恢复。'
};
