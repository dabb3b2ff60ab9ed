import { isBundle } from '../../commands/take-files';

export type DroppedFiles = {
  readonly files: readonly File[];
  /** How many were passed over in folders, for what they are not. */
  readonly leftOut: number;
};

/**
 * The files of a drop, with those in dropped folders and the folders in them. What was dropped itself is taken whatever
 * it is, so that the person hears of it; of a folder only what can be read.
 */
export async function droppedFiles({ items }: DataTransfer): Promise<DroppedFiles> {
  // All read before the first wait: after it the browser has emptied the list.
  const dropped = [...items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    return entry?.isDirectory ? (entry as FileSystemDirectoryEntry) : (item.getAsFile() ?? []);
  });
  const found = await Promise.all(
    dropped.map(async (one) => (one instanceof File ? { files: [one], leftOut: 0 } : filesInFolder(one))),
  );
  return inAll(found);
}

async function filesInFolder(folder: FileSystemDirectoryEntry): Promise<DroppedFiles> {
  const entries = (await entriesIn(folder)).filter(({ name }) => !name.startsWith('.'));
  return inAll(await Promise.all(entries.map(readable)));
}

async function readable(entry: FileSystemEntry): Promise<DroppedFiles> {
  if (entry.isDirectory) return filesInFolder(entry as FileSystemDirectoryEntry);
  if (!/\.(?:txt|text|md|markdown)$/i.test(entry.name) && !isBundle(entry)) return { files: [], leftOut: 1 };
  const file = await new Promise<File | undefined>((resolve) => {
    (entry as FileSystemFileEntry).file(resolve, () => resolve(undefined));
  });
  return file ? { files: [file], leftOut: 0 } : { files: [], leftOut: 1 };
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

function inAll(found: readonly DroppedFiles[]): DroppedFiles {
  return {
    files: found.flatMap(({ files }) => files),
    leftOut: found.reduce((sum, { leftOut }) => sum + leftOut, 0),
  };
}
