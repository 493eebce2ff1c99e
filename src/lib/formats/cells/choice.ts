import { levels } from '#lib/domain/records/base.ts';
import { statuses } from '#lib/domain/records/contract.ts';
import { deliveryModels, governanceTypes, pricings } from '#lib/domain/records/engagement.ts';
import { partyKinds } from '#lib/domain/records/party.ts';
import { normalisedName } from '#lib/domain/naming.ts';

/** Other words for the choices of a field, parted by `|`; their own names are understood too. */
const words = {
  'party.kind': choices(partyKinds, {
    company: 'company|firm|enterprise|business|corporation|corporate|企业|公司',
    unit: 'unit|internal|internal unit|branch|subsidiary unit|department|team|部门|内部单位|分公司|分支机构|团队',
    government:
      'government|authority|public authority|public sector|agency|政府|政府部门|政府机构|机关',
    association: 'association|industry association|协会|行业协会|商会',
    trainingBody: 'training|training body|training institution|培训机构|培训单位',
    researchBody:
      'research|research body|research institute|university|研究机构|科研机构|大学|高校',
    parkOperator: 'park|park operator|园区|园区运营方|园区管委会',
    publicPlatform: 'platform|public platform|public service platform|公共服务平台|平台',
    financier: 'financier|bank|investor|fund|financial institution|金融机构|银行|投资方',
    individualInBusiness:
      'individual|sole trader|freelancer|natural person acting in business capacity|个体|个体工商户|个人',
    unknown: 'unknown|other|未知|其他'
  }),
  'party.level': choices(levels, {
    centre: 'centre|center|national|central|中央|国家',
    provinceCity: 'province|city|provincial|municipal|省市|省|市',
    park: 'park|园区',
    firm: 'firm|company|企业'
  }),
  'engagement.status': choices(statuses, {
    planned:
      'planned|plan|pipeline|draft|future|pending|not started|计划|计划中|拟签|待签|未开始|未启动',
    active:
      'active|in force|live|running|current|signed|ongoing|in progress|执行中|有效|生效|在执行|进行中|履行中|正常|在用',
    ended:
      'ended|expired|closed|completed|complete|finished|inactive|已结束|结束|到期|已到期|已完成|完成|期满',
    terminated: 'terminated|cancelled|canceled|终止|已终止|解除|已解除|取消|已取消|提前终止'
  }),
  'engagement.deliveryModel': choices(deliveryModels, {
    onPremise: 'on premise|on premises|onprem|on site|本地部署|现场',
    hosted: 'hosted|hosting|托管',
    IaaS: 'iaas|infrastructure as a service',
    PaaS: 'paas|platform as a service',
    SaaS: 'saas|software as a service',
    people: 'people|staff|staffing|staff augmentation|body leasing|人员|人力|人员派驻|驻场'
  }),
  'engagement.pricing': choices(pricings, {
    fixedPrice: 'fixed price|fixed|lump sum|固定总价|固定价格|总价',
    timeMaterials: 'time and materials|time materials|t m|按工时|工时',
    unitPrice: 'unit price|per unit|transaction|单价|按量',
    capacityFte: 'capacity|fte|per fte|capacity fte|按人头|人月',
    costPlus: 'cost plus|cost|成本加成',
    gainShare: 'gain share|gainshare|收益分享',
    outcome: 'outcome|outcome based|按结果|按成果',
    subscription: 'subscription|订阅',
    mixed: 'mixed|hybrid|混合'
  }),
  'engagement.actualType': choices(governanceTypes, {
    market: 'market|市场|市场型',
    modular: 'modular|模块|模块型',
    relational: 'relational|关系|关系型',
    captive: 'captive|俘获|俘获型|领导型',
    hierarchy: 'hierarchy|层级|层级型|科层'
  })
} as const;

/** A field whose values are a closed list. */
export type ChoiceField = keyof typeof words;

/** The value that a word stands for; undefined when it is none of the field's. */
export function choiceOf(field: ChoiceField, text: string): string | undefined {
  return words[field].get(normalisedName(text));
}

function choices<V extends string>(
  values: readonly V[],
  others: Readonly<Record<V, string>>
): ReadonlyMap<string, V> {
  const found = new Map<string, V>();
  for (const value of values) {
    for (const word of others[value].split('|')) found.set(normalisedName(word), value);
  }
  for (const value of values) found.set(normalisedName(value), value);
  return found;
}
