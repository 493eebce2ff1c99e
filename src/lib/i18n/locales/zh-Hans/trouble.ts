import type { Translated } from '../../messages.ts';
import type { trouble as en } from '../en/trouble.ts';
import { engagements, number, parties } from './words.ts';

/** Messages of pages shown when something is wrong. */
export const trouble: Translated<typeof en> = {
  'trouble.notFound': '本机没有这个网络',
  'trouble.notFound.kept': '打开这个地址没有删除任何内容。',
  'trouble.notFound.do':
    '它可能是在另一个浏览器中画的，或者浏览器数据已被清除。请查看本机已有的网络。',
  'trouble.inTrash': ({ title }) => `“${title}”在回收站中`,
  'trouble.inTrash.kept': '它是完整的，历史也在。',
  'trouble.inTrash.do': '恢复后即可继续。',
  'trouble.newer': ({ title }) => `“${title}”由本页的更新版本写成`,
  'trouble.newer.kept': (p) => `没有修改任何内容。它的格式为${p.found}，本版本最高支持${p.known}。`,
  'trouble.newer.do': '请重新加载页面，取得更新的版本，再打开它。',
  'trouble.database': '浏览器无法打开存储',
  'trouble.database.kept': '没有删除任何内容。你自己保存的文件不受影响。',
  'trouble.database.do':
    '关闭本页的其他窗口后再试。如果仍然不行，请重启浏览器：最常见的原因是磁盘已满或处于无痕窗口。',
  'trouble.damaged': ({ title }) => `“${title}”有一部分无法读取`,
  'trouble.damaged.kept': (p) =>
    `可读：前${number.format(p.steps)}步，含${parties(p.parties)}、${engagements(p.engagements)}。不可读：其后的${number.format(p.unread)}步。没有修改或删除任何内容。`,
  'trouble.damaged.do':
    '可以把可读部分另存为副本，继续工作；受损的原件仍然保留。也可以保存原始记录，交给能修复的人。',
  'trouble.damaged.open': '打开可读部分的副本',
  'trouble.damaged.raw': '保存原始记录',
  'trouble.damaged.copyTitle': ({ title }) => `${title}（可读部分）`,
  'trouble.damaged.reason': ({ seq, reason }) => `第${seq}步：${reason}`,
  'trouble.import': ({ file }) => `无法打开${file}`,
  'trouble.import.kept': '没有添加或修改任何内容。',
  'trouble.notKept': '浏览器没有保存这个网络',
  'trouble.notKept.do': '存储空间可能已满：请腾出磁盘空间后再试。',
  'trouble.unexpected': '本页遇到了意外错误',
  'trouble.unexpected.kept': '显示为已保存的内容都已保存。',
  'trouble.unexpected.do': '请重新加载本页。如果再次出现，详细信息有助于查明原因。',
  'trouble.reload': '重新加载'
};
