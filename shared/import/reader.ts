import type { ImportedFile } from './imported';

/** A file as a reader gets it. */
export type SourceFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Told now and then how far the reading has come, so that it is not taken for hung: pages, entries. */
  readonly onProgress: (done: number, of: number) => void;
};

/**
 * Makes articles of a file. It has no clock, no network and no disk; what it cannot read it throws as `Unreadable`.
 */
export type Reader = (file: SourceFile) => Promise<ImportedFile> | ImportedFile;
