const CUT = '…';
/** Letters of East Asia are about as wide as the type is high, others about half as wide. */
const WIDE = /[\u1100-\u11FF\u2E80-\uA4CF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFF60]/u;
const [WIDE_EM, OTHER_EM] = [1, 0.5];

/**
 * As much of the words before a hit as there is room for, those nearest to it, from the beginning of a word on.
 *
 * @param room in heights of the type (em).
 */
export function lineStart(words: string, room: number): string {
  const plain = words.startsWith(CUT) ? words.slice(CUT.length) : words;
  const from = firstInRoom(plain, room);
  if (from === 0) return words;
  const cut = plain.slice(from);
  // Scripts without spaces are cut between any two letters.
  const space = plain.charAt(from - 1).trim() === '' ? 0 : cut.search(/\s/u) + 1;
  return CUT + cut.slice(Math.max(0, space)).trimStart();
}

/** About how wide words are, in heights of the type (em). */
export function widthOf(words: string): number {
  let width = 0;
  for (const letter of words) width += widthOfLetter(letter);
  return width;
}

/** Where what fits begins. */
function firstInRoom(words: string, room: number): number {
  let left = room;
  let from = words.length;
  for (const letter of [...words].toReversed()) {
    left -= widthOfLetter(letter);
    if (left < 0) return from;
    from -= letter.length;
  }
  return 0;
}

function widthOfLetter(letter: string): number {
  return WIDE.test(letter) ? WIDE_EM : OTHER_EM;
}
