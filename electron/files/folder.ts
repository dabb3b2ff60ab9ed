import { opendir } from 'node:fs/promises';
import path from 'node:path';
import { isReadableName } from '#shared/import/formats';
import { LeftOutKinds } from '#shared/import/left-out-kinds';
import type { ChosenFile } from './handles';

/** So many files of a folder are read at once: more would fill the project before anybody could look at them. */
export const MOST_FILES = 5_000;
/** Whoever nests more deeply has a program for it. */
const DEEPEST = 32;

export type FolderContent = {
  /** By their path below the folder, in that order. */
  readonly files: readonly ChosenFile[];
  /** How many are hidden or of a kind that is not read. */
  readonly leftOut: number;
  /** The endings of the latter. */
  readonly kindsLeftOut: readonly string[];
  /** There are more than are read at once. */
  readonly isCutShort: boolean;
};

/** The files in a folder and the folders in it, as far as they can be read as articles. Links are not followed. */
export async function filesInFolder(folder: string, most = MOST_FILES): Promise<FolderContent> {
  const names: string[] = [];
  let leftOut = 0;
  const kinds = new LeftOutKinds();
  const walk = async (below: string, depth: number): Promise<void> => {
    // What may not be looked into is as if it were empty.
    const entries = await opendir(path.join(folder, below)).catch(() => undefined);
    for await (const entry of entries ?? []) {
      // One more than is read says that there are more.
      if (names.length > most) return;
      const name = path.join(below, entry.name);
      if (entry.name.startsWith('.')) leftOut += 1;
      else if (entry.isDirectory() && depth < DEEPEST) await walk(name, depth + 1);
      else if (entry.isFile() && isReadableName(entry.name)) names.push(name);
      else {
        leftOut += 1;
        if (entry.isFile()) kinds.add(entry.name);
      }
    }
  };
  await walk('', 0);
  const inOrder = names.toSorted(byPath.compare).slice(0, most);
  return {
    files: inOrder.map((name) => ({ path: path.join(folder, name), name: shownName(folder, name) })),
    leftOut,
    kindsLeftOut: kinds.list(),
    isCutShort: names.length > most,
  };
}

/** "Part 2" comes before "Part 10". */
const byPath = new Intl.Collator('en', { numeric: true });

/** With the folder's own name in front, and slashes as everywhere in Scholion. */
function shownName(folder: string, name: string): string {
  return [path.basename(folder), ...name.split(path.sep)].join('/');
}
