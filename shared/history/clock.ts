import type { Hlc } from '../model/change';

/** Who wrote something, as their how-manieth change in the stream, and when by their clock. */
export type Stamp = { readonly author: string; readonly seq: number; readonly hlc: Hlc };

/** Received clocks further ahead than this are kept but not adopted (reliability, section d). */
const FURTHEST_ADOPTED_MS = 24 * 60 * 60 * 1000;

/** The clock's next reading: later than every reading before it, whatever the machine's clock does. */
export function nextReading(last: Hlc, nowMs: number): Hlc {
  return nowMs > last[0] ? [nowMs, 0] : [last[0], last[1] + 1];
}

/** The clock after news of another one: adopts a later reading, unless that clock is more than a day ahead. */
export function adoptReading(last: Hlc, received: Hlc, nowMs: number): Hlc {
  if (received[0] > nowMs + FURTHEST_ADOPTED_MS) return last;
  return compareHlc(received, last) > 0 ? received : last;
}

export function compareHlc(a: Hlc, b: Hlc): number {
  return a[0] - b[0] || a[1] - b[1];
}

/** The order that decides between truly concurrent values: clock, then author, then number. */
export function compareStamps(a: Stamp, b: Stamp): number {
  return compareHlc(a.hlc, b.hlc) || compareText(a.author, b.author) || a.seq - b.seq;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
