import { fail, succeed, type Failure, type Result } from '../result';
import { formatOf } from './formats';
import type { ImportedFile } from './imported';
import { readers } from './readers';
import type { SourceFile } from './reader';
import { Unreadable } from './unreadable';

/**
 * Reads a file of any format that is known, in whatever way its beginning and its name call for. The same bytes under the
 * same name make the same articles everywhere.
 */
export async function importFile(
  name: string,
  bytes: Uint8Array,
  onProgress: SourceFile['onProgress'] = () => undefined,
): Promise<Result<ImportedFile>> {
  try {
    const format = formatOf(name, bytes);
    if (!format) throw new Unreadable('formatUnknown');
    const read = await readers[format]();
    return succeed(await read({ name, bytes, onProgress }));
  } catch (error) {
    return fail(failureOf(name, error));
  }
}

/** What is wrong with a file, as whoever asked for it hears it. */
export function failureOf(name: string, error: unknown): Failure {
  if (error instanceof Unreadable) {
    const { reason, detail } = error;
    return { code: 'import-failed', name, reason, ...(detail !== undefined && { detail }) };
  }
  // A file that makes a reader stumble is the file's matter: the others are read all the same.
  return { code: 'import-failed', name, reason: 'readerFailed', detail: String(error).slice(0, 300) };
}
