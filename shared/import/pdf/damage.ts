import type { Findings } from '../findings';

/** How much of a file's end is looked at for the marks that it ends with. */
const END = 2048;

/** Whether the mark is missing that every file ends with. */
export function isCutShort(bytes: Uint8Array): boolean {
  return !latin(bytes.subarray(-END)).includes('%%EOF');
}

/**
 * Notes what is missing at the end of a file: pdf.js reads on without a word, from whatever objects it finds.
 */
export function noteDamage(bytes: Uint8Array, findings: Findings): void {
  const end = latin(bytes.subarray(-END));
  const isCut = isCutShort(bytes);
  if (isCut) findings.add('endMissing');
  const offset = Number(/startxref\s+(\d+)/.exec(end)?.[1]);
  const header = latin(bytes.subarray(0, 1024)).indexOf('%PDF-');
  const index = latin(bytes.subarray(offset, offset + 40));
  const shifted = latin(bytes.subarray(offset + header, offset + header + 40));
  const isIndex = (text: string) => /^\s*(?:xref|\d+\s+\d+\s+obj)/.test(text);
  if (!isCut && !isIndex(index) && !isIndex(shifted)) {
    findings.add('damageBridged', 1, 'index of objects');
  }
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
