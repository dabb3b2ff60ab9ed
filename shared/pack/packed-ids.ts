/** The forms that ids have (`shared/model/ids.ts`): the first two fit into 128 bits, others are kept as words. */
export const idForms = { hex: 0, uuid: 1, word: 2 } as const;

/** An id as four numbers of 32 bits and its form. */
export type PackedId = readonly [a: number, b: number, c: number, d: number, form: number];

const HEX = /^[0-9a-f]{32}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** @param word the place of an id that does not fit among the words; nothing if it is not there. */
export function packId(id: string, word: (id: string) => number | undefined): PackedId | undefined {
  if (HEX.test(id)) return inNumbers(id, idForms.hex);
  if (UUID.test(id)) return inNumbers(id.replaceAll('-', ''), idForms.uuid);
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
  return Uint32Array.from(forms, (_, at) => at).toSorted((one, other) => {
    for (let part = 0; part < 4; part += 1) {
      const difference = (ids[4 * one + part] ?? 0) - (ids[4 * other + part] ?? 0);
      if (difference !== 0) return difference;
    }
    return (forms[one] ?? 0) - (forms[other] ?? 0);
  });
}

function inNumbers(hex: string, form: number): PackedId {
  const part = (at: number): number => parseInt(hex.slice(at, at + 8), 16);
  return [part(0), part(8), part(16), part(24), form];
}

function inHex(number: number): string {
  const digits = (byte: number): string => hexOfByte[byte & 255] ?? '';
  return digits(number >>> 24) + digits(number >>> 16) + digits(number >>> 8) + digits(number);
}

const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
