import { isReadableName } from '#shared/import/formats';
import { LeftOutKinds } from '#shared/import/left-out-kinds';
import type { DroppedFile } from '../../commands/intake/offers';
import { isBundle } from '../../commands/take-files';

export type DroppedFiles = {
  readonly files: readonly DroppedFile[];
  /** How many were passed over in folders, for what they are not. */
  readonly leftOut: number;
  /** The endings of those that are not hidden. */
  readonly kindsLeftOut: readonly string[];
  /** There were more than are read at once. */
  readonly isCutShort: boolean;
};

/** So many files of folders are read at once, as when a folder is chosen. */
const MOST_FILES = 5_000;

/**
 * The files of a drop, with those in dropped folders and the folders in them, by their path. What was dropped itself is
 * taken whatever it is, so that the person hears of it; of a folder only what can be read.
 */
export async function droppedFiles({ items }: DataTransfer): Promise<DroppedFiles> {
  // All read before the first wait: after it the browser has emptied the list.
  const dropped = [...items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    return entry?.isDirectory ? (entry as FileSystemDirectoryEntry) : (item.getAsFile() ?? []);
  });
  const files: DroppedFile[] = [];
  let leftOut = 0;
  const kinds = new LeftOutKinds();
  let isCutShort = false;
  for (const one of dropped) {
    if (one instanceof File) files.push({ file: one, name: one.name });
    else await takeFolder(one);
  }
  return { files, leftOut, kindsLeftOut: kinds.list(), isCutShort };

  async function takeFolder(folder: FileSystemDirectoryEntry): Promise<void> {
    for (const entry of (await entriesIn(folder)).toSorted(byName)) {
      if (files.length >= MOST_FILES) {
        isCutShort = true;
        return;
      }
      const isHidden = entry.name.startsWith('.');
      if (entry.isDirectory && !isHidden) {
        await takeFolder(entry as FileSystemDirectoryEntry);
        continue;
      }
      const file = isHidden || !isWanted(entry) ? undefined : await fileOf(entry as FileSystemFileEntry);
      // Its path begins with a slash, at the folder that was dropped.
      if (file) files.push({ file, name: entry.fullPath.slice(1) });
      else {
        leftOut += 1;
        kinds.add(entry.name);
      }
    }
  }
}

function isWanted(entry: FileSystemEntry): boolean {
  return isReadableName(entry.name) || isBundle(entry);
}

/** "Part 2" comes before "Part 10". */
const collator = new Intl.Collator('en', { numeric: true });

function byName(a: FileSystemEntry, b: FileSystemEntry): number {
  return collator.compare(a.name, b.name);
}

function fileOf(entry: FileSystemFileEntry): Promise<File | undefined> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(undefined)));
}

async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  // It gives a hundred at a time, and none at the end.
  for (;;) {
    const more = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]));
    });
    if (more.length === 0) return entries;
    entries.push(...more);
  }
}
