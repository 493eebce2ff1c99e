import type { FieldOf } from './field.ts';

type Fields = Readonly<Record<string, FieldOf>>;

/** What a column of a table of contracts can hold. */
export const contractFields = {
  'contract.key': { kind: 'name', headings: 'id|key|编号' },
  'contract.ref': {
    kind: 'name',
    headings:
      'contract reference|contract number|contract no|contract id|agreement number|合同编号|合同号'
  },
  'contract.title': { kind: 'text', headings: 'contract title|title|subject|合同名称|名称' },
  'contract.type': { kind: 'choice', headings: 'contract type|合同类型' },
  'contract.parent': {
    kind: 'name',
    headings: 'framework|overarching contract|所属框架合同|框架合同'
  },
  'contract.value': {
    kind: 'amount',
    headings: 'contract value|total value|value|amount|合同金额|合同总额|金额'
  },
  'contract.annualCost': { kind: 'amount', headings: 'annual cost|annual value|年金额|年费用' },
  'contract.currency': { kind: 'currency', headings: 'currency|币种' },
  'contract.start': {
    kind: 'date',
    headings: 'start|start date|valid from|开始|开始日期|生效日期'
  },
  'contract.end': { kind: 'date', headings: 'end|end date|valid to|结束|结束日期|到期日' },
  'contract.status': { kind: 'choice', headings: 'status|contract status|状态|合同状态' },
  'contract.endReason': { kind: 'choice', headings: 'reason of the end|终止原因' },
  'contract.noticeClientDays': {
    kind: 'number',
    headings: "client's notice in days|notice of the client|客户通知期（天）"
  },
  'contract.noticeProviderDays': {
    kind: 'number',
    headings: "provider's notice in days|notice of the provider|提供商通知期（天）"
  },
  'contract.governingLaw': { kind: 'country', headings: 'governing law|law of|适用法律' },
  'contract.signers': { kind: 'references', headings: 'signed by|signers|签署方' },
  'contract.notes': { kind: 'text', headings: 'notes|remarks|备注' },
  'contract.tags': { kind: 'list', headings: 'tags|标签' }
} as const satisfies Fields;

/** What a column of a table of business functions can hold. */
export const functionFields = {
  'function.key': { kind: 'name', headings: 'id|key|编号' },
  'function.name': {
    kind: 'name',
    headings: 'function|function name|business function|业务职能|职能|职能名称'
  },
  'function.code': { kind: 'text', headings: 'function code|function identifier|职能代码' },
  'function.owner': { kind: 'name', headings: 'owner|function owner|所有者|负责方' },
  'function.licensedActivity': { kind: 'text', headings: 'licensed activity|许可业务' },
  'function.critical': { kind: 'choice', headings: 'critical|critical or important|关键' },
  'function.reasons': { kind: 'text', headings: 'reasons|理由' },
  'function.assessedOn': { kind: 'date', headings: 'assessed on|date of assessment|评估日期' },
  'function.rtoHours': {
    kind: 'number',
    headings: 'recovery time in hours|RTO|recovery time objective|恢复时间（小时）'
  },
  'function.rpoHours': {
    kind: 'number',
    headings: 'recovery point in hours|RPO|recovery point objective|恢复点（小时）'
  },
  'function.impact': { kind: 'choice', headings: 'impact if it stops|impact|中断的影响' },
  'function.notes': { kind: 'text', headings: 'notes|remarks|备注' },
  'function.tags': { kind: 'list', headings: 'tags|标签' }
} as const satisfies Fields;

/** What a column of a table of who owns whom can hold. */
export const ownershipFields = {
  'ownership.key': { kind: 'name', headings: 'id|key|编号' },
  'ownership.owner': { kind: 'name', headings: 'owner|shareholder|所有者|股东|持股方' },
  'ownership.owned': {
    kind: 'name',
    headings: 'owned|owned party|held company|被持有者|被持股企业|被投资企业'
  },
  'ownership.share': { kind: 'share', headings: 'share|stake|shareholding|持股比例' },
  'ownership.kind': { kind: 'choice', headings: 'kind|kind of ownership|类型|持有方式' },
  'ownership.notes': { kind: 'text', headings: 'notes|remarks|备注' },
  'ownership.tags': { kind: 'list', headings: 'tags|标签' }
} as const satisfies Fields;

/** What a column of a table of clusters and containers can hold. */
export const clusterFields = {
  'cluster.key': { kind: 'name', headings: 'id|key|编号' },
  'cluster.name': { kind: 'name', headings: 'cluster|cluster name|集群|集群名称' },
  'cluster.kind': { kind: 'choice', headings: 'kind|kind of cluster|类型' },
  'cluster.parent': { kind: 'name', headings: 'part of|所属集群' },
  'cluster.members': { kind: 'references', headings: 'members|member parties|成员|成员主体' },
  'cluster.notes': { kind: 'text', headings: 'notes|remarks|备注' },
  'cluster.tags': { kind: 'list', headings: 'tags|标签' }
} as const satisfies Fields;
