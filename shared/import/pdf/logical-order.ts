const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const arabic = /[\u0600-\u065F\u066E-\u06EF\u06FA-\u08FF\uFB50-\uFDFF\uFE70-\uFEFC]/;
const digit = /\p{Nd}/u;
const letter = /\p{L}/u;
/** What stands between the digits of a number, or at its side. */
const ofNumber = /^[.,:/%$€£¥+\u2212\u066A-\u066C-]$/;

type Kind = 'right' | 'left' | 'number' | 'other';

function kindOf(text: string): Kind {
  if (digit.test(text)) return 'number';
  if (rightToLeft.test(text)) return 'right';
  return letter.test(text) ? 'left' : 'other';
}

export function isRightToLeftText(text: string): boolean {
  let [right, left] = [0, 0];
  for (const character of text) {
    const kind = kindOf(character);
    if (kind === 'right') right += 1;
    if (kind === 'left') left += 1;
  }
  return right > left;
}

const mirrored: Readonly<Record<string, string | undefined>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
};

/**
 * Pieces of a line, from left to right as they are seen, in the order in which they are read: the rules of UAX #9 backwards,
 * as far as sight alone tells. Letters within a piece are in order already. Brackets are those of the text, whichever way
 * the producer of the file named them.
 */
export function inLogicalOrder<Piece extends { readonly text: string }>(
  pieces: readonly Piece[],
  isRightToLeft: boolean,
): readonly Piece[] {
  const kinds = pieces.map(({ text }) => kindOf(text));
  if (!kinds.includes('right')) return pieces;
  if (isRightToLeft) return fromTheRight(pieces, kinds);
  const ordered: Piece[] = [];
  for (let at = 0; at < pieces.length;) {
    const end = kinds[at] === 'right' ? endOfRightRun(kinds, at) : at + 1;
    const run = pieces.slice(at, end);
    ordered.push(...(kinds[at] === 'right' ? fromTheRight(run, kinds.slice(at, end)) : run));
    at = end;
  }
  return ordered;
}

/** Behind the last piece from right to left before anything from left to right. */
function endOfRightRun(kinds: readonly Kind[], start: number): number {
  let end = start + 1;
  for (let at = start + 1; at < kinds.length && kinds[at] !== 'left'; at += 1) {
    if (kinds[at] === 'right') end = at + 1;
  }
  return end;
}

/** Taken from its right end; what runs to the right in it is turned back. */
function fromTheRight<Piece extends { readonly text: string }>(
  pieces: readonly Piece[],
  kinds: readonly Kind[],
): Piece[] {
  const runsLeft = leftToRightRuns(pieces, kinds);
  const ordered: Piece[] = [];
  const turned: Piece[] = [];
  for (let at = pieces.length - 1; at >= 0;) {
    let from = at;
    if (runsLeft[at]) while (from > 0 && runsLeft[from - 1]) from -= 1;
    const run = pieces.slice(from, at + 1);
    ordered.push(...run);
    if (!runsLeft[at]) turned.push(...run);
    at = from - 1;
  }
  return withBrackets(ordered, new Set(turned));
}

/** Which pieces are part of something that runs from left to right: words in Latin letters, numbers. */
function leftToRightRuns(pieces: readonly { readonly text: string }[], kinds: readonly Kind[]): boolean[] {
  const runs = kinds.map((kind) => kind === 'left' || kind === 'number');
  const isArabic = pieces.some(({ text }) => arabic.test(text));
  for (let at = 0; at < kinds.length; at += 1) {
    if (kinds[at] !== 'other') continue;
    let end = at;
    while (kinds[end] === 'other') end += 1;
    const [before, after] = [kinds[at - 1], kinds[end]];
    const isBetween =
      (before === 'left' && (after === 'left' || after === 'number')) ||
      (before === 'number' && after === 'number' && end === at + 1 && ofNumber.test(pieces[at]?.text ?? ''));
    for (let piece = at; piece < end; piece += 1) {
      const sign = pieces[piece]?.text ?? '';
      // Beside Arabic letters a number has its sign to the left, as it has its letters (UAX #9, W2).
      const isAtNumber =
        !isArabic &&
        /^[%$€£¥+\u2212\u066A]$/.test(sign) &&
        (kinds[piece - 1] === 'number' || kinds[piece + 1] === 'number');
      runs[piece] = isBetween || isAtNumber;
    }
    at = end - 1;
  }
  return runs;
}

/** The side of a word tells less than a pair does, but all there is of a bracket whose other is on another line. */
const SIDE = 0.4;

/** Some producers name a bracket by its shape, some by its sense: the way in which more of them open first is right. */
function withBrackets<Piece extends { readonly text: string }>(
  pieces: Piece[],
  turned: ReadonlySet<Piece>,
): Piece[] {
  const flipped = pieces.map((piece) => {
    const other = turned.has(piece) ? mirrored[piece.text] : undefined;
    return other === undefined ? piece : { ...piece, text: other };
  });
  return balance(flipped) > balance(pieces) ? flipped : pieces;
}

/** How well brackets fit: those that close an open one, and those that stand at the right side of a word. */
function balance(pieces: readonly { readonly text: string }[]): number {
  let [open, score] = [0, 0];
  for (const [at, { text }] of pieces.entries()) {
    const isAfterWord = /\S$/.test(pieces[at - 1]?.text ?? ' ');
    const isBeforeWord = /^[\p{L}\p{N}]/u.test(pieces[at + 1]?.text ?? ' ');
    if (/^[([{«‹]$/.test(text)) {
      open += 1;
      score += !isAfterWord && isBeforeWord ? SIDE : -SIDE;
    }
    if (/^[)\]}»›]$/.test(text)) {
      score += open > 0 ? 1 : -1;
      score += isAfterWord && !isBeforeWord ? SIDE : -SIDE;
      open = Math.max(0, open - 1);
    }
  }
  return score - open;
}
