import type { Component } from 'svelte';
import { getContext, setContext } from 'svelte';

/** Something that is wrong at a field, as a sentence. */
export interface FieldProblem {
  readonly text: string;
  readonly warning: boolean;
}

/** Which field of what is shown, for what stands around it. */
export interface FieldPlace {
  readonly field: string;
  readonly label: string;
}

/**
 * What a form tells about each of its fields besides the value. A form provides it once; whatever
 * kind of field has a `field` shows it.
 */
export interface FieldFacts {
  problemsOf(field: string): readonly FieldProblem[];
  /** A small control at the end of the field’s line. */
  readonly Mark: Component<FieldPlace>;
  /** What the control opens, below the field. */
  readonly Details: Component<FieldPlace>;
}

const key = Symbol('field facts');

/** For everything inside the component that calls it. */
export function provideFieldFacts(facts: FieldFacts): void {
  setContext(key, facts);
}

/** Undefined outside a form that tells any. */
export function fieldFacts(): FieldFacts | undefined {
  return getContext<FieldFacts | undefined>(key);
}
