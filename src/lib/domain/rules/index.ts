import * as chain from './chain.ts';
import * as governance from './governance.ts';
import * as identity from './identity.ts';
import * as money from './money.ts';
import * as own from './own-fields.ts';
import * as risk from './risk.ts';
import type { AskedTable, Rule } from './rule.ts';
import * as service from './service.ts';
import * as time from './time.ts';

/**
 * Every rule by its code in section 6.5 of the domain model, and from V-50 on those about own fields, in the order in which problems are
 * listed. The code is also the key of the rule's sentences in `i18n`, and decisions about its
 * findings name it: keep every code that was ever released. V-01 is the door's own rule.
 */
export const rules = {
  'V-02': identity.duplicateIdentifier,
  'V-03': identity.sameName,
  'V-04': identity.wrongLei,
  'V-05': identity.wrongEuid,
  'V-06': identity.uncheckedLei,
  'V-07': time.startAfterEnd,
  'V-08': time.activeAfterEnd,
  'V-09': identity.selfEngagement,
  'V-10': money.passesOnMore,
  'V-11': identity.individualParty,
  'V-12': service.withinGroup,
  'V-13': service.noServiceItem,
  'V-14': time.outsideSupported,
  'V-15': service.notInformationIntensive,
  'V-20': chain.supportsElsewhere,
  'V-21': chain.supportsUnknown,
  'V-22': chain.severalParents,
  'V-24': chain.supportCycle,
  'V-25': chain.tradeCycle,
  'V-26': chain.ownershipLoop,
  'V-30': risk.criticalFunction,
  'V-31': risk.criticalToolAbsent,
  'V-32': risk.noReason,
  'V-33': risk.noStorageCountry,
  'V-34': time.shortNotice,
  'V-40': governance.incompleteInputs,
  'V-41': governance.poorFit,
  'V-42': governance.unlikelyCell,
  'V-43': money.mixedCurrencies,
  'V-50': own.requiredMissing,
  'V-51': own.valueMisfits
};

export type RuleId = keyof typeof rules;

export const ruleIds = Object.keys(rules) as RuleId[];

/** The rules that are asked of the records of a table. */
export function rulesOn(table: AskedTable): readonly (readonly [RuleId, Rule])[] {
  return ruleIds.flatMap((id) => {
    const each = rules[id] as unknown as Rule;
    return each.on.includes(table) ? [[id, each] as const] : [];
  });
}
