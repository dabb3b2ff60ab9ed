/** More objects than this are not looked through for pages. */
const MOST_PAGES = 5_000;
const PIECE = 1 << 20;

/**
 * A file whose end is missing, with an end that names what is left of it: its catalogue, else the pages that are found in
 * it, one after another. Objects that are packed into streams are not found.
 *
 * @returns nothing if there is neither
 */
export function withNewEnd(bytes: Uint8Array): Uint8Array | undefined {
  const objects = objectsIn(bytes);
  const catalog = objects.findLast(({ type }) => type === 'Catalog');
  if (catalog) return joined(bytes, `\ntrailer\n<</Root ${catalog.reference}>>\nstartxref\n0\n%%EOF\n`);
  const pages = objects.filter(({ type }) => type === 'Page').slice(0, MOST_PAGES);
  if (pages.length === 0) return undefined;
  const kids = pages.map(({ reference }) => reference).join(' ');
  const free = Math.max(...objects.map(({ number }) => number)) + 1;
  const tree = `\n${free} 0 obj\n<</Type/Catalog/Pages ${free + 1} 0 R>>\nendobj\n${free + 1} 0 obj\n<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>\nendobj\n`;
  return joined(bytes, `${tree}trailer\n<</Root ${free} 0 R>>\nstartxref\n0\n%%EOF\n`);
}

type FoundObject = { readonly number: number; readonly reference: string; readonly type: string };

function objectsIn(bytes: Uint8Array): FoundObject[] {
  const found: FoundObject[] = [];
  for (const piece of piecesOf(bytes)) {
    for (const match of piece.matchAll(/(\d{1,7}) (\d{1,5}) obj\b([^]{0,2000}?)(?=endobj|stream|\d obj)/g)) {
      const [, number = '', generation = '', body = ''] = match;
      const type = /\/Type\s*\/(Catalog|Page)\b/.exec(body)?.[1] ?? '';
      found.push({ number: Number(number), reference: `${number} ${generation} R`, type });
    }
  }
  return found;
}

/** The file as Latin text, a piece at a time, each with the beginning of the next so that no object is cut. */
function* piecesOf(bytes: Uint8Array): Iterable<string> {
  const CALL = 8192;
  for (let start = 0; start < bytes.length; start += PIECE) {
    const end = Math.min(bytes.length, start + PIECE + 2100);
    let text = '';
    for (let at = start; at < end; at += CALL)
      text += String.fromCharCode(...bytes.subarray(at, Math.min(end, at + CALL)));
    yield text;
  }
}

function joined(bytes: Uint8Array, end: string): Uint8Array {
  const whole = new Uint8Array(bytes.length + end.length);
  whole.set(bytes);
  for (let at = 0; at < end.length; at += 1) whole[bytes.length + at] = end.charCodeAt(at);
  return whole;
}
