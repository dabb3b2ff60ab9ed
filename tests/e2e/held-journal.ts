import type { Input } from '#shared/ipc/contract';
import type { Scholion } from './app';

type Handler = (event: unknown, input: Input<'readJournal'>) => Promise<unknown>;
type Held = { letGo: () => void };

/**
 * From now on the main process keeps what the open project's journal has after its first pages for itself: read from its
 * beginning, the project is read in part for as long as a test wants.
 */
export async function holdJournal(app: Scholion, pages: number): Promise<void> {
  const held = { project: await app.project(), pages };
  await app.program.evaluate(({ ipcMain }, { project, pages: first }) => {
    // Electron says nowhere else who answers.
    // oxlint-disable-next-line no-underscore-dangle
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers;
    const own = handlers.get('readJournal');
    if (!own) throw new Error('The main process does not read journals');
    let letGo = (): void => undefined;
    const wanted = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let page = 0;
    handlers.set('readJournal', async (event, input) => {
      if (input.project !== project) return own(event, input);
      page = input.after.frames === 0 ? 1 : page + 1;
      if (page > first) await wanted;
      return own(event, input);
    });
    (globalThis as unknown as { journal: Held }).journal = { letGo };
  }, held);
}

/** Gives what is asked for from now on, and what was asked for. */
export async function letJournalGo(app: Scholion): Promise<void> {
  await app.program.evaluate(() => (globalThis as unknown as { journal: Held }).journal.letGo());
}
