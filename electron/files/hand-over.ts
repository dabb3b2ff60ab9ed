import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { fail, succeed, type Result } from '#shared/result';
import { writeAtomically } from './atomic';
import { reasonOf } from './disk';
import { nodeDisk } from './node-disk';

/**
 * Writes a file where the person said, whole or not at all.
 *
 * @param file nothing where the person thought better of it.
 * @param mode what a file that goes to others is given: the person's own setting, not the profile's strict one.
 * @returns its name; null where nothing was written.
 */
export async function handOver(
  file: string | undefined,
  bytes: Uint8Array,
  mode: number,
): Promise<Result<{ name: string } | null>> {
  if (file === undefined) return succeed(null);
  const name = path.basename(file);
  try {
    await writeAtomically(nodeDisk, file, bytes);
    await chmod(file, mode);
    return succeed({ name });
  } catch (error) {
    return fail({ code: 'file-unwritable', name, reason: reasonOf(error) });
  }
}
