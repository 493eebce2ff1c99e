import type { ChoiceField } from '#lib/domain/cells/choice.ts';
import { choiceOf } from '#lib/domain/cells/choice.ts';
import { itemsOf, listed } from '#lib/domain/cells/list.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import type { ServiceItemId } from '#lib/domain/ids.ts';
import { normalisedName } from '#lib/domain/naming.ts';
import { ownServiceNamed } from '#lib/domain/own-services.ts';
import { isServiceCode } from '#lib/domain/services.ts';
import { isTableCode } from '#lib/domain/taxonomy.ts';
import { err, ok } from '#lib/domain/result.ts';
import { labelIn, languages, listText, t } from '#lib/i18n/index.svelte.ts';
import type { PlainKey } from '#lib/i18n/keys.ts';
import { ownServiceName, serviceOptions } from '../../inspector/service-options.ts';
import type { Kind } from './kinds.ts';
import type { CellFault, Reading } from './reading.ts';

/**
 * One of a closed list, by its word in either language, or by what a file may call it.
 * @param field whose other words are understood too
 */
export function choice<V extends string>(
  values: readonly V[],
  keyOf: (value: V) => PlainKey,
  field?: ChoiceField
): Kind<V> {
  const shown = (value: V) => (values.includes(value) ? t(keyOf(value) as 'app.unknown') : value);
  return {
    shown,
    written: shown,
    read(written) {
      const word = normalisedName(written);
      const found =
        values.find((value) => namesOf(keyOf(value)).includes(word)) ??
        values.find((value) => normalisedName(value) === word) ??
        (field && choiceOf(field, written));
      return found === undefined ? err({ code: 'choice' }) : ok(found as V);
    },
    key: (value) => values.indexOf(value),
    choices: () => values.map(shown)
  };
}

const namesByKey = new Map<PlainKey, readonly string[]>();

/** What a message says in every language, as names are compared. */
function namesOf(key: PlainKey): readonly string[] {
  const known = namesByKey.get(key);
  if (known) return known;
  const names = (Object.keys(languages) as (keyof typeof languages)[]).map((each) =>
    normalisedName(labelIn(each, key))
  );
  namesByKey.set(key, names);
  return names;
}

const answer = choice(['yes', 'no'], (value) => `answer.${value}`, 'function.critical');

/** A fact that holds or does not; unknown is neither. */
export const yesNo: Kind<boolean> = {
  shown: (value) => answer.shown(value ? 'yes' : 'no'),
  written: (value) => answer.written(value ? 'yes' : 'no'),
  read(written) {
    const plain = written.normalize('NFKC').trim();
    if (/^(1|x|✓)$/i.test(plain)) return ok(true);
    if (/^(0|✗)$/.test(plain)) return ok(false);
    const read = answer.read(written, {});
    return read.ok ? ok(read.value === 'yes') : read;
  },
  key: Number,
  choices: () => answer.choices?.() ?? []
};

/** Several of a closed list. */
export function several<V extends string>(one: Kind<V>): Kind<readonly V[]> {
  return {
    shown: (values) => listText(values.map(one.shown)),
    written: (values) => listed(values.map(one.written)),
    read: (written) => each(itemsOf(written), (part) => one.read(part, {})),
    key: (values) => values.map(one.shown).join(' '),
    several: true,
    ...(one.choices && { choices: one.choices })
  };
}

/** Services of Table 1-2 by code or name, and the diagram's own ones. */
export function services(diagram: () => Diagram): Kind<readonly string[]> {
  const own = (code: string) => {
    const item = diagram().serviceItems.get(code as ServiceItemId);
    return item && ownServiceName(item);
  };
  const nameOf = (code: string) => (isTableCode(code) ? t(`service.${code}`) : (own(code) ?? code));
  /** An own service by its name, as long as that means no other. */
  const label = (code: string) => {
    if (isTableCode(code)) return `${code} ${nameOf(code)}`;
    const read = serviceIn(nameOf(code), diagram());
    return read.ok && read.value === code ? nameOf(code) : code;
  };
  return {
    shown: (codes) => listText(codes.map(nameOf)),
    written: (codes) => listed(codes.map(label)),
    read: (written) => each(itemsOf(written), (part) => serviceIn(part, diagram())),
    key: (codes) => codes.join(' '),
    several: true,
    choices: () => serviceOptions(diagram()).map(({ value }) => label(value))
  };
}

/** A service by its code, whatever stands behind it, or by its whole name. */
function serviceIn(part: string, diagram: Diagram): Reading<string> {
  const [first = ''] = part.trim().split(/\s/u);
  const code = first.normalize('NFKC').toUpperCase();
  if (isServiceCode(code) && isTableCode(code)) return ok(code);
  const own =
    diagram.serviceItems.get(part.trim() as ServiceItemId) ?? ownServiceNamed(diagram, part);
  if (own) return ok(own.id);
  const word = normalisedName(part);
  const found = serviceOptions(diagram).find(
    ({ value }) => isTableCode(value) && namesOf(`service.${value}`).includes(word)
  );
  return found ? ok(found.value) : err({ code: 'service' });
}

/** All parts read, each once, or the first fault. */
function each<V>(parts: readonly string[], read: (part: string) => Reading<V>): Reading<V[]> {
  const values = new Set<V>();
  let fault: CellFault | undefined;
  for (const part of parts) {
    const one = read(part);
    if (one.ok) values.add(one.value);
    else fault ??= one.error;
  }
  return fault ? err(fault) : ok([...values]);
}
