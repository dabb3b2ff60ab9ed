import { strToU8, zipSync, type Zippable } from 'fflate';

/** A zip of these parts in this order; a part called "mimetype" lies in it unpacked, as EPUB and ODT want it. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const mtime = '2024-10-29T12:00:00Z';
  const entries = Object.entries(parts).map(([name, content]) => {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    return [name, [bytes, { level: name === 'mimetype' ? 0 : 6, mtime }]];
  });
  return zipSync(Object.fromEntries(entries) as Zippable);
}
