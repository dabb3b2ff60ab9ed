import { materialFrom, type Material, type MaterialType } from '#shared/brief/material';
import { keyOf, shownFields, type FoldedObject } from '#shared/history/fold';
import { isListed } from '#shared/history/listed';
import type { ProjectDatabase } from './database';
import { documentsBearingOn } from './bearings';
import { objectsOfDocument, type DocumentObjects } from './document-objects';
import { tableOf } from './tables';

/** The kinds of the register that findings name. */
const FROM_REGISTER = ['actor', 'person', 'source', 'twin'] as const satisfies readonly MaterialType[];
/** Of what hangs on a passage, what findings tell: who speaks, and what it bears on. */
const TELLING: ReadonlySet<string> = new Set(['role', 'bears']);

/**
 * What is to be said of some implications, wherever it lies: they themselves, those that are held against them, whom they
 * affect, and the passages that bear on them with who speaks. Pages are not known (`pagesOf` gives none).
 */
export async function findingMaterial(
  database: ProjectDatabase,
  implications: readonly string[],
): Promise<Material> {
  const [register, own, conflicts, reviews, effects] = await Promise.all([
    Promise.all(FROM_REGISTER.map((type) => foldedIn(database, type))),
    database.implications.toArray(),
    foldedIn(database, 'conflictsWith'),
    foldedIn(database, 'review'),
    database.effects
      .where('implication')
      .anyOf([...implications])
      .toArray(),
  ]);
  const bearing = await objectsBearingOn(database, implications);
  const documents = await database.documents.bulkGet([
    ...new Set([...own.map(({ stream }) => stream), ...bearing.map(({ stream }) => stream)]),
  ]);
  const layers = await database.layers.toArray();
  const there = documents.flatMap((row) => row ?? []);
  const titles = new Set(there.map(({ id }) => id));
  return materialFrom(
    [
      ...register.flat(),
      // With an article that was removed its implications are out of sight.
      ...own.filter(({ stream }) => titles.has(stream)).map(({ folded }) => folded),
      ...conflicts,
      ...reviews,
      ...effects.map(({ folded }) => folded),
      ...bearing,
      ...there.map(({ folded }) => folded),
      ...layers.map(({ folded }) => folded),
    ],
    () => [],
  );
}

async function foldedIn(database: ProjectDatabase, type: MaterialType): Promise<FoldedObject[]> {
  const rows = await database.rows(tableOf[type]).toArray();
  return rows.map(({ folded }) => folded);
}

/** The passages that bear on implications, with the links that say how, and who speaks in them. */
async function objectsBearingOn(
  database: ProjectDatabase,
  implications: readonly string[],
): Promise<FoldedObject[]> {
  const found: FoldedObject[] = [];
  const byDocument = new Map<string, Set<string>>();
  for (const implication of implications) {
    for (const document of await documentsBearingOn(database, implication)) {
      byDocument.set(document, (byDocument.get(document) ?? new Set()).add(implication));
    }
  }
  for (const [document, wanted] of byDocument) {
    found.push(...bearingWithin(await objectsOfDocument(database, document), wanted));
  }
  return found;
}

function bearingWithin(objects: DocumentObjects, wanted: ReadonlySet<string>): FoldedObject[] {
  const { pack, since } = objects;
  const keys = new Set<string>();
  const take = (passage: string): void => {
    keys.add(keyOf('passage', passage));
    const at = pack?.passageNumber(passage);
    for (const key of at === undefined ? [] : (pack?.linksOf(at) ?? [])) {
      if (TELLING.has(key.slice(0, key.indexOf(':')))) keys.add(key);
    }
  };
  for (const implication of wanted) {
    for (const at of pack?.passagesWith(implication) ?? []) take(pack?.passageId(at) ?? '');
  }
  for (const [key, object] of since) {
    if (!TELLING.has(object.type) || !isListed(object)) continue;
    keys.add(key);
    const { implication, passage } = shownFields(object) as Record<string, string>;
    if (wanted.has(implication ?? '')) take(passage ?? '');
  }
  return [...keys].flatMap((key) => {
    const object = objects.get(key);
    return object && isListed(object) ? [object] : [];
  });
}
