import type { FieldDef, FieldType } from '#lib/domain/records.ts';

/** An own field while it is written, as texts. */
export interface FieldDraft {
  readonly name: string;
  readonly type: FieldType;
  readonly unit: string;
  /** The choices, one in each line. */
  readonly list: string;
  readonly required: boolean;
}

export function draftOf(field: FieldDef | undefined): FieldDraft {
  return {
    name: field?.name ?? '',
    type: field?.type ?? 'text',
    unit: field?.unit ?? '',
    list: (field?.list ?? []).join('\n'),
    required: field?.required ?? false
  };
}

/** What a draft makes of a field; what its type has no use for is absent. */
export function fieldsOfDraft({ name, type, unit, list, required }: FieldDraft) {
  const choices = choicesIn(list);
  return {
    name: name.trim(),
    type,
    unit: type === 'number' && unit.trim() !== '' ? unit.trim() : undefined,
    list: type === 'choice' ? choices : undefined,
    required: required || undefined
  };
}

export function choicesIn(list: string): readonly string[] {
  const lines = list.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

/** Choices that were rewritten where they stood: another text at the place of one that is gone. */
export function renamedChoices(
  was: readonly string[] = [],
  is: readonly string[] = []
): Readonly<Record<string, string>> {
  if (was.length !== is.length) return {};
  return Object.fromEntries(
    was.flatMap((choice, index): [string, string][] => {
      const next = is[index];
      if (next === undefined || is.includes(choice) || was.includes(next)) return [];
      return [[choice, next]];
    })
  );
}
