import type { Translated } from '../../messages.ts';
import type { library as en } from '../en/library.ts';
import { engagements, parties } from './words.ts';

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
  'library.drop': '也可以把含client、provider、value三列的CSV或.sourceloom.json文件拖到这里。',
  'library.samples': '先看一个示例',
  'library.parties': ({ n }) => parties(n),
  'library.engagements': ({ n }) => engagements(n),
  'library.untitled': '未命名网络',
  'library.reading': '正在读取文件',
  'library.changed': '修改时间',

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
