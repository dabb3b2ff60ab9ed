import { put } from '#shared/bundle/put';
import type { BundleContent } from '#shared/bundle/content';
import { groupBy } from '#shared/group-by';
import type { JournalEntry } from '#shared/history/journal-entry';
import type { Change } from '#shared/model/change';
import { catchUp, type WrittenEntry } from '#renderer/storage/catch-up';
import { totalsOf } from '#renderer/storage/counts';
import { ProjectDatabase } from '#renderer/storage/database';
import { objectsOfDocument } from '#renderer/storage/document-objects';
import { progressOf, project as fold } from '#renderer/storage/projection';
import { tablesWorker } from '#renderer/storage/tables-worker';
import { library, markedArticles, sizes } from '../data/marked-articles';

/** A page of the journal as the main process gives it (`electron/journal/read-entries.ts`). */
const PAGE_BYTES = 4 * 1024 * 1024;
/** What a reader takes out to show a screen of passages. */
const ON_SCREEN = 40;

let content: BundleContent;
let frames = 0;
let document = '';

/** A database of the browser without anything of ours, with one record in it. */
const RAW = 'raw';

export const stored = {
  /** Fills the tables with a large article, and a raw database with its pack as one record. */
  async prepareArticle(): Promise<void> {
    await rebuilt(markedArticles(sizes.L));
    const database = new ProjectDatabase(content.project);
    document = content.changes.find(({ stream }) => stream !== content.project)?.stream ?? '';
    const row = await database.packs.get(document);
    database.close();
    const raw = await openRaw();
    await answered(raw.transaction('records', 'readwrite').objectStore('records').put(row, 'pack'));
    raw.close();
  },

  /** From a closed database to the places of all passages and those of a screen taken out. @returns milliseconds. */
  async openDocument(): Promise<number> {
    const began = performance.now();
    const database = new ProjectDatabase(content.project);
    const { pack, since } = await objectsOfDocument(database, document);
    const shown = Array.from({ length: ON_SCREEN }, (_, at) =>
      pack?.get(`passage:${pack.passageId(at * 100)}`),
    );
    const took = performance.now() - began;
    database.close();
    if (!shown.every(Boolean) || since.size > 100) throw new Error('The article is not packed');
    return took;
  },

  /** The same record, read and nothing done with it. */
  async readRaw(): Promise<number> {
    const began = performance.now();
    const raw = await openRaw();
    await answered(raw.transaction('records').objectStore('records').get('pack'));
    const took = performance.now() - began;
    raw.close();
    return took;
  },

  /** Folds one change of one passage among the ten thousand, and puts the very row raw. @returns milliseconds of each. */
  async write(runs: number): Promise<{ own: number[]; raw: number[] }> {
    const database = new ProjectDatabase(content.project);
    const raw = await openRaw();
    const { pack } = await objectsOfDocument(database, document);
    const seq = content.changes.filter(({ stream }) => stream === document).length;
    const [own, bare]: [number[], number[]] = [[], []];
    for (let run = 0; run < runs; run += 1) {
      const id = pack?.passageId(run * 7) ?? '';
      const change: Change = {
        ...(content.changes.at(-1) as Change),
        stream: document,
        seq: seq + run + 1,
        batch: crypto.randomUUID(),
        patches: [put('passage', id, { note: `note ${run}` })],
      };
      frames += 1;
      const position = { frames, digest: 'f'.repeat(64) };
      own.push(
        await timed(() =>
          fold(database, [{ position, entry: { v: 1, kind: 'changes', changes: [change] } }]),
        ),
      );
      const row = await database.passages.get([document, id]);
      bare.push(
        await timed(
          () =>
            new Promise<void>((resolve) => {
              const transaction = raw.transaction('rows', 'readwrite', { durability: 'relaxed' });
              transaction.objectStore('rows').put(row);
              transaction.oncomplete = () => resolve();
            }),
        ),
      );
    }
    raw.close();
    database.close();
    return { own, raw: bare };
  },

  /** Makes the tables of the whole library from its journal. @returns milliseconds, and how large the journal is. */
  async rebuild(): Promise<{ took: number; bytes: number }> {
    return rebuilt(markedArticles(library));
  },

  /** Opens the library's tables and asks how far they are and how much they hold, as a start does. */
  async openLibrary(): Promise<number> {
    return timed(async () => {
      const database = new ProjectDatabase(content.project);
      const progress = await progressOf(database);
      database.close();
      if (!progress?.totals) throw new Error('The library is not there');
    });
  },

  /** The same as the browser does it by itself. */
  async openLibraryRaw(): Promise<number> {
    return timed(async () => {
      const database = await answered(indexedDB.open(`scholion-${content.project}`));
      await answered(database.transaction('progress').objectStore('progress').get('progress'));
      database.close();
    });
  },
};

(globalThis as unknown as { stored: typeof stored }).stored = stored;

async function rebuilt(of: BundleContent): Promise<{ took: number; bytes: number }> {
  content = of;
  const pages = journalPages(of);
  const bytes = pages.flat().reduce((sum, { payload }) => sum + payload.length, 0);
  const database = new ProjectDatabase(of.project);
  await database.delete();
  await database.open();
  const worker = tablesWorker(of.project);
  let next = 0;
  const took = await timed(async () => {
    const readJournal = async () => {
      const entries = pages[next] ?? [];
      next += 1;
      // Nobody is told how far it is.
      const place = { isEnd: next >= pages.length, upTo: 0, inAll: bytes };
      return { ok: true as const, value: { isKnown: true, entries, ...place } };
    };
    const caughtUp = await catchUp({ readJournal }, of.project, database, worker.fold);
    if (!caughtUp.ok) throw new Error(caughtUp.failure.code);
    frames = caughtUp.value.position.frames;
  });
  worker.end();
  const { passages } = await totalsOf(database);
  database.close();
  if (passages < 10_000) throw new Error(`There are only ${passages} passages`);
  return { took, bytes };
}

/** As if all had been done here: an entry for each action. */
function journalPages({ changes }: BundleContent): WrittenEntry[][] {
  const encoder = new TextEncoder();
  const pages: WrittenEntry[][] = [[]];
  let room = PAGE_BYTES;
  let at = 0;
  for (const of of groupBy(changes, ({ batch }) => batch).values()) {
    const payload = encoder.encode(
      JSON.stringify({ v: 1, kind: 'changes', changes: of } satisfies JournalEntry),
    );
    at += 1;
    pages.at(-1)?.push({ position: { frames: at, digest: 'f'.repeat(64) }, payload });
    room -= payload.length;
    if (room > 0) continue;
    pages.push([]);
    room = PAGE_BYTES;
  }
  return pages;
}

function openRaw(): Promise<IDBDatabase> {
  const opening = indexedDB.open(RAW, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('records');
    opening.result.createObjectStore('rows', { keyPath: 'id' });
  };
  return answered(opening);
}

function answered<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
