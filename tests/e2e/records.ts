import { expect, type Page } from '@playwright/test';
import type { Pack } from '#shared/pack/pack';
import { PackReader } from '#shared/pack/pack-reader';
import { listedIn, rowOf } from '#renderer/storage/rows';
import { foldAll, stateOf, type State } from '#shared/history/state';
import type { JournalPosition } from '#shared/ipc/contract';
import { readBundle } from '#electron/bundle/bundle-file';
import type { Scholion } from './app';
import type { Job } from './main-job';

/** The state that a bundle's changes make, and its project. */
export async function stateOfBundle(path: string): Promise<{ project: string; state: State }> {
  const bundle = await readBundle(path);
  if (!bundle.ok) throw new Error(JSON.stringify(bundle.failure));
  await bundle.value.close();
  return { project: bundle.value.project, state: stateOf(foldAll(bundle.value.changes)) };
}

/** Every row that the screens read of a project, by table and id, without what serves the fold. */
export type Tables = Record<string, Record<string, unknown>[]>;

/** The tables as stored in the page, once they hold all that the journal does; what is packed stands with the rows. */
export async function tablesOf(page: Page, project: string): Promise<Tables> {
  await expect.poll(() => page.evaluate(entriesBehind, project)).toBe(0);
  const {
    packs = [],
    packedBearings: _,
    removed = [],
    counts = [],
    ...tables
  } = await page.evaluate(storedTables, project);
  for (const { pack } of packs as unknown as { pack: Record<string, unknown> }[]) {
    const since = new Set([...Object.values(tables).flat(), ...removed].map(placeOf));
    for (const object of new PackReader(restored(pack)).objects()) {
      const name = listedIn(object);
      if (!name || since.has(`${object.stream} ${object.id}`)) continue;
      tables[name] = [...(tables[name] ?? []), { ...rowOf(object), folded: undefined }];
    }
  }
  for (const { pack: __, packed: ___, since: ____, edition: _____, ...counted } of counts) {
    tables['counts'] = [...(tables['counts'] ?? []), counted];
  }
  return Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.toSorted(byPlace)]));
}

/** What is packed lies in another order than rows do, and no screen goes by either. */
function byPlace(a: Record<string, unknown>, b: Record<string, unknown>): number {
  return JSON.stringify([a['stream'], a['id']]) < JSON.stringify([b['stream'], b['id']]) ? -1 : 1;
}

function placeOf({ stream, id, key }: Record<string, unknown>): string {
  return `${String(stream)} ${typeof id === 'string' ? id : String(key).replace(/^.*:/, '')}`;
}

/** Numbers come out of the page as plain arrays. */
function restored(pack: Record<string, unknown>): Pack {
  const numbers = (
    of: unknown,
    Kind: Uint8ArrayConstructor | Uint32ArrayConstructor | Float64ArrayConstructor,
  ) => Kind.from(of as number[]);
  const passages = pack['passages'] as Record<string, unknown>;
  return {
    ...pack,
    typeOf: numbers(pack['typeOf'], Uint32Array),
    listed: numbers(pack['listed'], Uint8Array),
    ids: numbers(pack['ids'], Uint32Array),
    idForms: numbers(pack['idForms'], Uint8Array),
    byId: numbers(pack['byId'], Uint32Array),
    text: numbers(pack['text'], Uint8Array),
    textEnds: numbers(pack['textEnds'], Uint32Array),
    stamps: numbers(pack['stamps'], Float64Array),
    linkTo: numbers(pack['linkTo'], Uint32Array),
    passages: Object.fromEntries(
      Object.entries(passages).map(([name, of]) => [
        name,
        numbers(of, name === 'starts' || name === 'ends' ? Float64Array : Uint32Array),
      ]),
    ),
  } as unknown as Pack;
}

/** Every row that the screens read. Runs in the page. */
async function storedTables(project: string): Promise<Tables> {
  const own = new Set(['hidden', 'batches', 'contexts', 'progress', 'contents', 'signatures']);
  const answered = <Value>(request: IDBRequest<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
    });
  const plain = (value: unknown): unknown => {
    if (ArrayBuffer.isView(value)) return [...(value as Uint8Array)];
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)]));
  };
  const database = await answered(indexedDB.open(`scholion-${project}`));
  const tables: Record<string, Record<string, unknown>[]> = {};
  for (const table of database.objectStoreNames) {
    if (own.has(table)) continue;
    const rows = (await answered(database.transaction(table).objectStore(table).getAll())) as Record<
      string,
      unknown
    >[];
    tables[table] = rows.map((row) => ({
      ...row,
      ...(row['pack'] ? { pack: plain(row['pack']) } : {}),
      folded: undefined,
    }));
  }
  database.close();
  return tables;
}

/** The tables of the open project, with what was done last: it is painted before it is on its way to the journal. */
export async function tablesIn(app: Scholion): Promise<Tables> {
  await app.untilSaved();
  return tablesOf(app.page, await app.project());
}

/** How many of the journal's next entries the tables do not hold yet. Runs in the page. */
async function entriesBehind(project: string): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(`scholion-${project}`);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
  const progress = await new Promise<{ position: JournalPosition } | undefined>((resolve) => {
    const request = database.transaction('progress').objectStore('progress').get('progress');
    request.onsuccess = () => resolve(request.result as { position: JournalPosition } | undefined);
  });
  database.close();
  if (!progress) return NaN;
  const behind = await window.scholion.readJournal({ project, after: progress.position });
  return behind.ok && behind.value.isKnown ? behind.value.entries.length : NaN;
}

/**
 * What the tables say, without when it was said: taking something back is a change of its own, with its own time. A text
 * that was corrected stays among the versions when that is taken back.
 */
export function saidIn(tables: Tables): Tables {
  const isSaid = (row: Record<string, unknown>): boolean => row['passages'] !== 0;
  return Object.fromEntries(
    Object.entries({ ...tables, revisions: [] as Record<string, unknown>[] }).map(([name, rows]) => [
      name,
      rows.filter(isSaid).map((row) => ({ ...row, changedAt: undefined })),
    ]),
  );
}

type Told = { passages: unknown[]; implications: unknown[] };

/** What a job asks for, told in names: to be compared with what a state holds. */
export function toldBy(job: Job): Told {
  return {
    passages: job.passages.map(({ words, actors }) => ({
      words,
      actors: Object.entries(actors)
        .map(([name, roles]) => `${name}: ${[...roles].toSorted().join(', ')}`)
        .toSorted(),
    })),
    implications: job.implications.map(
      ({ on, basis, statement, affected, likelihood, confidence, reason }) => ({
        on: [on],
        basis,
        statement,
        affected: Object.entries(affected)
          .map(([name, effect]) => `${name}: ${effect}`)
          .toSorted(),
        likelihood,
        confidence,
        reason,
      }),
    ),
  };
}

/** The same of a state: the passages and implications made by this author, in the order in which they were made. */
export function toldByState(state: State, author: string): Told {
  const of = (type: string) => state[type] ?? [];
  const byAuthor = (type: string) =>
    of(type)
      .filter(({ created }) => created.author === author)
      .toSorted((a, b) => (a.created.at < b.created.at ? -1 : 1));
  const nameOf = (actor: unknown): string => textIn(of('actor').find(({ id }) => id === actor)?.['name']);
  const quoteOf = (passage: unknown): string => {
    const found = of('passage').find(({ id }) => id === passage) as
      { target: { spans: { quote: string }[] } } | undefined;
    return found?.target.spans.map(({ quote }) => quote).join(' … ') ?? '';
  };
  const evidence = new Set(of('bears').map(({ passage }) => passage));
  return {
    passages: byAuthor('passage')
      .filter(({ id }) => !evidence.has(id))
      .map(({ id }) => ({
        words: quoteOf(id),
        actors: of('appears')
          .filter(({ passage }) => passage === id)
          .map(({ actor }) => {
            const roles = of('role').filter((role) => role['passage'] === id && role['actor'] === actor);
            return `${nameOf(actor)}: ${roles
              .map(({ role }) => textIn(role))
              .toSorted()
              .join(', ')}`;
          })
          .toSorted(),
      })),
    implications: byAuthor('implication').map((implication) => ({
      on: of('bears')
        .filter((link) => link['implication'] === implication.id)
        .map(({ passage }) => quoteOf(passage)),
      basis: implication['basis'],
      statement: implication['statement'],
      affected: of('affects')
        .filter((link) => link['implication'] === implication.id)
        .map(({ actor, effect }) => `${nameOf(actor)}: ${textIn(effect)}`)
        .toSorted(),
      likelihood: implication['likelihood'],
      confidence: implication['confidence'],
      reason: implication['confidenceReason'],
    })),
  };
}

/** A field that is text; anything else would show in a comparison. */
function textIn(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
