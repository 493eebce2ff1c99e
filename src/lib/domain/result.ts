/**
 * The outcome of something that may be refused. Expected failures travel as plain data with a
 * code, so they survive a worker boundary and get their sentence only in `i18n`.
 */
export type Result<T, E extends Failure = Failure> = Ok<T> | Err<E>;

export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Err<E extends Failure> {
  readonly ok: false;
  readonly error: E;
}

/** A coded failure; further fields are the plain data that its sentence needs. */
export interface Failure {
  readonly code: string;
}

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

export function err<const E extends Failure>(error: E): Err<E> {
  return { ok: false, error };
}
