/** Names that reach the prototype of a plain object: refused as key, id and field everywhere. */
export function isForbiddenKey(key: string): boolean {
  return key === '__proto__' || key === 'constructor' || key === 'prototype';
}
