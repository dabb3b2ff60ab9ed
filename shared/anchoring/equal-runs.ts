/** Tokens that two sequences have in common, in the same order: `length` of them from `a` in the one and `b` in the other. */
export type Run = { readonly a: number; readonly b: number; readonly length: number };

/** Above so many tokens a part is first split at what occurs once on both sides. */
const LARGE = 4_096;
/** A search that has met so many differences takes the best way so far: the result is a little longer than need be. */
const MOST_DIFFERENCES = 512;
/** How many steps a comparison may still take; what is left then counts as changed. */
export type Effort = { left: number };

type Box = { a: number; aEnd: number; b: number; bEnd: number };

/**
 * What two sequences of tokens have in common, as runs in order. Shortest edit script by Myers' divide and conquer (An O(ND)
 * difference algorithm and its variations, 1986, section 4b): its memory is linear, and its time bounded here.
 *
 * @param vocabulary tokens are whole numbers from 0 to less than this.
 * @param effort is used up.
 */
export function equalRuns(a: Int32Array, b: Int32Array, vocabulary: number, effort: Effort): Run[] {
  const runs: Run[] = [];
  const boxes: Box[] = [{ a: 0, aEnd: a.length, b: 0, bEnd: b.length }];
  const unique = new UniqueTokens(a, b, vocabulary);
  const search = new MiddleSearch(a, b, effort);
  for (let box = boxes.pop(); box; box = boxes.pop()) {
    const inner = withoutEnds(a, b, box, runs);
    if (inner.a === inner.aEnd || inner.b === inner.bEnd) continue;
    const isLarge = inner.aEnd - inner.a + (inner.bEnd - inner.b) > LARGE;
    if (isLarge) effort.left -= inner.aEnd - inner.a + (inner.bEnd - inner.b);
    const anchors = isLarge && effort.left > 0 ? unique.within(inner) : [];
    if (anchors.length > 0) boxes.push(...between(anchors, inner));
    else {
      const middle = search.middleOf(inner);
      if (!middle) continue;
      boxes.push({ ...inner, aEnd: middle.a, bEnd: middle.b }, { ...inner, a: middle.a, b: middle.b });
    }
  }
  return joined(runs.toSorted((one, other) => one.a - other.a));
}

/** Notes what both sides begin and end with, and gives what lies between. */
function withoutEnds(a: Int32Array, b: Int32Array, box: Box, runs: Run[]): Box {
  let { a: aStart, b: bStart, aEnd, bEnd } = box;
  while (aStart < aEnd && bStart < bEnd && a[aStart] === b[bStart]) {
    aStart += 1;
    bStart += 1;
  }
  while (aEnd > aStart && bEnd > bStart && a[aEnd - 1] === b[bEnd - 1]) {
    aEnd -= 1;
    bEnd -= 1;
  }
  if (aStart > box.a) runs.push({ a: box.a, b: box.b, length: aStart - box.a });
  if (aEnd < box.aEnd) runs.push({ a: aEnd, b: bEnd, length: box.aEnd - aEnd });
  return { a: aStart, aEnd, b: bStart, bEnd };
}

/** The parts before, between and behind single tokens that are the same; each anchor begins the part behind it. */
function between(anchors: readonly { a: number; b: number }[], box: Box): Box[] {
  const boxes: Box[] = [];
  let { a, b } = box;
  for (const anchor of anchors) {
    boxes.push({ a, b, aEnd: anchor.a, bEnd: anchor.b });
    ({ a, b } = anchor);
  }
  return [...boxes, { a, b, aEnd: box.aEnd, bEnd: box.bEnd }];
}

function joined(runs: readonly Run[]): Run[] {
  const out: { a: number; b: number; length: number }[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last && last.a + last.length === run.a && last.b + last.length === run.b) last.length += run.length;
    else out.push({ ...run });
  }
  return out;
}

/** Finds tokens that occur once on either side, as patience difference does. */
class UniqueTokens {
  readonly #a: Int32Array;
  readonly #b: Int32Array;
  readonly #inA: Int32Array;
  readonly #inB: Int32Array;
  readonly #whereInB: Int32Array;

  constructor(a: Int32Array, b: Int32Array, vocabulary: number) {
    this.#a = a;
    this.#b = b;
    this.#inA = new Int32Array(vocabulary);
    this.#inB = new Int32Array(vocabulary);
    this.#whereInB = new Int32Array(vocabulary);
  }

  /** The places of the longest series of such tokens that is in the same order on both sides. */
  within({ a, aEnd, b, bEnd }: Box): { a: number; b: number }[] {
    const ofA = this.#a.subarray(a, aEnd);
    const ofB = this.#b.subarray(b, bEnd);
    for (const token of ofA) this.#inA[token] = (this.#inA[token] ?? 0) + 1;
    for (const [at, token] of ofB.entries()) {
      this.#inB[token] = (this.#inB[token] ?? 0) + 1;
      this.#whereInB[token] = b + at;
    }
    const pairs: { a: number; b: number }[] = [];
    for (const [at, token] of ofA.entries()) {
      if (this.#inA[token] === 1 && this.#inB[token] === 1)
        pairs.push({ a: a + at, b: this.#whereInB[token] ?? 0 });
    }
    for (const token of ofA) this.#inA[token] = 0;
    for (const token of ofB) this.#inB[token] = 0;
    return longestRising(pairs);
  }
}

/** The longest series in which `b` rises as `a` does (Schensted 1961). */
function longestRising(pairs: readonly { a: number; b: number }[]): { a: number; b: number }[] {
  /** By length of a series, less one: the pair that ends the one with the smallest end. */
  const ends: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  for (const [at, { b }] of pairs.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.b ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    before[at] = ends[low - 1] ?? -1;
    ends[low] = at;
  }
  const series: { a: number; b: number }[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) series.push(pair);
  }
  return series.toReversed();
}

/** Looks from both corners of a part for a point in its middle through which a shortest way leads. */
class MiddleSearch {
  readonly #a: Int32Array;
  readonly #b: Int32Array;
  readonly #forward: Int32Array;
  readonly #backward: Int32Array;
  readonly #effort: Effort;

  constructor(a: Int32Array, b: Int32Array, effort: Effort) {
    this.#a = a;
    this.#b = b;
    this.#effort = effort;
    const most = Math.min(MOST_DIFFERENCES, a.length + b.length);
    this.#forward = new Int32Array(2 * most + 3);
    this.#backward = new Int32Array(2 * most + 3);
  }

  /** A point to split at, neither corner of the part; nothing when it is not worth looking further. */
  middleOf(box: Box): { a: number; b: number } | undefined {
    if (this.#effort.left <= 0) return undefined;
    const middle = this.#meet(box);
    const isCorner =
      (middle.a === box.a && middle.b === box.b) || (middle.a === box.aEnd && middle.b === box.bEnd);
    return isCorner ? undefined : middle;
  }

  // Names as in the paper: x counts in a, y in b, a diagonal k is x - y; the way back is measured from the far corner.
  #meet(box: Box): { a: number; b: number } {
    const { a, aEnd, b, bEnd } = box;
    const [width, height] = [aEnd - a, bEnd - b];
    const delta = width - height;
    const isOdd = (delta & 1) !== 0;
    const [there, back] = [this.#forward, this.#backward];
    const most = (there.length - 3) / 2;
    const origin = most + 1;
    there.fill(0);
    back.fill(0);
    let furthest = { a, b };
    for (let d = 0; d <= most; d += 1) {
      for (let k = -d; k <= d; k += 2) {
        const x = this.#slide(there, origin + k, k === -d, k === d, k, box, false);
        const y = x - k;
        if (x <= width && y <= height && y >= 0 && x + y > furthest.a - a + furthest.b - b)
          furthest = { a: a + x, b: b + y };
        const facing = delta - k;
        if (isOdd && Math.abs(facing) < d && x <= width && y >= 0 && y <= height) {
          if (x + (back[origin + facing] ?? 0) >= width) return { a: a + x, b: b + y };
        }
      }
      for (let k = -d; k <= d; k += 2) {
        const x = this.#slide(back, origin + k, k === -d, k === d, k, box, true);
        const y = x - k;
        const facing = delta - k;
        if (!isOdd && Math.abs(facing) <= d && x <= width && y >= 0 && y <= height) {
          if (x + (there[origin + facing] ?? 0) >= width) return { a: aEnd - x, b: bEnd - y };
        }
      }
      this.#effort.left -= 2 * d + 2;
    }
    return furthest;
  }

  /** One step to a diagonal, then along all that is the same. @returns how far in `a` that leads. */
  #slide(
    reach: Int32Array,
    at: number,
    isLowest: boolean,
    isHighest: boolean,
    k: number,
    { a, aEnd, b, bEnd }: Box,
    isBackward: boolean,
  ): number {
    const below = reach[at - 1] ?? 0;
    const above = reach[at + 1] ?? 0;
    const isDown = isLowest || (!isHighest && below < above);
    let x = isLowest && isHighest ? 0 : isDown ? above : below + 1;
    const y = x - k;
    const first = x;
    // Beyond an end of `a` or `b` there is nothing to compare.
    const last = y < 0 ? x : Math.min(aEnd - a, bEnd - b + k);
    if (isBackward) while (x < last && this.#a[aEnd - 1 - x] === this.#b[bEnd - 1 - x + k]) x += 1;
    else while (x < last && this.#a[a + x] === this.#b[b + x - k]) x += 1;
    this.#effort.left -= x - first;
    reach[at] = x;
    return x;
  }
}
