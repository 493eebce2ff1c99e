/** A binary heap of indices, one with the least key on top. */
export interface IndexedHeap {
  /** Takes the index in, or moves it up after its key has become smaller. */
  raise(index: number): void;
  /** Takes out the top; -1 when nothing is left. */
  pop(): number;
}

/** An empty heap over keys that the caller keeps; O(log n) for each call. */
export function indexedHeap(keys: Float64Array): IndexedHeap {
  const heap = new Int32Array(keys.length);
  const placeOf = new Int32Array(keys.length).fill(-1);
  let size = 0;

  return {
    raise(index) {
      if (placeOf[index] === -1) put(index, size++);
      rise(placeOf[index]!);
    },
    pop() {
      if (size === 0) return -1;
      const top = heap[0]!;
      placeOf[top] = -1;
      size--;
      if (size > 0) {
        put(heap[size]!, 0);
        sink();
      }
      return top;
    }
  };

  function put(index: number, place: number): void {
    heap[place] = index;
    placeOf[index] = place;
  }

  function rise(start: number): void {
    const index = heap[start]!;
    const key = keys[index]!;
    let place = start;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (key >= keys[heap[parent]!]!) break;
      put(heap[parent]!, place);
      place = parent;
    }
    put(index, place);
  }

  function sink(): void {
    const index = heap[0]!;
    const key = keys[index]!;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= size) break;
      if (child + 1 < size && keys[heap[child + 1]!]! < keys[heap[child]!]!) child++;
      if (keys[heap[child]!]! >= key) break;
      put(heap[child]!, place);
      place = child;
    }
    put(index, place);
  }
}
