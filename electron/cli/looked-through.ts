import path from 'node:path';
import { outlineOf, type Outline } from '#shared/history/outline';
import type { OpenBundle } from '../bundle/bundle-parts';
import { checkBundle, openToCheck, refusing } from '../bundle/read-bundle';
import type { Io } from './command';
import { failureInWords } from './failure-words';

/** A bundle that was checked from end to end; of its changes only what tells their order is in memory. */
export type LookedThrough = OpenBundle & {
  readonly file: string;
  readonly manifestDigest: string;
  readonly outlines: readonly Outline[];
};

/** Looks bundles through, one after another; the first that cannot be taken is told, and then there are none. */
export async function lookThrough(files: readonly string[], io: Io): Promise<LookedThrough[] | undefined> {
  const looked: LookedThrough[] = [];
  for (const file of files) {
    const one = await refusing(path.basename(file), () => lookThroughOne(file));
    if (one.ok) {
      looked.push(one.value);
      continue;
    }
    io.err(`${failureInWords(one.failure)}\n`);
    for (const { zip } of looked) zip.close();
    return undefined;
  }
  return looked;
}

async function lookThroughOne(file: string): Promise<LookedThrough> {
  const zip = await openToCheck(file);
  try {
    const outlines: Outline[] = [];
    const sound = await checkBundle(zip, async (changes) => {
      for (const change of changes) outlines.push(outlineOf(change));
    });
    return { zip, ...sound, file, outlines };
  } catch (error) {
    zip.close();
    throw error;
  }
}
