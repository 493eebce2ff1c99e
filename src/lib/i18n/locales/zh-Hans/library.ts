import type { Translated } from '../../messages.ts';
import type { library as en } from '../en/library.ts';
import { engagements, number, parties } from './words.ts';

/** Messages of the page of networks and the samples. */
export const library: Translated<typeof en> = {
  'library.title': '你的网络',
  'library.lesson.title': '画出你的外包网络',
  'library.lesson.text': '从终端客户开始，一层一层往下画。按N新建主体，按C连接两个主体。',
  'library.lesson.client': '终端客户',
  'library.lesson.prime': '总提供商',
  'library.lesson.subcontractor': '分包商',
  'library.new': '新建网络',
  'library.open': '打开文件',
  'library.drop': '也可以把工作簿、CSV格式的外包关系表或.sourceloom.json文件拖到这里。',
  'library.samples': '先看一个示例',
  'library.parties': ({ n }) => parties(n),
  'library.engagements': ({ n }) => engagements(n),
  'library.untitled': '未命名网络',
  'library.changed': '修改时间',
  'library.actions': ({ title }) => `“${title}”的操作`,
  'library.rename': '改名',
  'library.newTitle': ({ title }) => `“${title}”的新名称`,
  'library.duplicate': '复制一份',
  'library.copyTitle': ({ title }) => `${title}（副本）`,
  'library.export': '存为文件',
  'library.saveAs': '另存为…',
  'library.discard': '移到回收站',
  'library.discarded': ({ title }) => `“${title}”已移到回收站`,
  'library.undo': '撤销',
  'library.picture': ({ title }) => `“${title}”的略图`,
  'library.sort': '排序',
  'library.sort.changed': '最近修改',
  'library.sort.name': '名称',
  'library.search': '查找网络',
  'library.found': ({ n }) => `${number.format(n)}个网络`,
  'library.nothingFound': ({ text }) => `没有名称含“${text}”的网络。`,
  'library.showAll': '显示全部',
  'library.refused': ({ title }) => `“${title}”保持原样`,
  'library.kept': '仅保存在本机。',
  'library.kept.persisted': ({ size }) =>
    `仅保存在本机。浏览器统计已用${size}，并表示会一直保留，直到你清除其数据。`,
  'library.kept.notPersisted': ({ size }) =>
    `仅保存在本机。浏览器统计已用${size}，并表示空间不足时可能清除。`,
  'library.persist': '请浏览器保留',

  'trash.title': '回收站',
  'trash.text': ({ n }) =>
    `网络在这里保留${number.format(n)}天，之后删除。在此之前可以连同历史原样恢复。`,
  'trash.empty.title': '回收站是空的',
  'trash.back': '你的网络',
  'trash.since': '移入时间',
  'trash.left': ({ n }) => `${number.format(n)}天后删除`,
  'trash.restore': '恢复',
  'trash.restored': ({ title }) => `“${title}”已恢复`,
  'trash.delete': '彻底删除',
  'trash.delete.ask': ({ title }) => `彻底删除“${title}”？`,
  'trash.delete.text': '网络及其历史将从本机移除，无法找回。你自己保存的文件不受影响。',
  'trash.clear': '清空回收站',
  'trash.clear.ask': ({ n }) => `彻底删除${number.format(n)}个网络？`,
  'trash.clear.do': ({ n }) => `删除${number.format(n)}个网络`,
  'trash.keep': '保留',

  'sample.governance-glance.name': '治理一览',
  'sample.governance-glance.text':
    '六家客户，每种外包模式、网络模式与治理发现各出现一次。内容虚构，数值均为示意。',
  'sample.kodak-1989.name': '柯达1989',
  'sample.kodak-1989.text':
    '一家客户，三家承接方：数据中心、电信、桌面支持。依据公开记录，金额未知。',
  'sample.shared-cloud.name': '银行与共用的云',
  'sample.shared-cloud.text':
    '两家总提供商，两条链往下三级都依靠同一家云服务商。内容为虚构，数值均为示意。',
  'sample.lake-park.name': '产业链中的园区',
  'sample.lake-park.text':
    '一个服务外包园区里的提供商、海外客户和支持它们的机构。内容为虚构，数值均为示意。'
};
