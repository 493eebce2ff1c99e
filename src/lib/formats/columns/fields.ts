import type { Language } from '#lib/domain/naming.ts';
import type { IdentifierScheme } from '#lib/domain/records.ts';
import type { CellKind, FieldOf } from './field.ts';
import { clusterFields, contractFields, functionFields, ownershipFields } from './other-fields.ts';

export type { CellKind, FieldOf } from './field.ts';

/**
 * What a column of a table of parties can hold. Headings are compared without case, width, blanks
 * and punctuation.
 */
export const partyFields = {
  'party.name': {
    kind: 'name',
    headings:
      'name|名称|party|party name|company|company name|organisation|organization|organisation name|organization name|legal name|entity|entity name|label|supplier|supplier name|vendor|vendor name|provider|provider name|third party|third party name|firma|nom|名字|主体|主体名称|企业|企业名称|公司|公司名称|单位|单位名称|机构|机构名称|供应商|供应商名称|服务商|服务商名称|全称'
  },
  'party.key': {
    kind: 'name',
    headings:
      'id|编号|key|code|number|no|party id|supplier id|vendor id|supplier number|vendor number|company id|entity id|代码|编码|序号|主体编号|企业编号|供应商编号|单位编号'
  },
  'party.nameZh': {
    kind: 'text',
    headings: 'Chinese name|中文名称|name chinese|name zh|name in chinese|中文名|中文全称'
  },
  'party.nameLatin': {
    kind: 'text',
    headings:
      'Latin name|拉丁名称|english name|name english|name en|name latin|name in english|英文名|英文名称|外文名称'
  },
  'party.aliases': {
    kind: 'list',
    headings:
      'aliases|其他名称|alias|other names|short name|trading name|also known as|aka|别名|简称|曾用名'
  },
  'party.kind': {
    kind: 'choice',
    headings:
      'kind|类型|type|party type|party kind|entity type|organisation type|organization type|类别|主体类型|机构类型|单位性质|企业类型'
  },
  'party.country': {
    kind: 'country',
    headings:
      'country|国家或地区|country code|country name|nation|headquarters country|country of incorporation|land|pays|国家|国别|所在国|国家地区|注册国'
  },
  'party.region': {
    kind: 'text',
    headings:
      'region|省市|state|province|city|location|place|地区|省份|省|城市|所在地|所在城市|地点'
  },
  'party.level': {
    kind: 'choice',
    headings: 'level|层级|级别'
  },
  'party.LEI': {
    kind: 'identifier',
    headings: 'LEI|法人识别编码|lei code|legal entity identifier|全球法人识别编码|法人机构识别编码'
  },
  'party.EUID': { kind: 'identifier', headings: 'EUID|european unique identifier' },
  'party.CRN': {
    kind: 'identifier',
    headings:
      'CRN|工商注册号|company registration number|registration number|company number|register number|handelsregisternummer|注册号|登记号'
  },
  'party.VAT': {
    kind: 'identifier',
    headings: 'VAT|税号|vat number|vat id|vat no|tax id|tax number|ust idnr|纳税人识别号'
  },
  'party.UEI': { kind: 'identifier', headings: 'UEI|unique entity id|unique entity identifier' },
  'party.USCC': {
    kind: 'identifier',
    headings: 'USCC|统一社会信用代码|unified social credit code|社会信用代码|信用代码'
  },
  'party.DUNS': { kind: 'identifier', headings: 'DUNS|邓白氏编码|duns number|d u n s|邓白氏' },
  'party.otherId': {
    kind: 'identifier',
    headings: 'identifier|other identifier|other id|标识|其他标识|其他编号'
  },
  'party.employees': {
    kind: 'number',
    headings:
      'employees|员工人数|number of employees|headcount|staff|fte|mitarbeiter|员工数|从业人数|人数|职工人数'
  },
  'party.maturity': { kind: 'grade', headings: 'maturity|maturity level|成熟度' },
  'party.revenue': {
    kind: 'amount',
    headings: 'revenue|年收入|turnover|annual revenue|sales|umsatz|营业收入|收入|营收|年营业额'
  },
  'party.revenueCurrency': {
    kind: 'currency',
    headings: 'revenue currency|收入币种|currency|币种|货币'
  },
  'party.parent': {
    kind: 'name',
    headings:
      'parent|parent company|ultimate parent|group|owner|holding|konzern|母公司|上级公司|所属集团|集团|控股公司|最终母公司'
  },
  'party.partOf': { kind: 'name', headings: 'part of|所属组织|所属单位' },
  'party.utcOffset': { kind: 'signed', headings: 'UTC offset|hours from UTC|与UTC的时差|时差' },
  'party.languages': { kind: 'list', headings: 'languages|language|语言' },
  'party.goalConsensus': { kind: 'grade', headings: 'goal consensus|目标共识' },
  'party.notes': {
    kind: 'text',
    headings: 'notes|备注|note|remark|remarks|comment|comments|description|bemerkung|说明|注释|描述'
  },
  'party.tags': { kind: 'list', headings: 'tags|tag|labels|keywords|标签|关键词' },
  'party.x': { kind: 'place', headings: 'x|横坐标|pos x|position x' },
  'party.y': { kind: 'place', headings: 'y|纵坐标|pos y|position y' }
} as const satisfies Readonly<Record<string, FieldOf>>;

/** What a column of a table of engagements can hold. */
export const engagementFields = {
  'engagement.client': {
    kind: 'name',
    headings:
      'client|客户|client name|customer|customer name|buyer|buyer name|outsourcer|recipient|purchaser|source|from|principal|entity using the service|auftraggeber|kunde|donneur dordre|prime awardee name|prime entity name|prime recipient name|awarding agency name|客户名称|终端客户|发包方|发包方名称|发包企业|发包商|委托方|委托单位|甲方|甲方名称|采购方|采购单位|采购人|需方|上游|买方'
  },
  'engagement.provider': {
    kind: 'name',
    headings:
      'provider|提供商|provider name|service provider|supplier|supplier name|vendor|vendor name|contractor|contractor name|subcontractor|subcontractor name|seller|target|to|third party|third party provider|subawardee name|sub awardee name|sub entity legal business name|recipient name|dienstleister|auftragnehmer|lieferant|prestataire|fournisseur|提供商名称|服务商|服务商名称|服务提供商|外包服务提供商|承接方|承接方名称|承包方|承接企业|接包方|接包商|供应商|供应商名称|受托方|受托单位|乙方|乙方名称|分包商|供方|卖方|总提供商'
  },
  'engagement.key': {
    kind: 'name',
    headings:
      'id|编号|key|engagement id|engagement no|engagement number|subaward number|sub award id|no|number|code|序号|业务编号|关系编号|外包编号'
  },
  'engagement.title': {
    kind: 'text',
    headings:
      'title|标题|engagement|label|name|service name|subject|project|project name|description|scope|bezeichnung|名称|项目|项目名称|业务|业务名称|服务名称|外包内容|业务内容|服务内容|合同内容|外包关系'
  },
  'engagement.services': {
    kind: 'services',
    headings:
      'service|服务项目|services|leistung|dienstleistung|service item|service items|service code|service class|service type|service category|class|category|服务|服务类别|服务类型|服务代码|业务类型|外包类型|业务类别|类别|分类'
  },
  'engagement.doraService': {
    kind: 'text',
    headings: 'ICT service type|dora service|type of ict services'
  },
  'engagement.cpv': { kind: 'text', headings: 'CPV|cpv code|common procurement vocabulary' },
  'engagement.value': {
    kind: 'amount',
    headings:
      'value|金额|amount|contract value|total value|total contract value|tcv|total|price|weight|award amount|subaward amount|sub award amount|auftragswert|betrag|montant|wert|合同额|合同金额|合同总额|总金额|总额|价值|执行额|合同价|价款'
  },
  'engagement.annualCost': {
    kind: 'amount',
    headings:
      'annual cost|年金额|annual value|value per year|cost per year|annual spend|yearly cost|annual contract value|acv|annual expense|annual amount|spend|cost|wert pa|jahreskosten|年费用|年度费用|年合同额|年度金额|年支出|年成本|年度支出|年费'
  },
  'engagement.currency': {
    kind: 'currency',
    headings: 'currency|币种|currency code|ccy|curr|währung|devise|货币|币别|货币代码'
  },
  'engagement.start': {
    kind: 'date',
    headings:
      'start|开始|start date|begin|begin date|from date|valid from|effective date|commencement|commencement date|since|beginn|date de début|开始日期|起始日期|起始|生效日期|合同开始日期|签订日期|签约日期|起始时间|开始时间'
  },
  'engagement.end': {
    kind: 'date',
    headings:
      'end|结束|end date|to date|valid to|valid until|until|expiry|expiry date|expiration|expiration date|termination date|ende|date de fin|结束日期|终止日期|截止日期|到期日|到期日期|合同结束日期|结束时间|终止时间'
  },
  'engagement.status': {
    kind: 'choice',
    headings: 'status|state|contract status|状态|合同状态|执行状态'
  },
  'engagement.supports': {
    kind: 'references',
    headings:
      'supports|所支撑的外包关系|supported engagement|upstream engagement|upstream|parent engagement|prime engagement|prime contract|main contract|支撑|支持|上游合同|上游外包关系|主合同|主合同编号|上级合同'
  },
  'engagement.supportsInferred': {
    kind: 'yesNo',
    headings: 'supports inferred|inferred|支撑关系为推断|推断'
  },
  'engagement.contractRef': {
    kind: 'name',
    headings:
      'contract reference|合同编号|contract|contract ref|contract reference number|contract number|contract no|contract id|agreement number|po number|vertrag|vertragsnummer|合同|合同号|协议编号'
  },
  'engagement.contractTitle': {
    kind: 'name',
    headings: 'contract title|合同名称|contract name|agreement|协议名称'
  },
  'engagement.deliveryModel': {
    kind: 'choice',
    headings: 'delivery model|交付模式|deployment|delivery|交付方式|部署方式'
  },
  'engagement.pricing': {
    kind: 'choice',
    headings: 'pricing|计价方式|pricing model|price model|定价方式|计费方式|定价模式'
  },
  'engagement.actualType': {
    kind: 'choice',
    headings: 'governance type|治理类型|governance|actual governance|治理模式|治理方式'
  },
  'engagement.standardInterface': { kind: 'flag', headings: 'standard interface|标准接口' },
  'engagement.standardOffer': { kind: 'flag', headings: 'standard offer|标准产品' },
  'engagement.informationIntensive': {
    kind: 'flag',
    headings: 'information intensive|信息密集'
  },
  'engagement.drivers': { kind: 'choices', headings: 'drivers|driver|外包动因|动因' },
  'engagement.complexity': { kind: 'grade', headings: 'complexity|复杂程度' },
  'engagement.codifiability': {
    kind: 'grade',
    headings: 'codifiability|ability to codify|可编码程度'
  },
  'engagement.capability': { kind: 'grade', headings: 'capability|provider capability|提供商能力' },
  'engagement.assetSpecificity': { kind: 'choice', headings: 'asset specificity|资产专用性' },
  'engagement.frequency': { kind: 'choice', headings: 'frequency|频率' },
  'engagement.uncertainty': { kind: 'grade', headings: 'uncertainty|不确定性' },
  'engagement.tools': { kind: 'tools', headings: 'governance tools|治理工具' },
  'engagement.integrates': { kind: 'references', headings: 'coordinates|integrates|协调' },
  'engagement.functions': {
    kind: 'references',
    headings: 'functions|function|business function|business functions|业务职能|所服务的职能'
  },
  'engagement.alternativeTo': {
    kind: 'references',
    headings: 'can stand in for|alternative to|可替代'
  },
  'engagement.substitutability': { kind: 'choice', headings: 'substitutability|可替代性' },
  'engagement.substitutabilityReason': {
    kind: 'choice',
    headings: 'why hard to replace|substitutability reason|难以替代的原因'
  },
  'engagement.reintegration': {
    kind: 'choice',
    headings: 'reintegration|taking it back in house|收回自办'
  },
  'engagement.impact': { kind: 'choice', headings: 'impact if it stops|impact|中断的影响' },
  'engagement.exitPlan': { kind: 'choice', headings: 'exit plan|退出计划' },
  'engagement.lastAudit': { kind: 'date', headings: 'last audit|最近审计' },
  'engagement.alternativeNames': { kind: 'text', headings: 'alternative providers|备选提供商' },
  'engagement.notes': {
    kind: 'text',
    headings: 'notes|备注|note|remark|remarks|comment|comments|bemerkung|说明|注释'
  },
  'engagement.tags': { kind: 'list', headings: 'tags|标签|tag|keywords|关键词' },
  'client.country': {
    kind: 'country',
    headings:
      'client country|customer country|buyer country|country of client|prime awardee country code|客户国家|客户所在国|发包方国家|发包国'
  },
  'client.LEI': { kind: 'identifier', headings: 'client lei|customer lei|客户lei|发包方lei' },
  'client.UEI': {
    kind: 'identifier',
    headings: 'client uei|prime awardee uei|prime entity uei|prime award recipient uei|客户UEI'
  },
  'client.USCC': {
    kind: 'identifier',
    headings:
      'client uscc|client unified social credit code|客户统一社会信用代码|发包方统一社会信用代码|甲方统一社会信用代码'
  },
  'client.otherId': {
    kind: 'identifier',
    headings:
      'client id|client identifier|client number|customer id|customer number|客户编号|发包方编号|客户标识'
  },
  'provider.country': {
    kind: 'country',
    headings:
      'provider country|supplier country|vendor country|country of provider|provider location|subawardee country code|recipient country code|提供商国家|供应商国家|承接方国家|承接国|供应商所在国'
  },
  'provider.LEI': {
    kind: 'identifier',
    headings: 'provider lei|supplier lei|vendor lei|供应商lei|提供商lei|承接方lei'
  },
  'provider.UEI': {
    kind: 'identifier',
    headings: 'provider uei|subawardee uei|sub entity uei|sub recipient uei|recipient uei|供应商UEI'
  },
  'provider.USCC': {
    kind: 'identifier',
    headings:
      'provider uscc|provider unified social credit code|供应商统一社会信用代码|提供商统一社会信用代码|承接方统一社会信用代码|乙方统一社会信用代码'
  },
  'provider.otherId': {
    kind: 'identifier',
    headings:
      'provider id|provider identifier|provider number|supplier id|supplier number|vendor id|vendor number|供应商编号|提供商编号|承接方编号'
  }
} as const satisfies Readonly<Record<string, FieldOf>>;

/** Every kind of table, in the order in which they are offered, with what its columns can hold. */
export const tableFields = {
  engagements: engagementFields,
  parties: partyFields,
  contracts: contractFields,
  functions: functionFields,
  ownership: ownershipFields,
  clusters: clusterFields
} as const;

/** What a row of a table is. */
export type RowKind = keyof typeof tableFields;
export const rowKinds = Object.keys(tableFields) as readonly RowKind[];

type FieldIn<K extends RowKind> = { [F in K]: keyof (typeof tableFields)[F] }[K] & string;
export type ColumnField = FieldIn<RowKind>;

/** A field that can be chosen for a column. */
export interface FieldChoice {
  readonly field: ColumnField;
  readonly kind: CellKind;
}

/** The fields of each kind of table, in the order in which they are offered. */
export const fieldsOf = Object.fromEntries(
  rowKinds.map((kind) => [kind, choicesIn(tableFields[kind])])
) as unknown as Readonly<Record<RowKind, readonly FieldChoice[]>>;

function choicesIn(fields: Readonly<Record<string, FieldOf>>): readonly FieldChoice[] {
  return Object.entries(fields).map(([field, { kind }]) => ({ field: field as ColumnField, kind }));
}

const allFields = Object.assign({}, ...Object.values(tableFields)) as Readonly<
  Record<ColumnField, FieldOf>
>;

/**
 * The heading that stands over a field in the files that are written: the first of its headings in
 * the language, else the first of all.
 */
export function headingOf(field: ColumnField, language: Language): string {
  const headings = allFields[field].headings.split('|');
  const isChinese = (heading: string) => /\p{Script=Han}/u.test(heading);
  const wanted = headings.find((heading) => isChinese(heading) === (language === 'zh-Hans'));
  return wanted ?? headings[0] ?? field;
}

/** Whether this version knows the field: a remembered choice may be of another one. */
export function isField(field: string): field is ColumnField {
  return Object.hasOwn(allFields, field);
}

/** How the cells of a field are read. */
export function kindOf(field: ColumnField): CellKind {
  return allFields[field].kind;
}

/** The scheme of an identifier that a field holds; undefined for other fields. */
export function schemeOf(field: ColumnField): IdentifierScheme | undefined {
  const scheme = field.slice(field.indexOf('.') + 1);
  return schemes[scheme];
}

const schemes: Readonly<Record<string, IdentifierScheme>> = {
  LEI: 'LEI',
  EUID: 'EUID',
  CRN: 'CRN',
  VAT: 'VAT',
  UEI: 'UEI',
  USCC: 'USCC',
  DUNS: 'DUNS',
  otherId: 'other'
};
