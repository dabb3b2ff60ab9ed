/**
 * What the journal and the files ask of a disk. It is little, so that a test can put one in its place that forgets what
 * was not synced, or fails at the n-th call.
 */
export type Disk = {
  /** Makes a folder and those above it, for this user alone; once it returns they survive a power cut. */
  makeFolder(folder: string): Promise<void>;
  /** The names in a folder, sorted; none if there is no such folder. */
  list(folder: string): Promise<string[]>;
  /** Nothing if there is no such file. */
  sizeOf(file: string): Promise<number | undefined>;
  /** Fewer bytes than asked for where the file ends before. */
  read(file: string, start?: number, length?: number): Promise<Uint8Array>;
  /** Makes the file, for this user alone, if it is not there. Every write goes to the end, whoever else writes. */
  openToAppend(file: string): Promise<AppendFile>;
  /** Cuts a file off, for good. */
  truncate(file: string, length: number): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(file: string): Promise<void>;
  /** Makes sure of the names in a folder: of files made, renamed or removed there. */
  syncFolder(folder: string): Promise<void>;
};

export type AppendFile = {
  append(bytes: Uint8Array): Promise<void>;
  /** Returns once all that was appended is on the disk. After an error nothing is known of any of it. */
  sync(): Promise<void>;
  close(): Promise<void>;
};

/** The error's code (`ENOSPC`), never its message: that holds a path, and paths do not leave the main process. */
export function reasonOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : 'unexpected';
}

export function isMissing(error: unknown): boolean {
  return reasonOf(error) === 'ENOENT';
}
