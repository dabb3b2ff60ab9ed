import type { RequestName } from '#shared/ipc/contract';
import type { Scholion } from './app';

type Input = { readonly project?: string; readonly after?: { readonly frames: number } };
type Handler = (event: unknown, input: Input) => Promise<unknown>;
type Held = { letGo: () => void };
type Hold = { request: RequestName; project?: string; first: number };

/** From now on the main process lets the page wait for what it asks for, until it is let go. */
export async function holdAnswers(app: Scholion, request: RequestName): Promise<void> {
  await hold(app, { request, first: 0 });
}

/**
 * From now on the main process keeps what the open project's journal has after its first pages for itself: read from its
 * beginning, the project is read in part for as long as a test wants.
 */
export async function holdJournal(app: Scholion, pages: number): Promise<void> {
  await hold(app, { request: 'readJournal', project: await app.project(), first: pages });
}

/** Answers what is asked for from now on, and what was asked for. */
export async function letAnswersGo(app: Scholion): Promise<void> {
  await app.program.evaluate(() => (globalThis as unknown as { held: Held }).held.letGo());
}

async function hold(app: Scholion, wanted: Hold): Promise<void> {
  await app.program.evaluate(({ ipcMain }, { request, project, first }) => {
    // Electron says nowhere else who answers.
    // oxlint-disable-next-line no-underscore-dangle
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers;
    const own = handlers.get(request);
    if (!own) throw new Error(`The main process does not answer ${request}`);
    let letGo = (): void => undefined;
    const gone = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let count = 0;
    handlers.set(request, async (event, input) => {
      if (project !== undefined && input.project !== project) return own(event, input);
      count = input.after?.frames === 0 ? 1 : count + 1;
      if (count > first) await gone;
      return own(event, input);
    });
    (globalThis as unknown as { held: Held }).held = { letGo };
  }, wanted);
}
