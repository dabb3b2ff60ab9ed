import type { Locator } from '@playwright/test';
import type { Scholion } from './app';
import { tablesIn } from './records';

/** The line in the margin for the field of this name. */
export function fieldLine(app: Scholion, name: string): Locator {
  return app.page.getByRole('group', { name, exact: true });
}

/** What is stored of the passage that was made last, beside its place. */
export async function lastPassage(app: Scholion): Promise<Record<string, unknown>> {
  await app.untilSaved();
  const { passages = [] } = await tablesIn(app);
  const [last] = passages.toSorted((a, b) => Number(b['createdAt']) - Number(a['createdAt']));
  return last ?? {};
}

/** How many actions of this person undo could take back, one after another. */
export async function actionCount(app: Scholion): Promise<number> {
  await tablesIn(app);
  return app.page.evaluate(
    async (name) => {
      const answered = <Value>(request: IDBRequest<Value>): Promise<Value> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
        });
      const database = await answered(indexedDB.open(name));
      const batches = await answered(database.transaction('batches').objectStore('batches').getAll());
      database.close();
      return batches.filter(({ side }: { side: string }) => side === 'undo').length;
    },
    `scholion-${await app.project()}`,
  );
}

/** The id of the actor of this name. */
export async function actorNamed(app: Scholion, name: string): Promise<unknown> {
  await app.untilSaved();
  const { actors = [] } = await tablesIn(app);
  return actors.find((actor) => actor['name'] === name)?.['id'];
}
