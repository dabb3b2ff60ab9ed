import type { Progress, Totals } from './database';

/**
 * How much each of these projects holds, by id, as its tables say; nothing of one whose tables were never made here. Tables
 * of another version are read as they are and left so.
 */
export async function totalsOfProjects(projects: readonly string[]): Promise<Map<string, Totals>> {
  const names = new Set((await indexedDB.databases()).map(({ name }) => name));
  const found = new Map<string, Totals>();
  for (const project of projects) {
    const name = `scholion-${project}`;
    // Opening one that is not there would make it.
    const totals = names.has(name) ? await totalsIn(name) : undefined;
    if (totals) found.set(project, totals);
  }
  return found;
}

function totalsIn(name: string): Promise<Totals | undefined> {
  return new Promise((resolve) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => resolve(undefined);
    opening.onsuccess = () => {
      const database = opening.result;
      const answer = (totals?: Totals): void => {
        database.close();
        resolve(totals);
      };
      if (!database.objectStoreNames.contains('progress')) return answer();
      const asked: IDBRequest<Progress | undefined> = database
        .transaction('progress')
        .objectStore('progress')
        .get('progress');
      asked.onsuccess = () => answer(asked.result?.totals);
      asked.onerror = () => answer();
    };
  });
}
