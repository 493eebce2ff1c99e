/** What a map holds under a key that was put in before; its absence is a fault of ours. */
export function held<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`nothing is held for ${String(key)}`);
  return value;
}

/** The item of a list at a place that it has. */
export function itemAt<T>(list: readonly T[], place: number): T {
  const item = list[place];
  if (item === undefined) throw new Error(`the list ends before ${String(place)}`);
  return item;
}
