import type { Translated } from '../../messages.ts';
import type { exporting as en } from '../en/exporting.ts';
import { number } from './words.ts';

/** Records by table, with the measure word. */
const records: Readonly<Record<string, string>> = {
  settings: '项设置',
  parties: '个主体',
  contracts: '份合同',
  engagements: '条外包关系',
  functions: '项职能',
  ownershipLinks: '条股权关系',
  relations: '条其他关系',
  clusters: '个集群',
  containers: '个分组框',
  environmentElements: '项环境因素',
  placements: '个位置',
  serviceItems: '项自定义服务',
  fieldDefs: '个自定义字段',
  views: '个视图',
  stories: '个演示',
  storySteps: '个演示步骤',
  demands: '项需求',
  decisions: '项决定',
  workshopItems: '条研讨事项'
};

const counted = (n: number, table: string) => `${number.format(n)}${records[table] ?? table}`;

/** Messages of saving a network as something else. */
export const exporting: Translated<typeof en> = {
  'export.title': '另存为',
  'export.note': '网络本身保持不变。',
  'export.pictures': '图片',
  'export.files': '文件',
  'export.save': ({ file }) => `保存${file}`,
  'export.cancel': '取消',
  'export.preparing': '正在生成文件',
  'export.whole': '此文件包含全部内容。',
  'export.lost': '此文件不包含：',
  'export.lost.records': (p) => counted(p.n, p.table),
  'export.lost.field': (p) => `${counted(p.n, p.table)}的“${p.field}”`,
  'export.more': ({ n }) => `另有${number.format(n)}项`,
  'export.back': '如需日后完整恢复，请同时保存一份Sourceloom文件。',
  'export.failed': '未能生成文件。',
  'export.tooLarge': (p) =>
    `${p.width}×${p.height}像素超出浏览器的绘制上限。请选择较小的尺寸，或改用SVG。`,
  'export.size': '尺寸',
  'export.size.option': (p) => `${p.scale}倍，${p.width}×${p.height}像素`,
  'export.legend': '含图例',
  'export.background': '背景',
  'export.background.light': '浅色',
  'export.background.dark': '深色',
  'export.background.none': '无，便于放入幻灯片',

  'format.gexf': 'GEXF（Gephi）',
  'format.kumu': 'Kumu',
  'format.ocds': '公共采购合同（OCDS）',

  'export.way.svg': 'SVG图片',
  'export.for.svg': '用于文档和幻灯片，任意放大都清晰，文字仍为文字。',
  'export.way.png': 'PNG图片',
  'export.for.png': '用于任何可显示图片的地方。',
  'export.way.sourceloom': 'Sourceloom文件',
  'export.for.sourceloom': '包含全部内容，可在此重新打开。',
  'export.way.csv': '外包关系表',
  'export.for.csv': '用于电子表格，每行一条外包关系。',
  'export.way.tsv': '制表符表格',
  'export.for.tsv': '内容相同，便于粘贴。',
  'export.way.parties': '主体表',
  'export.for.parties': '用于电子表格，每行一个主体。',
  'export.way.graphml': 'GraphML',
  'export.for.graphml': '用于yEd、Gephi、networkx、igraph。',
  'export.way.gexf': 'GEXF 1.3',
  'export.for.gexf': '用于Gephi 0.10及更高版本。',
  'export.way.gexf12': 'GEXF 1.2',
  'export.for.gexf12': '用于较早的Gephi、networkx、sigma.js。',
  'export.way.pajek': 'Pajek网络',
  'export.for.pajek': '用于Pajek及可读取NET文件的程序：名称、连线和金额。',
  'export.way.dot': 'DOT',
  'export.for.dot': '用于Graphviz。',
  'export.way.cytoscape': 'Cytoscape JSON',
  'export.for.cytoscape': '用于Cytoscape和Cytoscape.js。',
  'export.way.cx2': 'CX2',
  'export.for.cx2': '用于Cytoscape和NDEx。',
  'export.way.kumu': 'Kumu蓝图',
  'export.for.kumu': '用于Kumu，JSON格式。',
  'export.way.kumuCsv': 'Kumu表格',
  'export.for.kumuCsv': '用于Kumu，元素和连接合为一个CSV。',
  'export.way.gephiNodes': 'Gephi节点表',
  'export.for.gephiNodes': '供Gephi数据资料使用的节点表，CSV格式。',
  'export.way.gephiEdges': 'Gephi边表',
  'export.for.gephiEdges': '与之配套的边表，CSV格式。'
};
