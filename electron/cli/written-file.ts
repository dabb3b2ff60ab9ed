import path from 'node:path';
import { reasonOf } from '../files/disk';
import type { ExitCode, Io } from './command';
import { failureInWords } from './failure-words';

/** Writes a file and says what became of it. @param write says, once it is written, what it holds. */
export async function writingTo(file: string, io: Io, write: () => Promise<string>): Promise<ExitCode> {
  try {
    const content = await write();
    io.err(`${file}: written, ${content}\n`);
    return 0;
  } catch (error) {
    const failure = { code: 'file-unwritable', name: path.basename(file), reason: reasonOf(error) } as const;
    io.err(`${failureInWords(failure)}\n`);
    return 1;
  }
}
