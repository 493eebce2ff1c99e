/** Which of the two stands before the fraction; the other one parts thousands. */
export type DecimalSign = 'point' | 'comma';

/** What a cell says about an amount. */
export type ReadNumber =
  | { readonly kind: 'known'; readonly amount: number; readonly currency?: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly code: NumberRefusal };

export type NumberRefusal =
  'value-not-a-number' | 'value-negative' | 'value-infinite' | 'value-unclear';

/**
 * What one number tells about its decimal sign: `1.234,5` has a comma and `1,234.5` a point, while
 * `1,234` may be either; `plain` has neither sign.
 */
export type NumberEvidence = DecimalSign | 'unclear' | 'plain' | 'none';

const digits = String.raw`\d+(?:[\s'’_]\d{3})*`;
const plainPattern = new RegExp(`^${digits}$`);

export function evidenceOf(text: string): NumberEvidence {
  const { number } = partsOf(text);
  if (plainPattern.test(number)) return 'plain';
  const byPoint = fits(number, 'point');
  const byComma = fits(number, 'comma');
  if (byPoint && byComma) return 'unclear';
  return byPoint ? 'point' : byComma ? 'comma' : 'none';
}

/**
 * The decimal sign of a column: the one that some cell proves and none disproves. `mixed` when both
 * are proved, `unclear` when cells have a sign and none proves which, undefined when none has one.
 */
export function decimalSignOf(
  texts: Iterable<string>
): DecimalSign | 'unclear' | 'mixed' | undefined {
  const seen = new Set<NumberEvidence>();
  for (const text of texts) seen.add(evidenceOf(text));
  if (seen.has('point')) return seen.has('comma') ? 'mixed' : 'point';
  if (seen.has('comma')) return 'comma';
  return seen.has('unclear') ? 'unclear' : undefined;
}

/**
 * The number that a text stands for, with the currency that it names. Not negative and finite.
 * @param decimal of its column; without one, what may be read in two ways is refused
 */
export function readNumber(text: string, decimal?: DecimalSign): ReadNumber {
  if (text === '' || isPlaceholder(text)) return { kind: 'unknown' };
  const read = readSigned(text, decimal);
  return read.kind === 'known' && read.amount < 0 ? refused('value-negative') : read;
}

/** The same for a number that may be below zero. */
function readSigned(text: string, decimal?: DecimalSign): ReadNumber {
  if (/^[+-]?(inf|infinity|∞)$/i.test(text)) return refused('value-infinite');
  const { number, negative, currency } = partsOf(text);
  const named = currency === undefined ? {} : { currency };
  const scientific = /^(\d+(\.\d*)?|\.\d+)e[+-]?\d+$/i.test(number);
  const evidence = scientific ? 'point' : evidenceOf(text);
  if (evidence === 'none') return refused('value-not-a-number');
  if (evidence === 'unclear' && !decimal) return refused('value-unclear');
  const sign = evidence === 'unclear' || evidence === 'plain' ? (decimal ?? 'point') : evidence;
  // In a column of one sign, a number that needs the other one is in doubt.
  if (decimal && sign !== decimal) return refused('value-unclear');
  const size = Number(scientific ? number : plainOf(number, sign));
  if (!Number.isFinite(size)) return refused('value-infinite');
  return { kind: 'known', amount: negative && size !== 0 ? -size : size, ...named };
}

/**
 * The number of a text without a currency, by itself; null where it is none. What could be read in two
 * ways, such as `1,200`, is none: nothing is guessed.
 */
export function typedNumber(text: string): number | null {
  const read = readSigned(text.trim());
  return read.kind === 'known' && read.currency === undefined ? read.amount : null;
}

/** A number so that `typedNumber` reads it back: `1.125`, which could be 1125, gets a further zero. */
export function numberText(number: number): string {
  const text = String(number);
  return evidenceOf(text) === 'unclear' ? `${text}0` : text;
}

function plainOf(number: string, sign: DecimalSign): string {
  const [thousands, fraction] = sign === 'point' ? [/[\s'’_,]/g, '.'] : [/[\s'’_.]/g, ','];
  return number.replace(thousands, '').replace(fraction, '.');
}

/** Whether a number is well formed with this decimal sign: groups of three, one fraction. */
function fits(number: string, sign: DecimalSign): boolean {
  return forms[sign].test(number);
}

const forms = { point: formOf(',', String.raw`\.`), comma: formOf(String.raw`\.`, ',') } as const;

function formOf(group: string, decimal: string): RegExp {
  const grouped = String.raw`[1-9]\d{0,2}(?:${group}\d{3})+`;
  const whole = String.raw`(?:${digits}|${grouped})`;
  return new RegExp(`^(?:${whole}(?:${decimal}\\d*)?|${decimal}\\d+)$`);
}

/** Signs that stand for one currency; `$` and `¥` stand for several and name none. */
const currencySigns: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₩': 'KRW',
  US$: 'USD',
  HK$: 'HKD',
  S$: 'SGD',
  A$: 'AUD',
  C$: 'CAD',
  'CN¥': 'CNY',
  RMB: 'CNY',
  人民币: 'CNY',
  美元: 'USD',
  欧元: 'EUR',
  英镑: 'GBP',
  日元: 'JPY',
  港元: 'HKD',
  港币: 'HKD'
};

/** The currency that a text names; undefined for none, or for a sign of several. */
export function currencyOf(text: string): string | undefined {
  const word = text.trim();
  const sign = currencySigns[word] ?? currencySigns[word.toUpperCase()];
  if (sign !== undefined) return sign;
  const code = word.toUpperCase();
  return currencyCodes.has(code) ? code : undefined;
}

/** ISO 4217 codes of money in use: any three letters would take “6.1 Mio” for a currency. */
export const currencyCodes: ReadonlySet<string> = new Set(
  (
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD ' +
    'CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP ' +
    'GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD ' +
    'KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN ' +
    'NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP ' +
    'SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND ' +
    'VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG'
  ).split(' ')
);

interface Parts {
  readonly number: string;
  readonly negative: boolean;
  readonly currency?: string;
}

/** The number without sign and currency; a text that has no such form stays whole. */
function partsOf(text: string): Parts {
  let rest = text
    .normalize('NFKC')
    .replace(/[\u2212\u2013]/g, '-')
    .trim();
  const bracketed = /^\((.*)\)$/.exec(rest);
  let negative = bracketed !== null;
  if (bracketed?.[1]) rest = bracketed[1].trim();
  const found =
    /^([^\d.,+-]*)\s*([+-]?)\s*(?=[\d.,])([\d.,\s'’_]*[\d.,](?:e[+-]?\d+)?)\s*(\D*)$/i.exec(rest);
  if (!found) return { number: rest, negative };
  const [, before = '', sign, number = '', after = ''] = found;
  const [lead, tail] = [before.trim(), after.trim()];
  negative ||= sign === '-';
  if (lead === '' && tail === '') return { number, negative };
  if (lead !== '' && tail !== '') return { number: rest, negative };
  const word = lead + tail;
  if (/^[$¥元]$/.test(word)) return { number, negative };
  const currency = currencyOf(word);
  return currency ? { number, negative, currency } : { number: rest, negative };
}

function isPlaceholder(text: string): boolean {
  return /^(n\/?a|n\.a\.|-+|–|—|\?|null|none|unknown|未知|不详|无|暂无)$/i.test(text);
}

function refused(code: NumberRefusal): ReadNumber {
  return { kind: 'refused', code };
}
