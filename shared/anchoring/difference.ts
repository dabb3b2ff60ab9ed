import { equalRuns, type Effort, type Run } from './equal-runs';
import { isUnspaced } from './word-parts';

/**
 * A stretch that was replaced: units of the old text, `start` to `end`, became those of the new one, `newStart` to `newEnd`.
 * One of the two may be empty, never both. UTF-16 units, ends exclusive.
 */
export type Edit = {
  readonly start: number;
  readonly end: number;
  readonly newStart: number;
  readonly newEnd: number;
};

/** How one text became another: what was replaced, in order, with at least one unit unchanged between two edits. */
export type Difference = { readonly edits: readonly Edit[] };

/** Changed stretches of at most so many units on either side are compared by characters. */
const LONGEST_BY_CHARACTERS = 400;

/** So many steps are taken in all: a second's work. */
const MOST_STEPS = 20_000_000;

/**
 * The difference of two texts: by paragraphs, within changed paragraphs by words, within changed words by characters. No
 * edit begins or ends within a surrogate pair. Texts of some megabytes take a second at most, however they differ; where that
 * is not enough, more counts as changed than need be.
 *
 * @param finest where to stop: a person wants to see words, a place in the text wants characters.
 */
export function differenceOf(
  before: string,
  after: string,
  finest: 'words' | 'characters' = 'characters',
): Difference {
  const whole = changedPart(before, after);
  if (!whole) return { edits: [] };
  const effort: Effort = { left: MOST_STEPS };
  const refine = (edits: readonly Edit[], tokensOf: (text: string) => string[]): Edit[] =>
    edits.flatMap((edit) => refined(edit, before, after, tokensOf, effort));
  const byWord = refine(refine([whole], paragraphsOf), wordsOf);
  if (finest === 'words') return { edits: withoutSlivers(byWord, before) };
  const isShort = (edit: Edit): boolean =>
    edit.end - edit.start <= LONGEST_BY_CHARACTERS && edit.newEnd - edit.newStart <= LONGEST_BY_CHARACTERS;
  return { edits: byWord.flatMap((edit) => (isShort(edit) ? refine([edit], charactersOf) : [edit])) };
}

/**
 * Where an offset of the old text is in the new one. One at which something was inserted, or within what was replaced,
 * goes to the side asked for: the beginning of a stretch is carried `after`, so that what was inserted before it stays
 * outside, its end `before`.
 */
export function mapOffset({ edits }: Difference, offset: number, side: 'before' | 'after'): number {
  const edit = lastBegunAt(edits, offset);
  if (!edit) return offset;
  if (offset > edit.end) return offset + edit.newEnd - edit.end;
  const isInsertion = edit.start === edit.end;
  if (!isInsertion && offset === edit.start) return edit.newStart;
  if (!isInsertion && offset === edit.end) return edit.newEnd;
  return side === 'before' ? edit.newStart : edit.newEnd;
}

/** Whether nothing was replaced, removed or inserted within a stretch of the old text; what lies beside it does not count. */
export function isUntouched({ edits }: Difference, start: number, end: number): boolean {
  const edit = lastBegunAt(edits, end - 1);
  return !edit || edit.end <= start;
}

function lastBegunAt(edits: readonly Edit[], offset: number): Edit | undefined {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return edits[low - 1];
}

/** All but what the texts begin and end with in common. */
function changedPart(before: string, after: string): Edit | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let same = 0;
  while (
    same < most - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same += 1;
  // From paragraph to paragraph, so that whole words are compared.
  start = start === 0 ? 0 : before.lastIndexOf('\n', start - 1) + 1;
  const next = before.indexOf('\n', before.length - same);
  const left = next < 0 ? 0 : before.length - next;
  return { start, end: before.length - left, newStart: start, newEnd: after.length - left };
}

/** Cuts an edit down to what differs token by token. */
function refined(
  edit: Edit,
  before: string,
  after: string,
  tokensOf: (text: string) => string[],
  effort: Effort,
): Edit[] {
  if (edit.start === edit.end || edit.newStart === edit.newEnd || effort.left <= 0) return [edit];
  const old = numbered(tokensOf(before.slice(edit.start, edit.end)), edit.start);
  const now = numbered(tokensOf(after.slice(edit.newStart, edit.newEnd)), edit.newStart, old.numbers);
  const runs = equalRuns(old.tokens, now.tokens, now.numbers.size, effort);
  return editsAround(runs, old.starts, now.starts);
}

type Numbered = {
  readonly tokens: Int32Array;
  /** Where each token begins, and where the last one ends. */
  readonly starts: Int32Array;
  readonly numbers: Map<string, number>;
};

/** Gives the same number to the same tokens. */
function numbered(tokens: readonly string[], from: number, numbers = new Map<string, number>()): Numbered {
  const all = new Int32Array(tokens.length);
  const starts = new Int32Array(tokens.length + 1);
  let offset = from;
  for (const [at, token] of tokens.entries()) {
    const number = numbers.get(token) ?? numbers.size;
    numbers.set(token, number);
    all[at] = number;
    starts[at] = offset;
    offset += token.length;
  }
  starts[tokens.length] = offset;
  return { tokens: all, starts, numbers };
}

/** What lies between the runs. */
function editsAround(runs: readonly Run[], starts: Int32Array, newStarts: Int32Array): Edit[] {
  const edits: Edit[] = [];
  let [a, b] = [0, 0];
  for (const run of [...runs, { a: starts.length - 1, b: newStarts.length - 1, length: 0 }]) {
    if (run.a > a || run.b > b) {
      edits.push({
        start: starts[a] ?? 0,
        end: starts[run.a] ?? 0,
        newStart: newStarts[b] ?? 0,
        newEnd: newStarts[run.b] ?? 0,
      });
    }
    [a, b] = [run.a + run.length, run.b + run.length];
  }
  return edits;
}

/**
 * Takes what little two edits have between them into them: a word in common amid sentences that are not the same is chance, and
 * hard to read (as in diff-match-patch's semantic clean-up).
 */
function withoutSlivers(edits: readonly Edit[], before: string): Edit[] {
  const kept: Edit[] = [];
  for (const edit of edits) {
    let joined = edit;
    for (let last = kept.at(-1); last && isSliver(last, joined, before); last = kept.at(-1)) {
      joined = { start: last.start, end: joined.end, newStart: last.newStart, newEnd: joined.newEnd };
      kept.pop();
    }
    kept.push(joined);
  }
  return kept;
}

function isSliver(one: Edit, other: Edit, before: string): boolean {
  const between = other.start - one.end;
  if (before.slice(one.end, other.start).includes('\n')) return false;
  return between <= sizeOf(one) && between <= sizeOf(other);
}

function sizeOf({ start, end, newStart, newEnd }: Edit): number {
  return Math.max(end - start, newEnd - newStart);
}

/** Paragraphs with the LF that ends them. */
function paragraphsOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

/** Words, runs of white space, and each other character. Scripts without spaces are cut by characters. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+|[^\S\n]+|[\s\S]/gu)?.flatMap(cutUnspaced) ?? [];
}

function cutUnspaced(word: string): string[] {
  return isUnspaced(word) ? charactersOf(word) : [word];
}

/** Code points, so that no pair of surrogates is cut. */
function charactersOf(text: string): string[] {
  return [...text];
}
