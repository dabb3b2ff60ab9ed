/** The forms that ids have (`shared/model/ids.ts`): the first two fit into 128 bits, others are kept as words. */
export const idForms = { hex: 0, uuid: 1, word: 2 } as const;

/** An id as four numbers of 32 bits and its form. */
export type PackedId = readonly [a: number, b: number, c: number, d: number, form: number];

/** Where the eight digits of each number begin in an id, four and four, and where dashes lie between them. */
const HEX_DIGITS = [0, 4, 8, 12, 16, 20, 24, 28] as const;
const UUID_DIGITS = [0, 4, 9, 14, 19, 24, 28, 32] as const;
const UUID_DASHES = [8, 13, 18, 23] as const;
const DASH = 0x2d;

/** @param word the place of an id that does not fit among the words; nothing if it is not there. */
export function packId(id: string, word: (id: string) => number | undefined): PackedId | undefined {
  if (id.length === 32) {
    const packed = inNumbers(id, HEX_DIGITS, idForms.hex);
    if (packed) return packed;
  } else if (id.length === 36 && UUID_DASHES.every((at) => id.charCodeAt(at) === DASH)) {
    const packed = inNumbers(id, UUID_DIGITS, idForms.uuid);
    if (packed) return packed;
  }
  const at = word(id);
  return at === undefined ? undefined : [at, 0, 0, 0, idForms.word];
}

/** @param at how many ids lie before it. @param words those that do not fit. */
export function unpackId(
  ids: Uint32Array,
  forms: Uint8Array,
  at: number,
  words: readonly string[],
): string | undefined {
  if (forms[at] === idForms.word) return words[ids[4 * at] ?? 0];
  const part = (of: number): string => inHex(ids[4 * at + of] ?? 0);
  const [a, b, c, d] = [part(0), part(1), part(2), part(3)];
  if (forms[at] === idForms.hex) return a + b + c + d;
  return `${a}-${b.slice(0, 4)}-${b.slice(4)}-${c.slice(0, 4)}-${c.slice(4)}${d}`;
}

/** The order in which ids are searched. Negative when the id at a place comes before the other. */
export function compareIdAt(ids: Uint32Array, forms: Uint8Array, at: number, other: PackedId): number {
  for (let part = 0; part < 4; part += 1) {
    const difference = (ids[4 * at + part] ?? 0) - (other[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return (forms[at] ?? 0) - other[4];
}

/** Places of ids, in the order in which they are searched. */
export function sortedIds(ids: Uint32Array, forms: Uint8Array): Uint32Array {
  const places = new Uint32Array(forms.length);
  for (let at = 0; at < places.length; at += 1) places[at] = at;
  return places.toSorted((one, other) => {
    for (let part = 0; part < 4; part += 1) {
      const difference = (ids[4 * one + part] ?? 0) - (ids[4 * other + part] ?? 0);
      if (difference !== 0) return difference;
    }
    return (forms[one] ?? 0) - (forms[other] ?? 0);
  });
}

type Digits = typeof HEX_DIGITS | typeof UUID_DIGITS;

/** Nothing where a digit is none, or a large letter, which would not come back as it was. */
function inNumbers(id: string, [a, b, c, d, e, f, g, h]: Digits, form: number): PackedId | undefined {
  const [ab, cd, ef, gh] = [
    digits(id, a) * 0x10000 + digits(id, b),
    digits(id, c) * 0x10000 + digits(id, d),
    digits(id, e) * 0x10000 + digits(id, f),
    digits(id, g) * 0x10000 + digits(id, h),
  ];
  return Number.isNaN(ab + cd + ef + gh) ? undefined : [ab, cd, ef, gh, form];
}

/** Four hexadecimal digits as a number. */
function digits(id: string, from: number): number {
  let number = 0;
  for (let at = from; at < from + 4; at += 1) number = number * 16 + (digitOf[id.charCodeAt(at)] ?? NaN);
  return number;
}

const digitOf = Array.from({ length: 128 }, (_, unit) => {
  const digit = '0123456789abcdef'.indexOf(String.fromCharCode(unit));
  return digit < 0 ? NaN : digit;
});

function inHex(number: number): string {
  const pair = (byte: number): string => hexOfByte[byte & 255] ?? '';
  return pair(number >>> 24) + pair(number >>> 16) + pair(number >>> 8) + pair(number);
}

const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
