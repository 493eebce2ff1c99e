import type { Translated } from '../../messages.ts';
import type { networkFiles as en } from '../en/network-files.ts';
import { number, parties } from './words.ts';

const at = ({ row, place }: { row?: number; place?: string }) =>
  row !== undefined ? `第${row}行：` : place !== undefined ? `${place}：` : '';
const first = ({ row, place }: { row?: number; place?: string }) =>
  row !== undefined ? `（首处在第${row}行）` : place !== undefined ? `（首处在${place}）` : '';
const lines = (n: number) => `${number.format(n)}条连线`;

const parts: Readonly<Record<string, string>> = {
  hyperedges: '连接两个以上节点的连线',
  ports: '节点的端口',
  times: '随时间的变化',
  networks: '文件中的第二个网络',
  loops: '反馈回路',
  looks: '颜色、形状等外观',
  markup: '标签的格式'
};

const counted: Readonly<Record<string, string>> = {
  elements: '个元素',
  attributes: '个属性',
  nodes: '个节点',
  lines: '条连线',
  records: '条记录',
  rows: '行'
};

/** Messages of what reading a file of nodes and lines, or of public contracts, reports. */
export const networkFiles: Translated<typeof en> = {
  'failure.syntax': (p) => `文件在第${p.row}行“${p.found}”处中断或损坏。`,
  'failure.declarations-refused': ({ row }) =>
    `第${row}行含有文档类型或实体声明。网络文件不需要这些内容，且可能有害，因此拒绝读取。请去掉后重新保存。`,
  'failure.too-many': (p) =>
    `文件超过可读取的上限：${number.format(p.limit)}${counted[p.of] ?? p.of}。`,
  'failure.not-this-format': (p) => `文件看似${p.format}格式，但“${p.place}”缺失或不合要求。`,

  'issue.end-not-defined': (p) => `${at(p)}连线的一端“${p.name}”没有定义，已作为只有名称的主体。`,
  'issue.end-missing': (p) => `${at(p)}缺少标识或连线的一端，该条未导入。`,
  'issue.node-repeated': (p) => `${at(p)}“${p.name}”重复定义，以首次为准。`,
  'issue.lines-undirected': (p) =>
    `${lines(p.count)}没有方向${first(p)}。按先写的一端指向后写的一端读取，请核对谁发包、谁承接。`,
  'issue.lines-mutual': (p) => `${lines(p.count)}为双向${first(p)}，各成为两项外包关系。`,
  'issue.lines-parallel': (p) => `${lines(p.count)}与已有连线首尾相同${first(p)}，全部保留。`,
  'issue.lines-to-self': (p) =>
    `${lines(p.count)}首尾为同一主体${first(p)}（“${p.name}”）。图中照画，计算时不计入。`,
  'issue.names-alike': (p) =>
    `${parties(p.count)}与其他主体同名或近似${first(p)}：“${p.name}”与“${p.other}”。不做合并。`,
  'issue.weight-not-read': (p) => `${at(p)}权重“${p.text}”不是金额，金额按未知处理。`,
  'issue.attributes-kept': ({ names }) => `已作为自定义字段保留：${names}。`,
  'issue.group-is-party': (p) => `${at(p)}有连线终止于分组“${p.name}”，因此它既是方框，也是主体。`,
  'issue.groups-nested': (p) =>
    `${parties(p.count)}处于多层分组中${first(p)}，只保留最内层的方框。`,
  'issue.part-ignored': (p) => `未读取${parts[p.part] ?? p.part}${first(p)}。`,

  'issue.releases-elsewhere': ({ count: n }) =>
    `${number.format(n)}条记录只给出发布内容的地址。本应用不联网获取，请直接打开所发布的文件。`,
  'issue.buyer-missing': (p) =>
    `${at(p)}${p.ocid}没有采购方，${number.format(p.count)}份合同或授标未导入。`,
  'issue.supplier-missing': (p) => `${at(p)}${p.ocid}的“${p.name}”没有供应商，未导入。`,
  'issue.not-concluded': ({ count: n }) =>
    `${number.format(n)}份未成功或已取消的合同或授标未导入。`,
  'issue.amount-not-read': (p) =>
    `${at(p)}${p.ocid}“${p.name}”的“${p.text}”不是金额，金额按未知处理。`,
  'issue.amount-shared': (p) =>
    `${at(p)}${p.ocid}的“${p.name}”由${number.format(p.count)}家供应商共有一笔金额，只在合同上记一次。`,
  'issue.framework-value-once': (p) =>
    `${at(p)}框架协议${p.ocid}对${number.format(p.count)}家中标方重复列出总额，只记一次，不相加。`,
  'issue.amount-repeated': (p) =>
    `${at(p)}${p.ocid}有${number.format(p.count)}处金额相同。请核对是否为框架协议，若是则不应相加。`,
  'issue.subcontractors-unnamed': ({ count: n }) =>
    `${number.format(n)}项授标注明有分包，但未说明分包商。`,
  'issue.main-contract-unknown': (p) =>
    `${at(p)}${p.ocid}的分包合同“${p.name}”找不到主合同，其上游未知。`,
  'issue.party-not-listed': ({ count: n }) => `${parties(n)}被引用但未列出，按引用中的内容保留。`
};
