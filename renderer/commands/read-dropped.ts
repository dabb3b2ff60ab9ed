import { LARGEST_FILE } from '#shared/ipc/contract';
import { fail, succeed, type Result } from '#shared/result';
import { text } from '../text/en';

/** The bytes of a file that was dropped or pasted. */
export async function readDropped(file: File): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const { name, size } = file;
  if (size > LARGEST_FILE) return fail({ code: 'file-too-large', name, bytes: size, limit: LARGEST_FILE });
  try {
    return succeed(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return fail({ code: 'file-unreadable', name, reason: text.fileGone });
  }
}
