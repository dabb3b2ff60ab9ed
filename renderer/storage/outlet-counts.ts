import type { Outlets } from '#shared/sources/outlets';
import type { ProjectDatabase } from './database';

/** How many articles are from each outlet, by its id. */
export async function countByOutlet(
  database: ProjectDatabase,
  outlets: Outlets,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const document of await database.documents.toArray()) {
    const outlet = outlets.of(document)?.id;
    if (outlet !== undefined) counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
  }
  return counts;
}

/** The documents for which somebody chose this outlet, whatever their publisher. */
export async function documentsChoosing(database: ProjectDatabase, outlet: string): Promise<string[]> {
  const documents = await database.documents.toArray();
  return documents.flatMap(({ id, source }) => (source === outlet ? [id] : []));
}
