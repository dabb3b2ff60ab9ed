import { PackReader } from '#shared/pack/pack-reader';
import type { ProjectDatabase } from './database';

/** So many bytes of packs are kept in memory; the one that was asked for last always is. */
const MOST_BYTES = 32 * 1024 * 1024;

const caches = new WeakMap<ProjectDatabase, Map<string, { id: string; reader: PackReader }>>();

/**
 * A document's pack, from memory if it is the one that was read before.
 *
 * @param id which pack it is by now, as `counts` says within the same transaction: another window or the worker may have
 *   packed the document anew.
 */
export async function readPack(database: ProjectDatabase, stream: string, id: string): Promise<PackReader> {
  const cache = caches.get(database) ?? new Map<string, { id: string; reader: PackReader }>();
  caches.set(database, cache);
  const known = cache.get(stream);
  const reader = known?.id === id ? known.reader : await packOf(database, stream);
  cache.delete(stream);
  cache.set(stream, { id, reader });
  let bytes = [...cache.values()].reduce((sum, { reader: { byteLength } }) => sum + byteLength, 0);
  for (const [oldest, { reader: leaving }] of cache) {
    if (bytes <= MOST_BYTES || oldest === stream) break;
    cache.delete(oldest);
    bytes -= leaving.byteLength;
  }
  return reader;
}

async function packOf(database: ProjectDatabase, stream: string): Promise<PackReader> {
  const row = await database.packs.get(stream);
  if (!row) throw new Error('A document is counted as packed and is not');
  return new PackReader(row.pack);
}
