import type { Page } from '@playwright/test';
import { foldAll, stateOf, type State } from '#shared/history/state';
import { readBundle } from '#electron/bundle/bundle-file';
import type { Job } from './main-job';

/** The state that a bundle's changes make, and its project. */
export async function stateOfBundle(path: string): Promise<{ project: string; state: State }> {
  const bundle = await readBundle(path);
  if (!bundle.ok) throw new Error(JSON.stringify(bundle.failure));
  await bundle.value.close();
  return { project: bundle.value.project, state: stateOf(foldAll(bundle.value.changes)) };
}

/** Every row that the screens read of a project, as stored in the page: by table and id, without what serves the fold. */
export async function tablesOf(page: Page, project: string): Promise<Record<string, unknown[]>> {
  return page.evaluate(async (name) => {
    const own = new Set(['hidden', 'batches', 'contexts', 'progress', 'contents']);
    const answered = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
      });
    const database = await answered(indexedDB.open(name));
    const tables: Record<string, unknown[]> = {};
    for (const table of database.objectStoreNames) {
      if (own.has(table)) continue;
      const rows = await answered(database.transaction(table).objectStore(table).getAll());
      tables[table] = rows.map((row: Record<string, unknown>) => ({ ...row, folded: undefined }));
    }
    database.close();
    return tables;
  }, `scholion-${project}`);
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
