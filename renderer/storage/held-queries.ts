const listeners = new Set<() => void>();
let holders = 0;

/** Whether the screens' queries wait: what is written in many parts would have them asked anew after each. */
export function areHeld(): boolean {
  return holders > 0;
}

/** @returns how to stop listening. */
export function listenToHold(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Lets the screens show what they showed while the work goes on; afterwards they are asked anew. */
export async function whileHeld<Value>(work: () => Promise<Value>): Promise<Value> {
  change(1);
  try {
    return await work();
  } finally {
    change(-1);
  }
}

function change(by: 1 | -1): void {
  holders += by;
  for (const listener of listeners) listener();
}
