import { keyOf } from '#shared/history/fold';
import type { ProjectDatabase } from './database';
import { listedObjects } from './listed-objects';
import { rowOf } from './rows';
import type { PassageRow } from './tables';

/** A passage of any article with its words; nothing where it is not listed. What else is in the article is not read. */
export async function passageRow(
  database: ProjectDatabase,
  { document, id }: { document: string; id: string },
): Promise<PassageRow | undefined> {
  const found = await listedObjects(database, document, [{ type: 'passage', id }]);
  const object = found.get(keyOf('passage', id));
  // A row of this kind has the fields of this kind.
  return object && (rowOf(object) as PassageRow);
}
