/** Where a pattern fits best: units of the text searched, end exclusive, and how many units must change for it to fit. */
export type Match = { readonly start: number; readonly end: number; readonly errors: number };

/**
 * The place in a text that a pattern comes nearest to by the fewest insertions, deletions and substitutions; of several the
 * one whose length is nearest to the pattern's. Myers' bit-vector method (A fast bit-vector algorithm for approximate string
 * matching, 1999), in words of 32 bits as by Hyyrö (2003): its time is the length of the text times that of the pattern
 * over 32.
 *
 * @param mostErrors a place with more is none.
 */
export function closestMatch(pattern: string, text: string, mostErrors: number): Match | undefined {
  if (pattern === '') return { start: 0, end: 0, errors: 0 };
  const verbatim = text.indexOf(pattern);
  if (verbatim >= 0) return { start: verbatim, end: verbatim + pattern.length, errors: 0 };
  const ends = bestEnds(pattern, text, mostErrors);
  const backwards = reversed(pattern);
  let best: Match | undefined;
  for (const { end, errors } of ends) {
    // The match ends here; backwards from here, where it begins is the end of the best match of the reversed pattern.
    const from = Math.max(0, end - pattern.length - errors);
    const starts = bestEnds(backwards, reversed(text.slice(from, end)), errors, true);
    for (const { end: length } of starts) {
      const isNearer =
        !best || Math.abs(length - pattern.length) < Math.abs(best.end - best.start - pattern.length);
      if (isNearer) best = { start: end - length, end, errors };
    }
  }
  return best;
}

/** How many units must change for one short text to become another (Levenshtein). */
export function distanceOf(one: string, other: string): number {
  if (one === other) return 0;
  if (one === '' || other === '') return Math.max(one.length, other.length);
  const scan = new Scan(one, true);
  let errors = one.length;
  for (let at = 0; at < other.length; at += 1) errors = scan.step(other.charCodeAt(at));
  return errors;
}

/** Of equally good places so many are looked at. */
const MOST_ENDS = 8;

/** Where matches with the fewest errors end. Anchored, they all begin where the text does. */
function bestEnds(
  pattern: string,
  text: string,
  mostErrors: number,
  isAnchored = false,
): { end: number; errors: number }[] {
  const scan = new Scan(pattern, isAnchored);
  let fewest = mostErrors;
  let ends: { end: number; errors: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const errors = scan.step(text.charCodeAt(at));
    if (errors > fewest) continue;
    if (errors < fewest) ends = [];
    fewest = errors;
    if (ends.length < MOST_ENDS) ends.push({ end: at + 1, errors });
  }
  return ends;
}

/** One column of the table of edit distances, kept as differences from row to row in blocks of 32. */
class Scan {
  readonly #masks: ReadonlyMap<number, Int32Array>;
  readonly #none: Int32Array;
  /** Of each block, the rows that are one more than the row above, and those that are one less. */
  readonly #more: Int32Array;
  readonly #less: Int32Array;
  readonly #last: number;
  readonly #fromAbove: number;
  #errors: number;

  /** @param isAnchored the match begins where the text does: each unit before it costs one. */
  constructor(pattern: string, isAnchored: boolean) {
    const blocks = Math.ceil(pattern.length / 32);
    this.#none = new Int32Array(blocks);
    this.#masks = masksOf(pattern, blocks);
    this.#more = new Int32Array(blocks).fill(-1);
    this.#less = new Int32Array(blocks);
    this.#last = 1 << ((pattern.length - 1) % 32);
    this.#fromAbove = isAnchored ? 1 : 0;
    this.#errors = pattern.length;
  }

  /** Takes the next unit of the text. @returns the errors of the best match that ends with it. */
  step(unit: number): number {
    const masks = this.#masks.get(unit) ?? this.#none;
    let carry = this.#fromAbove;
    const blocks = masks.length;
    for (let block = 0; block < blocks; block += 1) {
      const top = block === blocks - 1 ? this.#last : 1 << 31;
      carry = this.#advance(block, masks[block] ?? 0, carry, top);
    }
    this.#errors += carry;
    return this.#errors;
  }

  /** Names as in the papers: horizontal and vertical differences, positive and negative. @returns that of the last row. */
  #advance(block: number, mask: number, carryIn: number, top: number): number {
    const pv = this.#more[block] ?? 0;
    const mv = this.#less[block] ?? 0;
    const eq = carryIn < 0 ? mask | 1 : mask;
    const xv = mask | mv;
    const xh = (((eq & pv) + pv) ^ pv) | eq;
    let ph = mv | ~(xh | pv);
    let mh = pv & xh;
    const carryOut = (ph & top) !== 0 ? 1 : (mh & top) !== 0 ? -1 : 0;
    ph = (ph << 1) | (carryIn > 0 ? 1 : 0);
    mh = (mh << 1) | (carryIn < 0 ? 1 : 0);
    this.#more[block] = mh | ~(xv | ph);
    this.#less[block] = ph & xv;
    return carryOut;
  }
}

/** For each unit of the pattern, the rows in which it stands. */
function masksOf(pattern: string, blocks: number): Map<number, Int32Array> {
  const masks = new Map<number, Int32Array>();
  for (let at = 0; at < pattern.length; at += 1) {
    const unit = pattern.charCodeAt(at);
    const rows = masks.get(unit) ?? new Int32Array(blocks);
    masks.set(unit, rows);
    const block = at >> 5;
    rows[block] = (rows[block] ?? 0) | (1 << (at & 31));
  }
  return masks;
}

/** Unit by unit: halves of surrogate pairs are compared like any other. */
function reversed(text: string): string {
  let out = '';
  for (let at = text.length - 1; at >= 0; at -= 1) out += text[at];
  return out;
}
