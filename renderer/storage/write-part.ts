import { groupBy } from '#shared/group-by';
import { keyOf, type FoldedObject } from '#shared/history/fold';
import { isListed } from '#shared/history/listed';
import type { Counts } from './counts';
import type { CountRow, InDocument, ProjectDatabase } from './database';
import { readObjects } from './document-objects';
import type { ChangedObject, PartObjects } from './part-objects';
import { clearRows, putPack } from './repack';
import { hangingTypes, withRingsCut } from './ring-rows';
import { listedIn, rowOf } from './rows';
import { isPackedType, packedTypes, type TableName } from './tables';

/** Whether documents may be packed anew with what is written: worth it where much is, and never on a key press. */
export type Packing = 'may pack' | 'rows only';

/** From here on writing a document's pack anew costs less than so many rows do. */
const WORTH_PACKING = 16;
/** Packing anew copies what was packed; a row takes about as long as so many of these. */
const COPIES_PER_ROW = 12;

/**
 * Packs what is worth it of the objects that are different now, within the transaction that read them, and counts all.
 *
 * @returns what writes the others.
 */
export async function packPart(
  database: ProjectDatabase,
  objects: PartObjects,
  counts: Counts,
  packing: Packing,
): Promise<() => Promise<unknown>> {
  const changed = [...objects.changed()];
  const inRows: ChangedObject[] = [];
  for (const [stream, ofStream] of groupBy(changed.filter(isCounted), ({ after }) => after.stream)) {
    counts.follow(stream, ofStream);
    const ofPassages = ofStream.filter(({ after }) => isPackedType(after.type));
    if (ofPassages.length === 0) continue;
    const row = counts.of(stream);
    const fresh = ofPassages.filter((each) => !each.isInRows).length;
    const next = { ...row, since: row.since + fresh, edition: row.edition + 1 };
    // One after another: what a pack is made of is in memory until the next one's turn.
    if (packing === 'may pack' && isWorthPacking(next)) {
      counts.set(await packWith(database, row, next, ofPassages));
    } else {
      counts.set(next);
      inRows.push(...ofPassages);
    }
  }
  const others = changed.filter(({ after }) => !isPackedType(after.type));
  return () => Promise.all([writeOthers(database, others), ...writeRows(database, inRows)]);
}

/** What is kept of a document depends on its own objects, its copies, passages and implications. */
export function isCounted({ after: { type } }: ChangedObject): boolean {
  return type === 'document' || type === 'layer' || type === 'implication' || isPackedType(type);
}

/** Whether rows have come to be so many that packing the document anew is the cheaper way to keep them. */
function isWorthPacking({ since, packed }: CountRow): boolean {
  return since >= WORTH_PACKING && since * COPIES_PER_ROW >= packed;
}

async function packWith(
  database: ProjectDatabase,
  before: CountRow,
  next: CountRow,
  changed: readonly ChangedObject[],
): Promise<CountRow> {
  const objects = new Map<string, FoldedObject>();
  const known =
    before.pack === undefined && before.since === 0 ? undefined : await readObjects(database, before);
  for (const object of known?.all() ?? []) objects.set(keyOf(object.type, object.id), object);
  for (const { after } of changed) objects.set(keyOf(after.type, after.id), after);
  const [row] = await Promise.all([
    putPack(database, next, objects.values()),
    before.since > 0 ? clearRows(database, before.stream) : undefined,
  ]);
  return row;
}

/** Writes passages and links as rows over their packs. */
function writeRows(database: ProjectDatabase, changed: readonly ChangedObject[]): Promise<unknown>[] {
  const writing: Promise<unknown>[] = [];
  for (const type of packedTypes) {
    const table = database.rowsSince(type);
    const ofType = changed.filter(({ after }) => after.type === type);
    const put = ofType.filter(({ after }) => isListed(after)).map(({ after }) => rowOf(after));
    const drop = ofType.filter(
      ({ before, after, isInRows }) => isInRows && before && isListed(before) && !isListed(after),
    );
    if (put.length > 0) writing.push(table.bulkPut(put as Parameters<typeof table.bulkPut>[0]));
    if (drop.length > 0)
      writing.push(table.bulkDelete(drop.map(({ after: { stream, id } }): InDocument => [stream, id])));
  }
  const remove = changed.filter(({ after }) => !isListed(after));
  const back = changed.filter(
    ({ before, after, isInRows }) => isInRows && before && !isListed(before) && isListed(after),
  );
  if (remove.length > 0) {
    writing.push(
      database.removed.bulkPut(
        remove.map(({ after }) => ({
          stream: after.stream,
          key: keyOf(after.type, after.id),
          folded: after,
        })),
      ),
    );
  }
  if (back.length > 0) {
    const keys = back.map(({ after }): InDocument => [after.stream, keyOf(after.type, after.id)]);
    writing.push(database.removed.bulkDelete(keys));
  }
  return writing;
}

/** Writes what is never packed: the register, and of documents what lists and rooms ask for. */
export async function writeOthers(
  database: ProjectDatabase,
  changed: readonly ChangedObject[],
): Promise<void> {
  const rows = new Map<TableName, { put: FoldedObject[]; drop: string[] }>();
  const hide: { key: string; folded: FoldedObject }[] = [];
  const unhide: string[] = [];
  const types = hangingTypes(changed);
  // What awaits without asking the database lets go of the transaction.
  const cut = types.size > 0 ? await withRingsCut(database, changed, types) : changed;
  for (const { before, after } of cut) {
    const was = before && listedIn(before);
    const is = listedIn(after);
    const name = is ?? was;
    if (name) {
      const ofTable = rows.get(name) ?? { put: [], drop: [] };
      rows.set(name, ofTable);
      if (is) ofTable.put.push(after);
      else ofTable.drop.push(after.id);
    }
    const key = keyOf(after.type, after.id);
    if (!is) hide.push({ key, folded: after });
    else if (before && !was) unhide.push(key);
  }
  const writing: Promise<unknown>[] = [];
  for (const [name, { put, drop }] of rows) {
    if (put.length > 0) writing.push(database.rows(name).bulkPut(put.map(rowOf)));
    if (drop.length > 0) writing.push(database.rows(name).bulkDelete(drop));
  }
  if (hide.length > 0) writing.push(database.hidden.bulkPut(hide));
  if (unhide.length > 0) writing.push(database.hidden.bulkDelete(unhide));
  await Promise.all(writing);
}
