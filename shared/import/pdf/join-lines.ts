import type { Run } from './lines';
import type { FlowLine } from './flow';
import { isUnspaced } from './scripts';

/** How words are written in a document where no line ends within them: for telling a word cut in two from a compound. */
export class Vocabulary {
  readonly #words = new Set<string>();
  readonly #hyphened = new Set<string>();

  learn(line: string): void {
    const words = line.toLowerCase().match(/[\p{L}\p{M}\p{N}'’]+(?:[-\u2010][\p{L}\p{M}\p{N}'’]+)*/gu) ?? [];
    for (const word of words.slice(1, -1)) {
      if (/[-\u2010]/.test(word)) this.#hyphened.add(word.replace(/\u2010/g, '-'));
      for (const part of word.split(/[-\u2010]/)) this.#words.add(part);
    }
  }

  /** Whether the hyphen between the two belongs to the word: "North-" and "Korean", as against "situ-" and "ation". */
  keepsHyphen(before: string, after: string): boolean {
    if (!/^\p{Ll}/u.test(after) || /\p{N}$/u.test(before)) return true;
    const compound = /([\p{L}\p{M}\p{N}'’-]+)$/u.exec(before)?.[1]?.toLowerCase() ?? '';
    const second = /^[\p{L}\p{M}'’]+/u.exec(after)?.[0].toLowerCase() ?? '';
    const first = compound.split('-').at(-1) ?? '';
    if (this.#hyphened.has(`${compound}-${second}`) || this.#hyphened.has(`${first}-${second}`)) return true;
    if (this.#words.has(first + second)) return false;
    if (compound.includes('-')) return this.#words.has(first) || this.#words.has(second);
    return ofCompounds.has(first) && this.#words.has(second);
  }
}

/** First parts that are words of their own, and of which words cut in two hardly ever consist. */
const ofCompounds = new Set(
  'self non ex well vice cross half year long short high low so pro anti semi multi mid all'.split(' '),
);

const SOFT_HYPHEN = '\u00AD';

/**
 * Goes through the runs of a paragraph with what belongs between its lines: a space, nothing in scripts without spaces,
 * nothing where a word was cut in two, whose hyphen is dropped.
 *
 * @param onLine told before the runs of each line
 * @returns how many words were joined
 */
export function joinLines(
  paragraph: readonly FlowLine[],
  vocabulary: Vocabulary,
  onLine: (item: FlowLine) => void,
  onRun: (run: Run) => void,
): number {
  let joined = 0;
  for (const [index, item] of paragraph.entries()) {
    const next = paragraph[index + 1];
    onLine(item);
    const runs = [...item.line.runs];
    const last = runs.at(-1);
    if (last && next) {
      const { text, isCut } = ending(item.line.text, last.text, next.line.text, vocabulary);
      if (isCut) joined += 1;
      runs[runs.length - 1] = { ...last, text };
    }
    for (const run of runs) onRun(run);
  }
  return joined;
}

/** How a line's last run reads before the next line. */
function ending(
  line: string,
  run: string,
  next: string,
  vocabulary: Vocabulary,
): { text: string; isCut: boolean } {
  if (run.endsWith(SOFT_HYPHEN)) return { text: run.slice(0, -1), isCut: true };
  const hyphen = /[\p{L}\p{M}\p{N}]([-\u2010])$/u.exec(line);
  if (hyphen && /^\p{L}|^\p{N}/u.test(next)) {
    return vocabulary.keepsHyphen(line.slice(0, -1), next)
      ? { text: run, isCut: false }
      : { text: run.slice(0, -1), isCut: true };
  }
  if (/[—\u2014]$/.test(line) && !/\s[—\u2014]$/.test(line)) return { text: run, isCut: false };
  const isOfUnspaced = isUnspaced(line.at(-1) ?? '') && isUnspaced(next[0] ?? '');
  return { text: isOfUnspaced ? run : `${run} `, isCut: false };
}
