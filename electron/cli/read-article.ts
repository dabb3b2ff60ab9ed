import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ImportedFile } from '#shared/import/imported';
import { LARGEST_FILE } from '#shared/ipc/contract';
import { fail, succeed, type Result } from '#shared/result';
import { reasonOf } from '../files/disk';
import type { Io } from './command';

/** A file as its articles, with the bytes they were read from. */
export async function readArticle(
  file: string,
  io: Pick<Io, 'readFile'>,
): Promise<Result<{ imported: ImportedFile; bytes: Uint8Array }>> {
  const name = path.basename(file);
  try {
    const { size } = await stat(file);
    if (size > LARGEST_FILE) {
      return fail({ code: 'file-too-large', name, bytes: size, limit: LARGEST_FILE });
    }
    const bytes = new Uint8Array(await readFile(file));
    const imported = await io.readFile(name, bytes);
    return imported.ok ? succeed({ imported: imported.value, bytes }) : imported;
  } catch (error) {
    return fail({ code: 'file-unreadable', name, reason: reasonOf(error) });
  }
}
