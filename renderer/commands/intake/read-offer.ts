import type { ReadFile } from '#shared/import/read-file';
import { fail, type Result } from '#shared/result';
import type { Offer } from '../../state/intake';
import type { Desk } from '../desk';

/** Reads an offered file, or what stands in for it. Nothing is written. */
export async function readOffer(desk: Desk, offer: Offer): Promise<Result<ReadFile>> {
  const read = await readOne(desk, offer);
  if (read.ok || !offer.orElse || wasCancelled(read)) return read;
  return readOffer(desk, offer.orElse);
}

async function readOne({ bridge, project }: Desk, { name, fetch }: Offer): Promise<Result<ReadFile>> {
  const handle = await fetch();
  if (!handle.ok) return handle;
  const read = await bridge.readArticles({ project: project.project, handle: handle.value.handle });
  // A file that holds nothing is said to.
  if (read.ok && read.value.articles.length === 0 && !read.value.work)
    return fail({ code: 'import-failed', name, reason: 'noText' });
  return read;
}

export function wasCancelled(read: Result<unknown>): boolean {
  return !read.ok && read.failure.code === 'import-failed' && read.failure.reason === 'cancelled';
}
