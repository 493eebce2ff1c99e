import { numberText } from '#lib/domain/cells/number.ts';
import { governanceTools } from '#lib/domain/governance.ts';
import type { Engagement, ServiceLevel, ToolState } from '#lib/domain/records.ts';
import { toolStates } from '#lib/domain/records.ts';
import { err, ok } from '#lib/domain/result.ts';
import { t } from '#lib/i18n/index.svelte.ts';
import { valueOfText } from '../../inspector/values.ts';
import { choice } from './choices.ts';
import type { SheetColumn } from './column.ts';
import { fieldColumn } from './column.ts';
import type { Kind } from './kinds.ts';
import { exact } from './kinds.ts';
import { several } from './several.ts';

/** Columns whose cells hold several pairs, parted by semicolons: `F1 = in use`, `Availability = 99.9 %`. */

type Tool = readonly [code: string, state: ToolState];

const toolState = choice(toolStates, (value) => `toolState.${value}`);

/** A tool by its code, whatever stands behind it. @param own codes that are none of the list, and stay */
function tool(own: readonly string[]): Kind<Tool> {
  const named = (code: string) => {
    const known = governanceTools.find((each) => each === code);
    return known ? `${code} ${t(`tool.${known}`)}` : code;
  };
  const written = ([code, state]: Tool) => `${named(code)} = ${toolState.written(state)}`;
  return {
    shown: ([code, state]) => `${code} ${toolState.shown(state)}`,
    written,
    read(text, hints) {
      const [, name = '', word = ''] = /^(.*)[=:：](.*)$/u.exec(text) ?? [];
      const [first = ''] = name.normalize('NFKC').trim().toUpperCase().split(/\s/u);
      const code =
        governanceTools.find((each) => each === first) ?? own.find((each) => each === name.trim());
      const state = toolState.read(word, hints);
      return code !== undefined && state.ok ? ok([code, state.value]) : err({ code: 'tool' });
    },
    key: written,
    choices: () =>
      governanceTools.flatMap((code) => toolStates.map((state) => written([code, state])))
  };
}

/** Formal and relational tools with their state; a tool that no cell names is unknown. */
export function toolsColumn(): SheetColumn<Engagement> {
  const place = ([code]: Tool) => {
    const at = governanceTools.findIndex((each) => each === code);
    return at < 0 ? governanceTools.length : at;
  };
  const toolsOf = ({ tools = {} }: Engagement): readonly Tool[] =>
    Object.entries(tools).sort((a, b) => place(a) - place(b));
  const kindOf = (record: Engagement) => several(tool(toolsOf(record).map(([code]) => code)));
  return {
    id: 'tools',
    head: t('field.tools'),
    numeric: false,
    width: 200,
    usual: false,
    several: true,
    shown: (record) => kindOf(record).shown(toolsOf(record)),
    written: (record) => kindOf(record).written(toolsOf(record)),
    key: (record) => kindOf(record).key(toolsOf(record)) || undefined,
    read(text, record, hints) {
      const read = kindOf(record).read(text, hints);
      if (!read.ok) return read;
      return ok({ tools: read.value.length > 0 ? Object.fromEntries(read.value) : undefined });
    },
    choices: tool([]).choices
  };
}

/** A service level: `name = target unit / actual`, of which only the name is needed. */
const level: Kind<ServiceLevel> = {
  shown: (value) => levelText(value, exact),
  written: (value) => levelText(value, numberText),
  read(text) {
    const [, name = text, agreed = ''] = /^(.*)=([^=]*)$/u.exec(text) ?? [];
    const [, before = '', after = ''] = /^(.*)\/([^/]*)$/u.exec(agreed) ?? [];
    // A unit may have a stroke, too: tickets/day.
    const actual = valueOfText(after, 'signed');
    const goal = typeof actual === 'number' ? before : agreed;
    const [, amount = '', unit = ''] = /^\s*([-−+]?\d[\d.,]*)?(.*)$/u.exec(goal) ?? [];
    const target = valueOfText(amount, 'signed');
    if (target === null) return err({ code: 'level' });
    return ok({
      name: name.trim(),
      ...(target !== undefined && { target: Number(target) }),
      ...(unit.trim() !== '' && { unit: unit.trim() }),
      ...(typeof actual === 'number' && { actual })
    });
  },
  key: ({ name }) => name
};

function levelText({ name, target, unit, actual }: ServiceLevel, say: (n: number) => string) {
  const goal = [target === undefined ? '' : say(target), unit ?? ''].filter((each) => each !== '');
  const both = [goal.join(' '), ...(actual === undefined ? [] : [`/ ${say(actual)}`])];
  const agreed = both.join(' ').trim();
  return agreed === '' ? name : `${name} = ${agreed}`;
}

/** What is promised and what is kept. */
export function levelsColumn(): SheetColumn<Engagement> {
  return fieldColumn<Engagement, 'sla'>('sla', several(level), { width: 220 });
}
