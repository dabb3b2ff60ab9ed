import { keyOf, type FoldedObject } from '#shared/history/fold';
import { isListed } from '#shared/history/listed';
import type { Draft, StreamDraft } from '#shared/history/write';
import {
  catchUp,
  placedEntry,
  type CaughtUp,
  type Fold,
  type WrittenEntry,
} from '#renderer/storage/catch-up';
import { ProjectDatabase, type BatchRow } from '#renderer/storage/database';
import { objectsOfDocument } from '#renderer/storage/document-objects';
import { project } from '#renderer/storage/projection';
import { listedIn, rowOf } from '#renderer/storage/rows';
import { inverseIn } from '#renderer/storage/undo-batches';
import { packedTypes, tableOf } from '#renderer/storage/tables';
import { aDraft, writtenEntry, type AJournal } from './a-journal';

/** A project's tables, opened and empty: what another test left in them is gone. */
export async function emptyTables(journal: AJournal): Promise<ProjectDatabase> {
  const database = new ProjectDatabase(journal.project);
  await database.delete();
  await database.open();
  return database;
}

/** A project's tables that hold all that its journal does. */
export async function tablesOf(journal: AJournal): Promise<ProjectDatabase> {
  const database = await emptyTables(journal);
  await caughtUp(database, journal);
  return database;
}

/** Brings the tables up to the journal, as opening a project does; the test fails if that fails. */
export async function caughtUp(
  database: ProjectDatabase,
  journal: AJournal,
  fold: Fold = foldHere(database),
): Promise<CaughtUp> {
  const answer = await catchUp(journal, journal.project, database, fold);
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
}

/** Folds into these tables on this page; the test fails where something is left out. */
export function foldHere(database: ProjectDatabase): (written: readonly WrittenEntry[]) => Promise<void> {
  return async (written) => {
    if ((await project(database, written.map(placedEntry))) === 'gap')
      throw new Error('The entries do not follow on the tables');
  };
}

/** Writes an action and folds it at once, as a command does. @returns its batch. */
export async function done(
  database: ProjectDatabase,
  journal: AJournal,
  streams: readonly StreamDraft[],
  more: Partial<Draft> = {},
): Promise<string> {
  const draft = aDraft(streams, more);
  const { position, changes } = journal.write(draft);
  await foldHere(database)([writtenEntry({ position, entry: { v: 1, kind: 'changes', changes } })]);
  return draft.batch;
}

/** Takes back what lies on top of a stack of the tables, as undo and redo do. @returns whether there was anything. */
export async function tookBack(
  database: ProjectDatabase,
  journal: AJournal,
  side: 'undo' | 'redo',
): Promise<boolean> {
  const top = (await stackOf(database, journal.author, side)).at(-1);
  if (!top) return false;
  const streams = inverseIn(top).filter(({ patches }) => patches.length > 0);
  await done(database, journal, streams, { command: side, undoes: top.id });
  return true;
}

/** The batches on one of an author's stacks, the one on top last. */
export function stackOf(
  database: ProjectDatabase,
  author: string,
  side: BatchRow['side'],
): Promise<BatchRow[]> {
  return database.batches
    .where('[author+side+order]')
    .between([author, side, 0], [author, side, Infinity])
    .toArray();
}

/**
 * All that the tables hold, by table and key: what two of them must share to be equal. Which passages and links are packed
 * and which lie in rows is no difference.
 */
export async function contentOf(database: ProjectDatabase): Promise<Record<string, unknown[]>> {
  // Texts are read from their files when they are asked for.
  const tables = database.projected.filter(({ name }) => !isOfPassages(name));
  const rows = await database.transaction('r', tables, () =>
    Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const)),
  );
  const passages = new Map<string, unknown[]>();
  const counts: unknown[] = [];
  for (const {
    pack: _,
    packed: __,
    since: ___,
    edition: ____,
    ...counted
  } of await database.counts.toArray()) {
    counts.push(counted);
    for (const object of (await objectsOfDocument(database, counted.stream)).all()) {
      const name = listedIn(object) ?? 'removed';
      const row = isListed(object) ? rowOf(object) : { key: keyOf(object.type, object.id), folded: object };
      passages.set(name, [...(passages.get(name) ?? []), row]);
    }
  }
  const ordered = [...passages].map(([name, all]) => [name, all.toSorted(byKey)] as const);
  return Object.fromEntries(
    [...rows, ...ordered, ['counts', counts] as const].filter(([, all]) => all.length > 0),
  );
}

function isOfPassages(table: string): boolean {
  return (
    table === 'counts' ||
    table === 'packs' ||
    table === 'packedBearings' ||
    table === 'removed' ||
    packedTypes.some((type) => tableOf[type] === table)
  );
}

function byKey(one: unknown, other: unknown): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
}

/** The objects that the tables list, by type and id, with the fields that are shown. */
export async function shownIn(database: ProjectDatabase): Promise<Record<string, Record<string, unknown>>> {
  const { hidden: _, removed: __, ...content } = await contentOf(database);
  const rows = Object.values(content).flat() as (Record<string, unknown> & { folded?: FoldedObject })[];
  const shown = rows.flatMap(({ folded, ...row }) => {
    const fields = Object.entries(row).filter(([field]) => !ofEveryRow.has(field));
    return folded ? [[`${folded.type}:${folded.id}`, Object.fromEntries(fields)] as const] : [];
  });
  return Object.fromEntries(shown);
}

const ofEveryRow: ReadonlySet<string> = new Set(['id', 'stream', 'createdAt', 'createdBy', 'changedAt']);
