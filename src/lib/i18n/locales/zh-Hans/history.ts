import type { Translated } from '../../messages.ts';
import type { history as en } from '../en/history.ts';
import { number } from './words.ts';

/** Messages of the list of steps. */
export const history: Translated<typeof en> = {
  'history.title': '历史记录',
  'history.sentence': ({ steps }) => `至今共${number.format(steps)}步`,
  'history.sentenceUndone': ({ steps, n }) =>
    `至今共${number.format(steps)}步，另有${number.format(n)}步已撤销`,
  'history.versions': '整个网络的已保留版本',
  'history.leap': '这一步改动较大',
  'history.leap.sentence': ({ n }) => `涉及${number.format(n)}条记录，请稍候。`,
  'history.leap.on': '正在更改网络',
  'history.beginning': '开头',
  'history.present': '当前所示',
  'history.undone': '已撤销'
};
