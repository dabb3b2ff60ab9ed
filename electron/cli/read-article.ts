import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { importFile, LARGEST_TEXT_FILE } from '#shared/import/import-file';
import type { Imported } from '#shared/import/imported';
import { fail, succeed, type Result } from '#shared/result';
import { reasonOf } from '../files/disk';

/** A file as an article, with the bytes it was read from. */
export async function readArticle(file: string): Promise<Result<{ imported: Imported; bytes: Uint8Array }>> {
  const name = path.basename(file);
  try {
    const { size } = await stat(file);
    if (size > LARGEST_TEXT_FILE) {
      return fail({ code: 'file-too-large', name, bytes: size, limit: LARGEST_TEXT_FILE });
    }
    const bytes = new Uint8Array(await readFile(file));
    const imported = importFile(name, bytes);
    return imported.ok ? succeed({ imported: imported.value, bytes }) : imported;
  } catch (error) {
    return fail({ code: 'file-unreadable', name, reason: reasonOf(error) });
  }
}
