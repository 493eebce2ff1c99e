import type { IdentifierScheme } from '#lib/domain/records.ts';

/** How the cells of a field are read; see `cells`. */
export type CellKind =
  | 'text'
  | 'name'
  | 'list'
  | 'number'
  | 'amount'
  | 'currency'
  | 'date'
  | 'country'
  | 'choice'
  | 'yesNo'
  | 'services'
  | 'references';

interface FieldOf {
  readonly kind: CellKind;
  /** Headings that mean it, in English, Chinese and neighbouring languages; parted by `|`. */
  readonly headings: string;
}

/**
 * What a column of a table of parties can hold. Headings are compared without case, width, blanks
 * and punctuation.
 */
export const partyFields = {
  'party.name': {
    kind: 'name',
    headings:
      'name|party|party name|company|company name|organisation|organization|organisation name|organization name|legal name|entity|entity name|label|supplier|supplier name|vendor|vendor name|provider|provider name|third party|third party name|firma|nom|名称|名字|主体|主体名称|企业|企业名称|公司|公司名称|单位|单位名称|机构|机构名称|供应商|供应商名称|服务商|服务商名称|全称'
  },
  'party.key': {
    kind: 'name',
    headings:
      'id|key|code|number|no|party id|supplier id|vendor id|supplier number|vendor number|company id|entity id|编号|代码|编码|序号|主体编号|企业编号|供应商编号|单位编号'
  },
  'party.nameZh': {
    kind: 'text',
    headings: 'chinese name|name chinese|name zh|name in chinese|中文名|中文名称|中文全称'
  },
  'party.nameLatin': {
    kind: 'text',
    headings:
      'english name|latin name|name english|name en|name latin|name in english|英文名|英文名称|外文名称|拉丁名称'
  },
  'party.aliases': {
    kind: 'list',
    headings:
      'alias|aliases|other names|short name|trading name|also known as|aka|别名|简称|曾用名|其他名称'
  },
  'party.kind': {
    kind: 'choice',
    headings:
      'kind|type|party type|party kind|entity type|organisation type|organization type|类型|类别|主体类型|机构类型|单位性质|企业类型'
  },
  'party.country': {
    kind: 'country',
    headings:
      'country|country code|country name|nation|headquarters country|country of incorporation|land|pays|国家|国别|所在国|国家地区|国家或地区|注册国'
  },
  'party.region': {
    kind: 'text',
    headings:
      'region|state|province|city|location|place|地区|省份|省|城市|所在地|所在城市|地点|省市'
  },
  'party.level': {
    kind: 'choice',
    headings: 'level|层级|级别'
  },
  'party.LEI': {
    kind: 'text',
    headings: 'lei|lei code|legal entity identifier|法人识别编码|全球法人识别编码|法人机构识别编码'
  },
  'party.EUID': { kind: 'text', headings: 'euid|european unique identifier' },
  'party.CRN': {
    kind: 'text',
    headings:
      'crn|company registration number|registration number|company number|register number|handelsregisternummer|注册号|工商注册号|登记号'
  },
  'party.VAT': {
    kind: 'text',
    headings: 'vat|vat number|vat id|vat no|tax id|tax number|ust idnr|税号|纳税人识别号'
  },
  'party.UEI': { kind: 'text', headings: 'uei|unique entity id|unique entity identifier' },
  'party.USCC': {
    kind: 'text',
    headings: 'uscc|unified social credit code|统一社会信用代码|社会信用代码|信用代码'
  },
  'party.DUNS': { kind: 'text', headings: 'duns|duns number|d u n s|邓白氏编码|邓白氏' },
  'party.otherId': {
    kind: 'text',
    headings: 'identifier|other identifier|other id|标识|其他标识|其他编号'
  },
  'party.employees': {
    kind: 'number',
    headings:
      'employees|number of employees|headcount|staff|fte|mitarbeiter|员工数|员工人数|从业人数|人数|职工人数'
  },
  'party.maturity': { kind: 'number', headings: 'maturity|maturity level|成熟度' },
  'party.revenue': {
    kind: 'amount',
    headings: 'revenue|turnover|annual revenue|sales|umsatz|营业收入|收入|年收入|营收|年营业额'
  },
  'party.revenueCurrency': {
    kind: 'currency',
    headings: 'currency|revenue currency|币种|货币|收入币种'
  },
  'party.parent': {
    kind: 'name',
    headings:
      'parent|parent company|ultimate parent|group|owner|holding|konzern|母公司|上级公司|所属集团|集团|控股公司|最终母公司'
  },
  'party.notes': {
    kind: 'text',
    headings: 'notes|note|remark|remarks|comment|comments|description|bemerkung|备注|说明|注释|描述'
  },
  'party.tags': { kind: 'list', headings: 'tags|tag|labels|keywords|标签|关键词' },
  'party.x': { kind: 'number', headings: 'x|pos x|position x|横坐标' },
  'party.y': { kind: 'number', headings: 'y|pos y|position y|纵坐标' }
} as const satisfies Readonly<Record<string, FieldOf>>;

/** What a column of a table of engagements can hold. */
export const engagementFields = {
  'engagement.client': {
    kind: 'name',
    headings:
      'client|client name|customer|customer name|buyer|buyer name|outsourcer|recipient|purchaser|source|from|principal|entity using the service|auftraggeber|kunde|donneur dordre|客户|客户名称|终端客户|发包方|发包方名称|发包企业|发包商|委托方|委托单位|甲方|甲方名称|采购方|采购单位|采购人|需方|上游|买方'
  },
  'engagement.provider': {
    kind: 'name',
    headings:
      'provider|provider name|service provider|supplier|supplier name|vendor|vendor name|contractor|contractor name|subcontractor|subcontractor name|seller|target|to|third party|third party provider|dienstleister|auftragnehmer|lieferant|prestataire|fournisseur|提供商|提供商名称|服务商|服务商名称|服务提供商|外包服务提供商|承接方|承接方名称|承包方|承接企业|接包方|接包商|供应商|供应商名称|受托方|受托单位|乙方|乙方名称|分包商|供方|卖方|总提供商'
  },
  'engagement.key': {
    kind: 'name',
    headings:
      'id|key|engagement id|engagement no|engagement number|no|number|code|编号|序号|业务编号|关系编号|外包编号'
  },
  'engagement.title': {
    kind: 'text',
    headings:
      'title|engagement|label|name|service name|subject|project|project name|description|scope|bezeichnung|标题|名称|项目|项目名称|业务|业务名称|服务名称|外包内容|业务内容|服务内容|合同内容|外包关系'
  },
  'engagement.services': {
    kind: 'services',
    headings:
      'service|services|leistung|dienstleistung|service item|service items|service code|service class|service type|service category|class|category|服务|服务类别|服务类型|服务项目|服务代码|业务类型|外包类型|业务类别|类别|分类'
  },
  'engagement.doraService': {
    kind: 'text',
    headings: 'ict service type|dora service|type of ict services'
  },
  'engagement.cpv': { kind: 'text', headings: 'cpv|cpv code|common procurement vocabulary' },
  'engagement.value': {
    kind: 'amount',
    headings:
      'value|amount|contract value|total value|total contract value|tcv|total|price|weight|award amount|auftragswert|betrag|montant|wert|金额|合同额|合同金额|合同总额|总金额|总额|价值|执行额|合同价|价款'
  },
  'engagement.annualCost': {
    kind: 'amount',
    headings:
      'annual cost|annual value|value per year|cost per year|annual spend|yearly cost|annual contract value|acv|annual expense|annual amount|spend|cost|wert pa|jahreskosten|年费用|年度费用|年金额|年合同额|年度金额|年支出|年成本|年度支出|年费'
  },
  'engagement.currency': {
    kind: 'currency',
    headings: 'currency|currency code|ccy|curr|währung|devise|币种|货币|币别|货币代码'
  },
  'engagement.start': {
    kind: 'date',
    headings:
      'start|start date|begin|begin date|from date|valid from|effective date|commencement|commencement date|since|beginn|date de début|开始|开始日期|起始日期|起始|生效日期|合同开始日期|签订日期|签约日期|起始时间|开始时间'
  },
  'engagement.end': {
    kind: 'date',
    headings:
      'end|end date|to date|valid to|valid until|until|expiry|expiry date|expiration|expiration date|termination date|ende|date de fin|结束|结束日期|终止日期|截止日期|到期日|到期日期|合同结束日期|结束时间|终止时间'
  },
  'engagement.status': {
    kind: 'choice',
    headings: 'status|state|contract status|状态|合同状态|执行状态'
  },
  'engagement.supports': {
    kind: 'references',
    headings:
      'supports|supported engagement|upstream engagement|upstream|parent engagement|prime engagement|prime contract|main contract|支撑|所支撑的外包关系|支持|上游合同|上游外包关系|主合同|主合同编号|上级合同'
  },
  'engagement.supportsInferred': {
    kind: 'yesNo',
    headings: 'supports inferred|inferred|支撑关系为推断|推断'
  },
  'engagement.contractRef': {
    kind: 'name',
    headings:
      'contract|contract ref|contract reference|contract reference number|contract number|contract no|contract id|agreement number|po number|vertrag|vertragsnummer|合同|合同号|合同编号|协议编号'
  },
  'engagement.contractTitle': {
    kind: 'text',
    headings: 'contract title|contract name|agreement|合同名称|协议名称'
  },
  'engagement.deliveryModel': {
    kind: 'choice',
    headings: 'delivery model|deployment|delivery|交付模式|交付方式|部署方式'
  },
  'engagement.pricing': {
    kind: 'choice',
    headings: 'pricing|pricing model|price model|计价方式|定价方式|计费方式|定价模式'
  },
  'engagement.actualType': {
    kind: 'choice',
    headings: 'governance|governance type|actual governance|治理类型|治理模式|治理方式'
  },
  'engagement.notes': {
    kind: 'text',
    headings: 'notes|note|remark|remarks|comment|comments|bemerkung|备注|说明|注释'
  },
  'engagement.tags': { kind: 'list', headings: 'tags|tag|keywords|标签|关键词' },
  'client.country': {
    kind: 'country',
    headings:
      'client country|customer country|buyer country|country of client|客户国家|客户所在国|发包方国家|发包国'
  },
  'client.LEI': { kind: 'text', headings: 'client lei|customer lei|客户lei|发包方lei' },
  'client.USCC': {
    kind: 'text',
    headings:
      'client uscc|client unified social credit code|客户统一社会信用代码|发包方统一社会信用代码|甲方统一社会信用代码'
  },
  'client.otherId': {
    kind: 'text',
    headings:
      'client id|client identifier|client number|customer id|customer number|客户编号|发包方编号|客户标识'
  },
  'provider.country': {
    kind: 'country',
    headings:
      'provider country|supplier country|vendor country|country of provider|provider location|提供商国家|供应商国家|承接方国家|承接国|供应商所在国'
  },
  'provider.LEI': {
    kind: 'text',
    headings: 'provider lei|supplier lei|vendor lei|供应商lei|提供商lei|承接方lei'
  },
  'provider.USCC': {
    kind: 'text',
    headings:
      'provider uscc|provider unified social credit code|供应商统一社会信用代码|提供商统一社会信用代码|承接方统一社会信用代码|乙方统一社会信用代码'
  },
  'provider.otherId': {
    kind: 'text',
    headings:
      'provider id|provider identifier|provider number|supplier id|supplier number|vendor id|vendor number|供应商编号|提供商编号|承接方编号'
  }
} as const satisfies Readonly<Record<string, FieldOf>>;

export type PartyField = keyof typeof partyFields;
export type EngagementField = keyof typeof engagementFields;
export type ColumnField = PartyField | EngagementField;

/** A field that can be chosen for a column. */
export interface FieldChoice {
  readonly field: ColumnField;
  readonly kind: CellKind;
}

/** The fields of each kind of table, in the order in which they are offered. */
export const fieldsOf = {
  parties: choicesIn(partyFields),
  engagements: choicesIn(engagementFields)
};

function choicesIn(fields: Readonly<Record<string, FieldOf>>): readonly FieldChoice[] {
  return Object.entries(fields).map(([field, { kind }]) => ({ field: field as ColumnField, kind }));
}

const allFields: Readonly<Record<ColumnField, FieldOf>> = { ...partyFields, ...engagementFields };

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
