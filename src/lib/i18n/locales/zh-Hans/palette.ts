import type { Translated } from '../../messages.ts';
import type { palette as english } from '../en/palette.ts';

export const palette: Translated<typeof english> = {
  'palette.button': '查找或执行',
  'palette.title': '查找或执行',
  'palette.find': '查找主体或外包关系',
  'palette.hint': '操作、主体或外包关系，可用中文、英文或拼音',
  'palette.hint.find': '名称、别名、登记号码或拼音',
  'palette.results': '查找结果',
  'palette.actions': '操作',
  'palette.none': '没有找到。也可以输入拼音、拼音首字母或另一种语言的名称。',
  'palette.more': ({ n }) => `还有 ${n} 项，继续输入以缩小范围`,
  'palette.notNow': '现在不可用',
  'shortcuts.title': '按键与手势',
  'shortcuts.menuKey': '菜单键',
  'shortcuts.help': '完整的帮助页面'
};
