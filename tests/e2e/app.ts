import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  _electron,
  expect,
  test as base,
  type ElectronApplication,
  type Locator,
  type Page,
} from '@playwright/test';
import { electronPath, launchArguments } from '#build/electron-path';
import { wordsOf, sentencesOf } from '#shared/text/segment';

/**
 * The real program, as a person uses it: by key and by what the screen calls things. Selectors live here alone.
 */
export class Scholion {
  readonly profile: string;
  #program: ElectronApplication | undefined;
  #page: Page | undefined;

  constructor(profile: string) {
    this.profile = profile;
  }

  get page(): Page {
    if (!this.#page) throw new Error('The program is not running');
    return this.#page;
  }

  get program(): ElectronApplication {
    if (!this.#program) throw new Error('The program is not running');
    return this.#program;
  }

  async start(files: readonly string[] = []): Promise<void> {
    this.#program = await _electron.launch({
      executablePath: electronPath().program,
      args: launchArguments([`--user-data-dir=${this.profile}`, ...files]),
      env: environment(),
    });
    this.#page = await this.#program.firstWindow();
    await this.page.getByRole('navigation', { name: 'Rooms' }).waitFor({ timeout: 15_000 });
  }

  /** Closes the window as a person would, and waits until the program has ended. */
  async stop(): Promise<void> {
    await this.#program?.close();
    this.#program = undefined;
    this.#page = undefined;
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Ends the program at once, in the middle of whatever it does. */
  async kill(): Promise<void> {
    const gone = new Promise((resolve) => this.program.process().once('exit', resolve));
    this.program.process().kill('SIGKILL');
    await gone;
    this.#program = undefined;
    this.#page = undefined;
  }

  get library(): Locator {
    return this.page.getByRole('region', { name: 'Library' });
  }

  get text(): Locator {
    return this.page.getByRole('textbox', { name: /^Text of/ });
  }

  get tagLine(): Locator {
    return this.page.getByRole('group', { name: 'Tag line' });
  }

  get cards(): Locator {
    return this.page.locator('[role=comment]');
  }

  get passages(): Locator {
    return this.page.getByRole('listbox', { name: 'Passages' }).getByRole('option');
  }

  get drawer(): Locator {
    return this.page
      .getByRole('region', { name: /^Implication/ })
      .filter({ has: this.page.getByRole('textbox') });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Waits until the status says that nothing waits for the disk. */
  async untilSaved(): Promise<void> {
    await expect(this.page.getByRole('contentinfo').getByText(/^All saved/)).toBeVisible();
  }

  /** Goes on with Tab until something of this role has the focus. */
  async tabToRole(role: string): Promise<void> {
    for (let presses = 0; presses < 80; presses += 1) {
      if ((await this.page.evaluate(() => document.activeElement?.getAttribute('role'))) === role) return;
      await this.press('Tab');
    }
    throw new Error(`Tab never came to a ${role}`);
  }

  /** Goes on with Tab until what has the focus is called this, or begins so. */
  async tabTo(name: string | RegExp): Promise<void> {
    for (let presses = 0; presses < 80; presses += 1) {
      const called = await this.page.evaluate(nameOfFocused);
      if (typeof name === 'string' ? called.startsWith(name) : name.test(called)) return;
      await this.press('Tab');
    }
    throw new Error(`Tab never came to “${String(name)}”`);
  }

  /** Opens the first document of the library by keys. */
  async openFirstDocument(): Promise<void> {
    await this.library.getByRole('option').first().waitFor();
    await this.tabToRole('option');
    await this.press('Enter');
    await expect(this.text).toBeVisible();
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

  /** Chooses an item of the menu bar by its words. */
  async choose(label: string): Promise<void> {
    await this.program.evaluate(({ Menu }, wanted) => {
      const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
      items.find((item) => item.label === wanted)?.click();
    }, label);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words);
  }

  /** The next native dialog for opening files gives these. */
  async answerOpenDialog(paths: readonly string[]): Promise<void> {
    await this.program.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
    }, paths);
  }

  /** The next native dialog for saving a file gives this. */
  async answerSaveDialog(path: string): Promise<void> {
    await this.program.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
  }

  /** What is selected in the text, as the person sees it. */
  async selection(): Promise<string> {
    return this.page.evaluate(() => String(window.getSelection()));
  }

  /**
   * Selects words by keyboard alone: down to their sentence, right to the first, with Shift to the last.
   *
   * @param article the canonical text of the open document.
   * @param from the offset of the words' first letter.
   */
  async selectByKeys(article: string, words: string): Promise<void> {
    const from = article.indexOf(words);
    expect(from, `the article says “${words}”`).toBeGreaterThanOrEqual(0);
    const blocks = blocksOf(article);
    const sentences = blocks.flatMap(({ start, end }) => sentencesOf(article.slice(start, end), start));
    const sentence = sentences.findLastIndex(({ start }) => start <= from);
    const block = blocks.findLast(({ start }) => start <= from) ?? { start: 0, end: article.length };
    const starts = wordsOf(article.slice(block.start, block.end), block.start).map(({ start }) => start);
    const begin = sentences[sentence]?.start ?? 0;
    const before = starts.filter((start) => start > begin && start <= from).length;
    const inside = wordsOf(words).length;
    await this.press('Control+Home', ...Array<string>(sentence).fill('ArrowDown'));
    await this.press(
      ...Array<string>(before).fill('ArrowRight'),
      ...Array<string>(inside).fill('Shift+ArrowRight'),
    );
    expect((await this.selection()).trim()).toBe(words);
  }
}

/** What the element that has the focus is called. Runs in the page. */
function nameOfFocused(): string {
  const focused = document.activeElement;
  if (!focused) return '';
  const labelled = focused.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const words = [
    focused.getAttribute('aria-label'),
    labelled.map((id) => document.getElementById(id)?.textContent ?? '').join(' '),
    focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement
      ? [...(focused.labels ?? [])].map((label) => label.textContent).join(' ')
      : '',
    focused.textContent,
  ];
  return (words.find((word) => word?.trim()) ?? '').trim();
}

function blocksOf(article: string): { start: number; end: number }[] {
  let start = 0;
  return article.split('\n').map((line) => {
    const block = { start, end: start + line.length };
    start = block.end + 1;
    return block;
  });
}

function environment(): Record<string, string> {
  const own = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return Object.fromEntries(own) as Record<string, string>;
}

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'scholion-'));
}

// What Playwright calls `use` is no hook, and its first parameter names the fixtures that are asked for: here none.
/* oxlint-disable react/rules-of-hooks, no-empty-pattern */
export const test = base.extend<{ app: Scholion; newApp: () => Promise<Scholion> }>({
  newApp: async ({}, use) => {
    const apps: Scholion[] = [];
    await use(async () => {
      const app = new Scholion(await temporaryFolder());
      apps.push(app);
      return app;
    });
    for (const app of apps) {
      await app.stop();
      await rm(app.profile, { recursive: true, force: true });
    }
  },
  app: async ({ newApp }, use) => {
    const app = await newApp();
    await app.start();
    await use(app);
  },
});

export { expect };
