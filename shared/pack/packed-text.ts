/** The encoding standard's UTF-8: every runtime of ours has it, the language's own library does not know it. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Texts one after another in UTF-8, and where each ends. */
export function joinTexts(texts: readonly string[]): { bytes: Uint8Array; ends: Uint32Array } {
  const encoded = texts.map((text) => encoder.encode(text));
  const ends = endsOf(encoded.map(({ length }) => length));
  const bytes = new Uint8Array(ends.at(-1) ?? 0);
  for (const [at, part] of encoded.entries()) bytes.set(part, ends[at - 1] ?? 0);
  return { bytes, ends };
}

/** One of the texts that were joined, by its place among them. */
export function textAt(bytes: Uint8Array, ends: Uint32Array, at: number): string {
  return decoder.decode(bytes.subarray(ends[at - 1] ?? 0, ends[at]));
}

/** Where each ends of what lies one after another, by how long they are. */
export function endsOf(lengths: readonly number[]): Uint32Array {
  let end = 0;
  return Uint32Array.from(lengths, (length) => (end += length));
}
