import { commands } from '#shared/commands';
import { Chance } from '#tests/builders/chance';
import { expect, test, type Scholion } from './app';
import { numberedSentences, shortArticle, writeArticle } from './articles';
import { backToText, leftOut, stepAtRandom } from './random-commands';
import { saidIn, tablesIn } from './records';

test.setTimeout(300_000);

/** How many commands the walk asks for (`interaction.md` 3.9). */
const STEPS = 200;
/** Another walk: `SEED=7 npm run check -- e2e`. */
const seed = Number(process.env['SEED'] ?? 1);

test(`after ${STEPS} random commands, undo to the start gives what was, and redo what is`, async ({
  app,
  folder,
}) => {
  await app.addFile((await writeArticle(folder, 'first.txt', numberedSentences(50))).path);
  await app.addFile((await writeArticle(folder, 'second.txt', shortArticle)).path);
  await expect(app.text).toContainText('two brigades');
  await app.untilSaved();
  const start = saidIn(await tablesIn(app));
  const tables = `scholion-${await app.project()}`;
  const before = await stacked(app, tables, 'undo');
  const walked: string[] = [];
  const chance = new Chance(seed);

  try {
    for (let step = 0; step < STEPS; step += 1) {
      const canUndo = async () => (await stacked(app, tables, 'undo')) > before;
      walked.push(await stepAtRandom(app, chance, canUndo));
    }
    await backToText(app);
    // What went wrong stands there until somebody dismisses it.
    expect(await app.failures.allTextContents()).toEqual([]);
    await app.untilSaved();
    // What the walk itself took back last is done again: the end is what nothing can follow.
    await all(app, tables, 'redo', 0);
    const end = saidIn(await tablesIn(app));
    const actions = (await stacked(app, tables, 'undo')) - before;
    expect(actions).toBeGreaterThan(STEPS / 10);

    await all(app, tables, 'undo', before);
    expect(saidIn(await tablesIn(app))).toEqual(start);

    await all(app, tables, 'redo', 0);
    expect(saidIn(await tablesIn(app))).toEqual(end);
    console.log(`${actions} actions in ${STEPS} commands, taken back and done again`);
  } catch (error) {
    console.log(`SEED=${seed}, step ${walked.length}:\n${walked.slice(-12).join('\n')}`);
    throw error;
  }
});

test('only commands that there are stay out of the walk', () => {
  const ids = commands.map(({ id }) => id);

  expect(Object.keys(leftOut).filter((id) => !ids.some((each) => each === id))).toEqual([]);
});

/** Undoes or does again until so many actions are left on that stack. */
async function all(app: Scholion, tables: string, side: 'undo' | 'redo', left: number): Promise<void> {
  for (let count = await stacked(app, tables, side); count > left;) {
    for (let times = count - left; times > 0; times -= 1) await app.chooseCommand(side);
    const was = count;
    await expect
      .poll(async () => (count = await stacked(app, tables, side)), { timeout: 60_000 })
      .toBeLessThan(was);
    await expect.poll(async () => stacked(app, tables, side), { timeout: 60_000 }).toBe(left);
    count = left;
  }
  await app.untilSaved();
}

/** How many actions lie on one's own stack of undo or redo, once all that was begun has come to rest. */
async function stacked(app: Scholion, tables: string, side: 'undo' | 'redo'): Promise<number> {
  await app.untilSaved();
  return app.page.evaluate(
    async ([name, wanted]) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
      });
      const rows = await new Promise<{ side: string }[]>((resolve, reject) => {
        const request = database.transaction('batches').objectStore('batches').getAll();
        request.onsuccess = () => resolve(request.result as { side: string }[]);
        request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
      });
      database.close();
      return rows.filter((row) => row.side === wanted).length;
    },
    [tables, side] as const,
  );
}
