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
  'help.mouse.create': '双击空白画布，或把工具拖到画布上：在该处新建主体。',
  'help.mouse.handles':
    '卡片边上的加号：左边添加客户，右边添加提供商，上下添加客户相同的主体。可拖到空白处或另一张卡片。触摸屏上，加号出现在所选卡片旁。',
  'help.mouse.rename': '双击卡片或连线：修改名称或标签。',
  'help.mouse.move': '拖动卡片：移动它，同时选中的一起移动。',
  'help.mouse.connect':
    '选择“连接”后：从客户拖到提供商，或依次点击两者。拖到空白处松开，即新建提供商。',
  'help.mouse.select':
    '在空白画布上拖动：选择框内的对象。按住Shift可追加。用手指时先按住不动；按住卡片则把它加入选择。',
  'help.mouse.pan': '按住空格拖动，或用中键拖动：平移画面。触摸屏上用一指拖动。',
  'help.mouse.zoom': '滚轮或双指：以指针处为中心缩放。',
  'help.chain': '一口气画出一条链',
  'help.chain.begin': '按N开始。每个主体先写名称，每个字都会保存。',
  'help.chain.child': 'Tab：这个主体的提供商。Shift+Enter：再来一个，客户相同。',
  'help.chain.label': 'Enter：从名称转到外包关系的标签；再按一次，完成。Shift+Tab：回到名称。',
  'help.chain.kind': 'Ctrl加1到9：选择主体类型。名称下面的一行可列出全部类型。',
  'help.chain.supports':
    '一个主体承接多条外包关系时，用Alt加数字说明新的一条为哪条而做；不选即为未知。',
  'help.chain.escape':
    'Esc：完成，文字保留；没有名称的主体会被放弃。选中主体后，按Tab或Shift+Enter可继续画；按Esc取消选择，Tab键就重新在页面中移动。',
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
