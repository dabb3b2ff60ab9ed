import { insist } from '#shared/bundle/refusal';

/** Where an entry lies: from its local header to the end of its data. Behind that its sizes may stand once more. */
export type EntryPlace = { readonly start: number; readonly end: number; readonly hasDescriptor: boolean };

/** Lengths of a data descriptor: with and without its signature, with sizes of four or eight bytes (APPNOTE 4.3.9). */
const DESCRIPTORS = [12, 16, 20, 24];
/** Lengths of what closes a zip file without a comment: the end record, with or without the two records of Zip64. */
const ENDINGS = [22, 22 + 20 + 56];

/**
 * Every byte of the file belongs to exactly one entry, to the directory, or to the end record: nothing hides between
 * entries, and no two of them share their data (which is how a small file inflates to a huge one).
 */
export function checkExtentsInFile(
  places: readonly EntryPlace[],
  directoryStart: number,
  directoryEnd: number,
  fileSize: number,
): void {
  const sorted = places.toSorted((a, b) => a.start - b.start);
  let isSeamless = (sorted[0]?.start ?? directoryStart) === 0;
  for (const [index, { end, hasDescriptor }] of sorted.entries()) {
    const gap = (sorted[index + 1]?.start ?? directoryStart) - end;
    isSeamless &&= hasDescriptor ? DESCRIPTORS.includes(gap) : gap === 0;
  }
  isSeamless &&= ENDINGS.includes(fileSize - directoryEnd);
  insist(isSeamless, 'it holds data outside its files, or files that share their data');
}
