import { count, engagements } from './words.ts';

/** Messages of the forms of what governance and matching read. */
export const forms = {
  'value.place.date': 'Such as 2027-06-30',
  'value.fault.text': 'This cannot be stored here; what stood before is kept.',
  'value.fault.long': 'This cannot be stored here; what stood before is kept.',
  'value.fault.number':
    'Write the number without marks for thousands, such as 1200 or 12.5. What stood before is kept.',
  'value.fault.signed': 'Write hours from UTC, such as 8 or −3.5. What stood before is kept.',
  'value.fault.percent': 'A share is between 0 and 100. What stood before is kept.',
  'value.fault.date': 'Write a date as 2027, 2027-06 or 2027-06-30. What stood before is kept.',
  'value.fault.country': 'A country is two letters of ISO 3166, such as NL or CN.',
  'value.fault.currency': 'A currency is three letters of ISO 4217, such as EUR or CNY.',
  'list.add': 'Add',
  'list.choose': 'Choose',
  'list.remove': ({ name }: { name: string }) => `Take out ${name}`,
  'money.currency': ({ of }: { of: string }) => `Currency of: ${of}`,

  'terms.title': 'Money, term and notice',
  'terms.covers': ({ n }: { n: number }) =>
    `It covers ${engagements(n)}; what follows holds for all.`,
  'terms.contract.title': 'Contract’s title',
  'terms.contract.start': 'Contract’s start',
  'terms.contract.end': 'Contract’s end',
  'terms.contract.status': 'Contract’s status',
  'terms.contract.type': 'Contract’s type',
  'terms.contract.add': 'Add a contract, for days of notice',

  'chainForm.title': 'Chain and alternatives',
  'chainForm.engagements': 'Engagements of its client',
  'chainForm.unknown': 'Not known: read off the network',
  'chainForm.needed': 'It is done for',
  'chainForm.and':
    'What supports the same engagement is all needed (AND), unless one can stand in.',
  'chainForm.or': 'Where one can stand in for another, one of the two is enough (OR).',
  'chainForm.guardian': 'Its provider coordinates those (guardian, service integration).',

  'usesForm.title': 'Functions served',
  'usesForm.count': ({ n }: { n: number }) => count(n, 'function', 'functions'),
  'usesForm.none': 'None of its own: it serves those of what it supports.',
  'usesForm.place': 'Places and data only',
  'usesForm.add': 'Add a function',
  'usesForm.new': 'New function',
  'usesForm.remove': ({ name }: { name: string }) => `Take out ${name}`,

  'riskForm.title': 'Delivery, substitution and exit',

  'partyFacts.title': 'Size, maturity, clock, languages',
  'partyFacts.languages': 'Codes such as en, zh, de',
  'offers.count': ({ n }: { n: number }) => count(n, 'service', 'services'),
  'offers.capability': 'Capability',
  'offers.capacity': 'Free capacity',
  'offers.capacity.hint': 'In the unit of the demand, such as full-time staff',
  'offers.cost': 'Cost advantage',
  'offers.add': 'Add a service',

  'ground.common': 'Tags and notes of the network',
  'demand.title': 'What is looked for',
  'demand.new': 'New demand',
  'demand.client': 'Client of a new demand',
  'demand.remove': 'Delete this demand',
  'demand.capability': 'Capability needed',
  'demand.complexity': 'Complexity',
  'demand.codifiability': 'Ability to codify',
  'demand.maturity': 'Maturity needed',
  'demand.capacity': 'Volume',
  'demand.budget': 'Budget',
  'demand.from': 'Needed from',
  'demand.plannedType': 'Type planned',

  'functionList.title': 'Functions',
  'functionList.count': ({ n, critical }: { n: number; critical: number }) =>
    `${critical} of ${n} critical`,
  'functionList.none': 'No function yet. Name one, and choose it at the engagements that serve it.',
  'functionList.yes': 'Critical',
  'functionList.no': 'Not critical',
  'functionList.notAssessed': 'Not assessed',
  'functionList.open': ({ name }: { name: string }) => `All fields of ${name}`,

  'ground.title': 'Day, currency and rates',
  'ground.asOf.hint': 'Only what is active on this day counts; empty: today.',
  'ground.currency.hint': 'Amounts of other currencies are converted to it by your rates.',
  'ground.rate': ({ currency, base }: { currency: string; base: string }) =>
    `${base} for one ${currency}`,
  'ground.rate.hint': ({
    currency,
    base,
    rate,
    date
  }: Record<'currency' | 'base' | 'rate' | 'date', string>) =>
    `1 ${currency} = ${rate} ${base}, typed on ${date}`,
  'ground.rate.none': 'Without a rate its amounts are left out of every sum.',
  'ground.currencies': ({ n }: { n: number }) =>
    `${n} currencies: choose the base, then a rate for each other one.`
};
