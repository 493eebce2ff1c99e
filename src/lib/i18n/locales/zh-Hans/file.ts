import type { Translated } from '../../messages.ts';
import type { file as en } from '../en/file.ts';
import { number } from './words.ts';

/** Messages of the file on disk that a network is linked to. */
export const file: Translated<typeof en> = {
  'file.title': '磁盘文件',
  'file.text':
    '关联文件后，“存为文件”每次都写入该文件并读回核对；若文件已被其他程序改动，则不会覆盖。',
  'file.linked': ({ file }) => `已关联${file}，尚未写入。`,
  'file.written': ({ file, at }) => `已关联${file}，写入时间：${at}。`,
  'file.upToDate': '全部编辑都已写入。',
  'file.edits': ({ edits }) => `还有${number.format(edits)}次编辑尚未写入。`,
  'file.choose': '关联文件',
  'file.other': '关联其他文件',
  'file.save': '立即写入',
  'file.unlink': '取消关联',
  'file.over': '覆盖写入',
  'file.saved': ({ file }) => `已写入${file}并核对`,
  'file.failed.kept': '浏览器中的网络照常保存。',
  'file.failed.file-permission': '浏览器不允许本页写入该文件',
  'file.failed.file-permission.do': '请按“立即写入”并允许，或关联其他文件。',
  'file.failed.file-gone': '文件已不在原处',
  'file.failed.file-gone.do': '请把文件放回原处，或关联其他文件。',
  'file.failed.file-changed': '文件已被其他程序改动',
  'file.failed.file-changed.do':
    '请先查看：在网络列表中打开它，会作为另一个网络加入。然后再覆盖写入，或关联其他文件。',
  'file.failed.file-not-written': '文件未能写入，内容保持原样',
  'file.failed.file-not-written.do': '磁盘可能已满，或文件正被其他程序打开。',
  'file.failed.file-differs': '文件内容与写入的不一致',
  'file.failed.file-differs.do': '请关联其他磁盘上的文件。'
};
