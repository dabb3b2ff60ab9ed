const LOCK = 'scholion-tables';
const listeners = new Set<() => void>();
let turn: number | undefined;
let reading = 0;

/** The turn of those who read tables that are being made; nothing while these are whole, and queries are live. */
export function turnNow(): number | undefined {
  return turn;
}

/** @returns how to stop listening. */
export function listenToTurns(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * From now on the tables are being made under their readers. Asked anew after each part that is written, a query that takes
 * several steps would never come to its end, and each of its steps would wait for a part: so it is asked once in a turn,
 * and the next part waits for it.
 */
export function readInTurns(): void {
  set(0);
}

/** More can be read: whoever shows it asks anew, unless somebody is still at it. */
export function nextTurn(): void {
  if (turn !== undefined && reading === 0) set(turn + 1);
}

/** The tables are whole. */
export function readFreely(): void {
  set(undefined);
}

/** Reads while nothing is written by who makes the tables. Not to be called within itself: a writer may wait in between. */
export async function inTurnToRead<Value>(read: () => Promise<Value>): Promise<Value> {
  if (turn === undefined) return read();
  reading += 1;
  try {
    return await navigator.locks.request(LOCK, { mode: 'shared' }, read);
  } finally {
    reading -= 1;
  }
}

/** Writes a part of the tables that are being made, once those who wait to read have read. */
export async function inTurnToWrite<Value>(write: () => Promise<Value>): Promise<Value> {
  return navigator.locks.request(LOCK, write);
}

function set(next: number | undefined): void {
  if (next === turn) return;
  turn = next;
  for (const listener of listeners) listener();
}
