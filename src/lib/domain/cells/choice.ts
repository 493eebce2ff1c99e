import type { Language } from '../naming.ts';
import { normalisedName } from '../naming.ts';
import { answers, impacts, levels } from '../records/base.ts';
import { contractTypes, endReasons, statuses } from '../records/contract.ts';
import {
  assetSpecificities,
  deliveryModels,
  drivers,
  frequencies,
  governanceTypes,
  pricings,
  reintegrations,
  substitutabilities,
  substitutabilityReasons
} from '../records/engagement.ts';
import { clusterKinds } from '../records/group.ts';
import { partyKinds } from '../records/party.ts';
import { ownershipKinds } from '../records/tie.ts';

const statusWords = {
  planned:
    'planned|plan|pipeline|draft|future|pending|not started|计划中|计划|拟签|待签|未开始|未启动',
  active:
    'active|in force|live|running|current|signed|ongoing|in progress|执行中|有效|生效|在执行|进行中|履行中|正常|在用',
  ended:
    'ended|expired|closed|completed|complete|finished|inactive|已结束|结束|到期|已到期|已完成|完成|期满',
  terminated: 'terminated|cancelled|canceled|已终止|终止|解除|已解除|取消|已取消|提前终止'
} as const;

/** Other words for the choices of a field, parted by `|`; their own names are understood too. */
const words = {
  'party.kind': choices(partyKinds, {
    company: 'company|firm|enterprise|business|corporation|corporate|企业|公司',
    unit: 'internal unit|unit|internal|branch|subsidiary unit|department|team|内部单位|部门|分公司|分支机构|团队',
    government:
      'government|authority|public authority|public sector|agency|政府部门|政府|政府机构|机关',
    association: 'association|industry association|行业协会|协会|商会',
    trainingBody: 'training body|training|training institution|培训机构|培训单位',
    researchBody:
      'research body|research|research institute|university|研究机构|科研机构|大学|高校',
    parkOperator: 'park operator|park|园区运营方|园区|园区管委会',
    publicPlatform: 'public platform|platform|public service platform|公共服务平台|平台',
    financier: 'financier|bank|investor|fund|financial institution|金融机构|银行|投资方',
    individualInBusiness:
      'individual in business|individual|sole trader|freelancer|natural person acting in business capacity|个体经营者|个体|个体工商户|个人',
    unknown: 'unknown|other|未知|其他'
  }),
  'party.level': choices(levels, {
    centre: 'centre|center|national|central|中央|国家',
    provinceCity: 'province or city|province|city|provincial|municipal|省市|省|市',
    park: 'park|园区',
    firm: 'firm|company|企业'
  }),
  'engagement.status': choices(statuses, statusWords),
  'engagement.deliveryModel': choices(deliveryModels, {
    onPremise: 'on premise|on premises|onprem|on site|本地部署|现场',
    hosted: 'hosted|hosting|托管',
    IaaS: 'IaaS|infrastructure as a service|基础设施即服务',
    PaaS: 'PaaS|platform as a service|平台即服务',
    SaaS: 'SaaS|software as a service|软件即服务',
    people: 'people|staff|staffing|staff augmentation|body leasing|人员|人力|人员派驻|驻场'
  }),
  'engagement.pricing': choices(pricings, {
    fixedPrice: 'fixed price|fixed|lump sum|固定价格|固定总价|总价',
    timeMaterials: 'time and materials|time materials|t m|工时与材料|按工时|工时',
    unitPrice: 'unit price|per unit|transaction|按单位计价|单价|按量',
    capacityFte:
      'capacity|fte|per fte|capacity fte|capacity full time staff|按人力投入|按人头|人月',
    costPlus: 'cost plus|cost|成本加成',
    gainShare: 'gain share|gainshare|收益分享',
    outcome: 'outcome|outcome based|按成果|按结果',
    subscription: 'subscription|订阅',
    mixed: 'mixed|hybrid|混合'
  }),
  'engagement.actualType': choices(governanceTypes, {
    market: 'market|市场|市场型',
    modular: 'modular|模块|模块型',
    relational: 'relational|关系|关系型',
    captive: 'captive|俘获|俘获型|领导型',
    hierarchy: 'hierarchy|层级|层级型|科层'
  }),
  'engagement.drivers': choices(drivers, {
    cost: 'cost|成本',
    focus: 'focus on the core|focus|聚焦核心|核心业务',
    skills: 'skills|技能|人才',
    capacity: 'capacity|产能|能力',
    speed: 'speed|速度',
    risk: 'risk|风险',
    marketAccess: 'market access|进入市场|市场准入',
    policy: 'policy|政策',
    other: 'other|其他'
  }),
  'engagement.assetSpecificity': choices(assetSpecificities, {
    low: 'low|低',
    mixed: 'mixed|medium|中等|混合',
    idiosyncratic: 'idiosyncratic|high|专用|高'
  }),
  'engagement.frequency': choices(frequencies, {
    occasional: 'occasional|偶尔',
    recurrent: 'recurrent|经常'
  }),
  'engagement.substitutability': choices(substitutabilities, {
    not: 'not|not substitutable|impossible|不可替代',
    highlyComplex: 'very hard|highly complex|很难',
    medium: 'medium|中等',
    easy: 'easy|容易'
  }),
  'engagement.substitutabilityReason': choices(substitutabilityReasons, {
    noAlternative: 'no alternative|no other provider|没有其他提供商',
    hardToMigrate: 'hard to migrate|难以迁移',
    both: 'both|两者皆是'
  }),
  'engagement.reintegration': choices(reintegrations, {
    easy: 'easy|容易',
    difficult: 'difficult|hard|困难',
    highlyComplex: 'very hard|highly complex|很难',
    notApplicable: 'not applicable|不适用'
  }),
  'engagement.impact': impactWords(),
  'engagement.exitPlan': answerWords(),
  'contract.type': choices(contractTypes, {
    standalone: 'standalone|独立合同',
    overarching: 'overarching|framework|overarching framework|框架合同',
    subsequent: 'subsequent|call-off|后续合同'
  }),
  'contract.status': choices(statuses, statusWords),
  'contract.endReason': choices(endReasons, {
    expired: 'expired|到期',
    providerBreach: 'breach by the provider|provider breach|提供商违约',
    impediments: 'impediments|履行受阻',
    dataSecurity: 'data security|数据安全',
    authority: 'demand of an authority|authority|监管要求',
    other: 'other|其他'
  }),
  'function.critical': answerWords(),
  'function.impact': impactWords(),
  'ownership.kind': choices(ownershipKinds, {
    owns: 'owns|持股',
    controls: 'controls|控制',
    jointVenture: 'joint venture|合资'
  }),
  'cluster.kind': choices([...clusterKinds, 'container'] as const, {
    cluster: 'cluster|集群',
    park: 'park|园区',
    city: 'city|城市',
    container: 'container|box|容器|方框'
  })
} as const;

/** A field whose values are a closed list. */
export type ChoiceField = keyof typeof words;

/** The value that a word stands for; undefined when it is none of the field's. */
export function choiceOf(field: ChoiceField, text: string): string | undefined {
  return words[field].byWord.get(normalisedName(text));
}

/** The words of a field's values in a language, in the order of the values. */
export function choiceWords(field: ChoiceField, language: Language): ReadonlyMap<string, string> {
  return words[field].inWords[language];
}

export function isChoiceField(field: string): field is ChoiceField {
  return Object.hasOwn(words, field);
}

interface Choices {
  readonly byWord: ReadonlyMap<string, string>;
  readonly inWords: Readonly<Record<Language, ReadonlyMap<string, string>>>;
}

/** @param others words for each value; the first of each language is the one that is written */
function choices<V extends string>(
  values: readonly V[],
  others: Readonly<Record<V, string>>
): Choices {
  const byWord = new Map<string, V>();
  for (const value of values) {
    for (const word of others[value].split('|')) byWord.set(normalisedName(word), value);
  }
  for (const value of values) byWord.set(normalisedName(value), value);
  const wordsIn = (isWanted: (word: string) => boolean) =>
    new Map<string, string>(
      values.map((value): [string, string] => {
        const all = others[value].split('|');
        return [value, capital(all.find(isWanted) ?? all[0] ?? value)];
      })
    );
  const isChinese = (word: string) => /\p{Script=Han}/u.test(word);
  return {
    byWord,
    inWords: { en: wordsIn((word) => !isChinese(word)), 'zh-Hans': wordsIn(isChinese) }
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function answerWords(): Choices {
  return choices(answers, {
    yes: 'yes|y|true|是',
    no: 'no|n|false|否',
    notAssessed: 'not assessed|未评估'
  });
}

function impactWords(): Choices {
  return choices(impacts, {
    low: 'low|低',
    medium: 'medium|中',
    high: 'high|高',
    notAssessed: 'not assessed|未评估'
  });
}
