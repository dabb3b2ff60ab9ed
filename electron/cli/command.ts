import type { ImportedFile } from '#shared/import/imported';
import type { NewId } from '#shared/model/ids';
import type { Result } from '#shared/result';

/** Where a command prints to, and what it takes from the machine; a test puts its own in place. */
export type Io = {
  /** What was asked for: it may be piped into another program. */
  readonly out: (text: string) => void;
  /** Reports and errors, for a person. */
  readonly err: (text: string) => void;
  readonly now: () => Date;
  readonly newId: NewId;
  /** Reads a file of any format as its articles. */
  readonly readFile: (name: string, bytes: Uint8Array) => Promise<Result<ImportedFile>>;
};

/** One command of the tool. */
export type Command = {
  /** In the list of all commands. */
  readonly summary: string;
  /** In its own help: everything behind `scholion`. */
  readonly usage: string;
  /** What else is to be said there. */
  readonly details?: string;
  readonly run: (args: readonly string[], io: Io) => Promise<ExitCode>;
};

/** 0: done. 1: done, with something found wrong; or not done because of it. 2: asked for in a way that makes no sense. */
export type ExitCode = 0 | 1 | 2;

/** What was asked for makes no sense; the message says what to do instead. */
export class BadUsage extends Error {}

/** The one file that a command is about. */
export function onlyFile(positionals: readonly string[]): string {
  const [file, ...others] = positionals;
  if (file === undefined) throw new BadUsage('Name a bundle.');
  if (others.length > 0) throw new BadUsage('Name one bundle only.');
  return file;
}
