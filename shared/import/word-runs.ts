/** So many words, one after another, make a run: by them texts are compared (w-shingles, Broder 1997). */
export const RUN_LENGTH = 5;

/**
 * The words of a text in order, each as a number: a 32-bit hash, so that different words are hardly ever one. Capitals,
 * punctuation, white space and invisible characters make no difference. In scripts that put no space between words, each
 * character counts as one.
 */
export function wordsAsNumbers(text: string): Uint32Array {
  const plain = text.normalize('NFKC').toLowerCase();
  const words = new Uint32Array(plain.length);
  let count = 0;
  let hash = FNV_OFFSET;
  let isWithin = false;
  const endWord = (): void => {
    if (isWithin) words[count++] = mixed(hash);
    hash = FNV_OFFSET;
    isWithin = false;
  };
  for (let at = 0; at < plain.length; at += 1) {
    const code = plain.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    const kind = kindOf(code);
    if (kind === UNSEEN) continue;
    if (kind !== OF_WORD) endWord();
    if (kind === BETWEEN) continue;
    hash = Math.imul(hash ^ code, FNV_PRIME);
    isWithin = true;
    if (kind === ALONE) endWord();
  }
  endWord();
  return words.slice(0, count);
}

/** The runs of a text in order, each as a number; a text shorter than a run is one run. */
export function runsOf(words: Uint32Array): Uint32Array {
  const length = Math.min(RUN_LENGTH, words.length);
  const runs = new Uint32Array(words.length === 0 ? 0 : words.length - length + 1);
  for (let at = 0; at < runs.length; at += 1) {
    let hash = length;
    for (let next = at; next < at + length; next += 1) {
      hash = Math.imul(hash ^ (words[next] ?? 0), GOLDEN);
      hash ^= hash >>> 15;
    }
    runs[at] = mixed(hash);
  }
  return runs;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const GOLDEN = 0x9e3779b1;

/** The last step of MurmurHash3: every bit of the outcome hangs on every bit of what goes in. */
function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

const BETWEEN = 1;
const OF_WORD = 2;
const ALONE = 3;
const UNSEEN = 4;

/** What each character of the basic plane is, as far as it was asked: a text asks for few of them a million times. */
const kinds = new Uint8Array(0x10000);

function kindOf(code: number): number {
  if (code > 0xffff) return kindByScript(String.fromCodePoint(code));
  const known = kinds[code];
  if (known) return known;
  return (kinds[code] = kindByScript(String.fromCharCode(code)));
}

const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function kindByScript(character: string): number {
  if (/\p{Cf}/u.test(character)) return UNSEEN;
  if (!/[\p{L}\p{N}\p{M}]/u.test(character)) return BETWEEN;
  return withoutSpaces.test(character) ? ALONE : OF_WORD;
}
