/** The encoding standard's UTF-8: every runtime of ours has it, the language's own library does not know it. */
declare const TextEncoder: new () => {
  encode(text: string): Uint8Array;
};
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Texts one after another in UTF-8, and where each ends. None may break off within a character. */
export function joinTexts(texts: readonly string[]): { bytes: Uint8Array; ends: Uint32Array } {
  const joined = texts.join('');
  const bytes = encoder.encode(joined);
  const isPlain = bytes.length === joined.length;
  return { bytes, ends: endsOf(texts.map((text) => (isPlain ? text.length : bytesIn(text)))) };
}

/** How long a text is in UTF-8. */
function bytesIn(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // Both units of a pair make four bytes together.
    if (unit >= 0x80) bytes += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return bytes;
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
  const ends = new Uint32Array(lengths.length);
  let end = 0;
  for (const [at, length] of lengths.entries()) ends[at] = end += length;
  return ends;
}
