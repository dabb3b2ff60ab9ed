/** The encoding standard's UTF-8: every runtime of ours has it, the language's own library does not know it. */
declare const TextEncoder: new () => {
  encodeInto(text: string, into: Uint8Array): { written: number };
};
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Texts one after another in UTF-8, and where each ends. */
export function joinTexts(texts: readonly string[]): { bytes: Uint8Array; ends: Uint32Array } {
  const units = texts.reduce((sum, { length }) => sum + length, 0);
  // A unit of a string takes three bytes at most.
  const room = new Uint8Array(3 * units);
  const ends = new Uint32Array(texts.length);
  let end = 0;
  for (const [at, text] of texts.entries()) {
    end += encoder.encodeInto(text, room.subarray(end)).written;
    ends[at] = end;
  }
  return { bytes: room.slice(0, end), ends };
}

/** One of the texts that were joined, by its place among them. */
export function textAt(bytes: Uint8Array, ends: Uint32Array, at: number): string {
  return decoder.decode(bytes.subarray(ends[at - 1] ?? 0, ends[at]));
}

/** The same for whoever reads most of them: decoded in a piece, which takes a fraction of the time. */
export function allTexts(bytes: Uint8Array, ends: Uint32Array): (at: number) => string {
  const whole = decoder.decode(bytes);
  // Without letters beyond ASCII, bytes are units.
  if (whole.length !== bytes.length) return (at) => textAt(bytes, ends, at);
  return (at) => whole.slice(ends[at - 1] ?? 0, ends[at]);
}

/** Where each ends of what lies one after another, by how long they are. */
export function endsOf(lengths: readonly number[]): Uint32Array {
  let end = 0;
  return Uint32Array.from(lengths, (length) => (end += length));
}
