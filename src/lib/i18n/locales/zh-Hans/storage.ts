import type { Translated } from '../../messages.ts';
import type { storage as en } from '../en/storage.ts';
import { moment, number } from './words.ts';

const networks = (n: number) => `${number.format(n)}个网络`;

/** Messages of the page about what is stored, and of backups. */
export const storage: Translated<typeof en> = {
  'storage.title': '存储与备份',
  'storage.lead':
    '网络只保存在本机的这个浏览器中，别处没有。只有存放在别处的文件，才能在电脑丢失或数据被清除之后留存。',
  'storage.link': '存储与备份',
  'storage.browser': '浏览器的说明',

  'backup.title': '全部备份',
  'backup.text': '一个文件，包含全部网络（含回收站）、各自的版本以及你的设置。不含历史步骤。',
  'backup.never': '尚未从这里做过全部备份。',
  'backup.last': ({ at }) => `上次备份：${moment(at)}。`,
  'backup.edits': ({ edits }) => `此后或网络存为文件之后：${number.format(edits)}次编辑。`,
  'backup.do': '全部备份',
  'backup.done': ({ n }) => `已备份${networks(n)}。请把文件存放到别处。`,
  'backup.restore': '恢复备份',
  'backup.restore.text': '恢复不会覆盖任何内容：与本机网络不同的，会作为副本加入。',
  'backup.copyTitle': ({ title, at }) => `${title}（${moment(at)}的备份）`,
  'backup.running': ({ done, of }) => `第${String(done)}个网络，共${String(of)}个`,
  'backup.beginning': '正在读取',
  'backup.restored': ({ at }) => `已恢复：${moment(at)}的备份`,
  'backup.restored.added': ({ n }) => `新加入：${networks(n)}`,
  'backup.restored.copies': ({ n }) => `与本机不同，作为副本加入：${networks(n)}`,
  'backup.restored.same': ({ n }) => `本机已有：${networks(n)}`,
  'backup.restored.versions': ({ n }) => `版本：${String(n)}个`,
  'backup.restored.unreadable': ({ names }) => `未能读取或只读取了一部分：${names}`,
  'backup.restored.cut': '文件不完整，内容可能不全。',
  'backup.failed': '无法生成或读取备份',
  'backup.failed.kept': '本机内容没有改变。',
  'backup.remind': ({ edits }) =>
    `有${number.format(edits)}次编辑还没有存入任何文件。浏览器数据一旦清除，这些编辑就会丢失。`,
  'backup.later': '以后再说',
  'backup.found': ({ file }) => `${file}是备份文件`,
  'backup.found.do': '请在“存储与备份”页面恢复。',

  'stored.title': '存储的内容',
  'stored.text':
    '数据库及其镜像中的全部内容，逐一读到末尾，打不开的也在内。本页不会修改或删除它们。',
  'stored.checking': '正在读取存储的内容',
  'stored.none': '这个浏览器中没有存储任何内容。',
  'stored.untitled': '无标题',
  'stored.condition.whole': '完好',
  'stored.condition.damaged': '受损',
  'stored.condition.newer': '由更新的版本写成',
  'stored.condition.unlisted': '不在列表中',
  'stored.condition.mirror-only': '仅存于镜像',
  'stored.trashed': '在回收站中',
  'stored.steps': ({ steps }) => `${number.format(steps)}步`,
  'stored.versions': ({ n }) => `${number.format(n)}个版本`,
  'stored.mirrored': ({ steps }) => `镜像到第${String(steps)}步`,
  'stored.open': '打开',
  'stored.raw': '保存原始记录',
  'stored.salvage': '抢救',
  'stored.copyTitle': ({ title }) => `${title}（抢救）`,
  'stored.again': '重新读取',
  'rescue.done': ({ title }) => `已汇集为“${title}”`,
  'rescue.from.log': ({ steps }) => `取自历史记录，直到第${String(steps)}步。`,
  'rescue.from.mirror': ({ steps }) => `取自数据库之外的镜像，为第${String(steps)}步之后的样子。`,
  'rescue.from.version': ({ steps }) => `取自最新的版本，为第${String(steps)}步之后的样子。`,
  'rescue.skipped': ({ n, names }) => `有${number.format(n)}步无法读取：${names}。`,
  'rescue.dropped': ({ n }) => `有${number.format(n)}项指向缺失的内容，已略去。`,
  'rescue.nothing': '没有缺失。',
  'rescue.failed': '无法汇集',
  'rescue.lost': ({ n }) => `有${networks(n)}仅存于镜像，浏览器的数据库中已经没有`,
  'rescue.lost.do': '可以在“存储与备份”页面找回。',
  'failure.nothing-left': '数据库和镜像中都没有可读的内容。',

  'update.waiting': 'Sourceloom有新版本。方便时重新加载即可，在此之前一切照常。',
  'update.reload': '重新加载',
  'update.later': '以后再说',
  'update.outdated': '另一个窗口已打开Sourceloom的更新版本，因此本窗口不再做任何修改。',
  'update.outdated.kept': '显示为已保存的内容都已保存。',
  'update.outdated.do': '重新加载本窗口即可继续。',
  'update.framed': 'Sourceloom不能嵌在其他页面中使用',
  'update.framed.kept': '没有修改任何内容。外层页面可能操纵你的点击。',
  'update.framed.do': '请在单独的窗口中打开。',
  'update.framed.open': '单独打开',

  'failure.not-a-backup': '这个文件不是Sourceloom的备份。',
  'failure.newer-backup': '此备份由本页的更新版本生成，请先重新加载页面。'
};
