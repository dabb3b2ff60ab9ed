import { digestOfChange, keepDigest, type Change } from '../model/change';

/** All that the order and continuity of changes are told by, without what they do: of a whole library it fits in memory. */
export type Outline = { readonly change: Change; readonly digest: string };

/** A change without its patches, but those that say what its author had seen. */
export function outlineOf(change: Change): Outline {
  const patches = change.patches.filter(({ op }) => op === 'ctx');
  return { change: { ...change, patches }, digest: digestOfChange(change) };
}

/** The changes of outlines, whose digests are known: what `receive` and a ledger take in place of the changes themselves. */
export function outlined(outlines: readonly Outline[]): Change[] {
  return outlines.map(({ change, digest }) => {
    keepDigest(change, digest);
    return change;
  });
}
