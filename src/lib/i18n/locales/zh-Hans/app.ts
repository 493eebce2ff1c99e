import type { Translated } from '../../messages.ts';
import type { app as en } from '../en/app.ts';

/** Messages of the frame around every page. */
export const app: Translated<typeof en> = {
  'app.name': 'Sourceloom',
  'app.skip': '跳到正文',
  'app.help': '帮助',
  'app.library': '全部网络',
  'app.theme.toDark': '使用深色主题',
  'app.theme.toLight': '使用浅色主题',
  'app.language': '语言',
  'app.close': '关闭',
  'app.tryAgain': '再试一次',
  'app.details': '详细信息',
  'app.computed': '计算得出',
  'app.unknown': '未知'
};
