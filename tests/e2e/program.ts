import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron, errors, type ElectronApplication, type Page } from '@playwright/test';
import { electronPath, launchArguments } from '#build/electron-path';
import { allGone, descendantsOf, killTree } from './process-tree';

type StartOptions = NonNullable<Parameters<typeof _electron.launch>[0]>;

/** The real program on a profile of its own: its life, its files, and what can befall it. */
export class Program {
  readonly profile: string;
  /** What went wrong in the window without anyone having expected it: a test in which something did fails at its end. */
  readonly faults: string[] = [];
  #program: ElectronApplication | undefined;
  #page: Page | undefined;
  #begun = 0;

  constructor(profile: string) {
    this.profile = profile;
  }

  /** When the start that came about began, in milliseconds: one that the debugger missed is none of the program's. */
  get begun(): number {
    return this.#begun;
  }

  get page(): Page {
    if (!this.#page) throw new Error('The program is not running');
    return this.#page;
  }

  get program(): ElectronApplication {
    if (!this.#program) throw new Error('The program is not running');
    return this.#program;
  }

  /** @param options of the launch, for tests of the shell. */
  async start(files: readonly string[] = [], options: StartOptions = {}): Promise<void> {
    const { program, begun } = await launched({
      executablePath: electronPath().program,
      args: this.arguments(files),
      env: environment(),
      // The sandbox is on wherever it can be: as root our own arguments say that it is off, and why.
      chromiumSandbox: true,
      timeout: 40_000,
      ...options,
    });
    this.#program = program;
    this.#begun = begun;
    try {
      this.#page = await this.#program.firstWindow({ timeout: 15_000 });
      this.page.on('pageerror', ({ stack, message }) => this.faults.push(stack ?? message));
      await this.page.getByRole('navigation', { name: 'Rooms' }).waitFor({ timeout: 15_000 });
    } catch (error) {
      // It may be in no state to close itself.
      await killTree(this.program.process().pid ?? 0);
      this.#program = undefined;
      throw error;
    }
  }

  /** What the program is started with. */
  arguments(files: readonly string[] = []): string[] {
    return launchArguments([`--user-data-dir=${this.profile}`, ...files]);
  }

  /**
   * Starts the program once more on the same profile, while it runs.
   *
   * @returns how it ended, and how soon.
   */
  async startSecond(
    files: readonly string[] = [],
    folder = this.profile,
  ): Promise<{ exitCode: number | null; ms: number }> {
    const began = performance.now();
    const second = spawn(electronPath().program, this.arguments(files), {
      cwd: folder,
      env: environment(),
      stdio: 'ignore',
    });
    // One that goes on would go on for ever.
    const patience = setTimeout(() => second.kill('SIGKILL'), 15_000);
    const exitCode = await new Promise<number | null>((resolve) => second.once('exit', resolve));
    clearTimeout(patience);
    return { exitCode, ms: performance.now() - began };
  }

  /**
   * Quits as a person would, and waits until the program has ended. Playwright's own `close` would first wait some seconds
   * for the hidden window in which files are read, which answers nobody.
   */
  async stop(): Promise<void> {
    const ending = this.#program?.process();
    if (ending && ending.exitCode === null && ending.signalCode === null) {
      const gone = new Promise((resolve) => ending.once('exit', resolve));
      // The answer may be lost with the program.
      await this.#program?.evaluate(({ app }) => setImmediate(() => app.quit())).catch(() => undefined);
      await gone;
    }
    await this.#program?.close();
    this.#program = undefined;
    this.#page = undefined;
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Ends the main process at once, in the middle of whatever it does, and waits until all that it started is gone. */
  async kill(): Promise<void> {
    const main = this.program.process();
    const gone = new Promise((resolve) => main.once('exit', resolve));
    const children = await descendantsOf(main.pid ?? 0);
    main.kill('SIGKILL');
    await gone;
    await allGone(children);
    this.#program = undefined;
    this.#page = undefined;
  }

  /**
   * Has the page do this as if its own code did, and waits until it has come of it what will: what a debugger sends in is
   * under no policy.
   */
  async inPage<Given>(deed: (given: Given) => unknown, given: Given): Promise<void> {
    await this.page.evaluate(`setTimeout(() => (${deed.toString()})(${JSON.stringify(given)}))`);
    await this.page.waitForTimeout(150);
  }

  /** From now on the disk takes so much longer to keep what it is given. */
  async slowDisk(ms: number): Promise<void> {
    await this.program.evaluate(async ({ app }, delay) => {
      if (!process.mainModule) throw new Error('The main process has no module to ask');
      const { open } = process.mainModule.require('node:fs/promises') as {
        open: (path: string) => Promise<{ close: () => Promise<void> }>;
      };
      const file = await open(app.getPath('exe'));
      const handle = Object.getPrototypeOf(file) as { datasync: () => Promise<void> };
      await file.close();
      const { datasync } = handle;
      handle.datasync = async function slowly(this: unknown) {
        await new Promise((resolve) => setTimeout(resolve, delay));
        await datasync.call(this);
      };
    }, ms);
  }

  /** Chromium throws the tables of the open project away while the program runs, as it does with a damaged database. */
  async loseTables(): Promise<void> {
    await this.page.evaluate(
      (name) =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase(name);
          request.onsuccess = () => resolve();
          request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
        }),
      `scholion-${await this.project()}`,
    );
  }

  /** Every file of the projects of this profile, by its path, with the digest of its content. */
  async readProjectFiles(): Promise<Record<string, string>> {
    const projects = join(this.profile, 'projects');
    const entries = await readdir(projects, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const digests = files.map(async (file) => [
      file,
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    ]);
    return Object.fromEntries(await Promise.all(digests)) as Record<string, string>;
  }

  /** The open project's id. */
  async project(): Promise<string> {
    const start = await this.page.evaluate(() => window.scholion.start());
    const project = start.ok ? start.value.local.lastProject : undefined;
    if (!project) throw new Error('No project is open');
    return project;
  }

  /** The id under which this installation writes in the open project. */
  async author(): Promise<string> {
    const project = await this.project();
    const opened = await this.page.evaluate((id) => window.scholion.openProject({ project: id }), project);
    if (!opened.ok) throw new Error('The project does not open');
    return opened.value.author;
  }
}

function environment(): Record<string, string> {
  const own = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return Object.fromEntries(own) as Record<string, string>;
}

/**
 * Once in some thousand starts the debugger's first words with the runtime go unanswered; only after them does the
 * program come to its window. So that, and nothing later, is tried once more, and said.
 */
async function launched(options: StartOptions): Promise<{ program: ElectronApplication; begun: number }> {
  const begun = performance.now();
  try {
    return { program: await _electron.launch(options), begun };
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    console.log('The runtime did not answer the debugger; it is started once more');
    const begunAgain = performance.now();
    return { program: await _electron.launch(options), begun: begunAgain };
  }
}
