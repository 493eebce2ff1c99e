import type { ChoiceField } from '#lib/domain/cells/choice.ts';
import { choiceOf } from '#lib/domain/cells/choice.ts';
import type { Diagram } from '#lib/domain/diagram.ts';
import type { ServiceItemId } from '#lib/domain/ids.ts';
import { normalisedName } from '#lib/domain/naming.ts';
import { ownServiceNamed } from '#lib/domain/own-services.ts';
import { isServiceCode } from '#lib/domain/services.ts';
import { isTableCode } from '#lib/domain/taxonomy.ts';
import { err, ok } from '#lib/domain/result.ts';
import { labelIn, languages, t } from '#lib/i18n/index.svelte.ts';
import type { PlainKey } from '#lib/i18n/keys.ts';
import { ownServiceName, serviceOptions } from '../../inspector/service-options.ts';
import type { Kind } from './kinds.ts';
import type { Reading } from './reading.ts';
import { several } from './several.ts';

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
export function namesOf(key: PlainKey): readonly string[] {
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

/** A service of Table 1-2 by code or name, or one of the diagram's own. */
export function service(diagram: () => Diagram): Kind<string> {
  const own = (code: string) => {
    const item = diagram().serviceItems.get(code as ServiceItemId);
    return item && ownServiceName(item);
  };
  const shown = (code: string) => (isTableCode(code) ? t(`service.${code}`) : (own(code) ?? code));
  /** An own service by its name, as long as that means no other. */
  const written = (code: string) => {
    if (isTableCode(code)) return `${code} ${shown(code)}`;
    const read = serviceIn(shown(code), diagram());
    return read.ok && read.value === code ? shown(code) : code;
  };
  return {
    shown,
    written,
    read: (text) => serviceIn(text, diagram()),
    key: (code) => code,
    choices: () => serviceOptions(diagram()).map(({ value }) => written(value))
  };
}

/** Services, in the order of their codes. */
export function services(diagram: () => Diagram): Kind<readonly string[]> {
  return { ...several(service(diagram)), key: (codes) => codes.join(' ') };
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
