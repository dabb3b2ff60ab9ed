import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
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
import type { CommandId } from '#shared/commands';
import { electronPath, launchArguments } from '#build/electron-path';
import { wordsOf, sentencesOf } from '#shared/text/segment';
import { allGone, descendantsOf, killTree } from './process-tree';

type StartOptions = NonNullable<Parameters<typeof _electron.launch>[0]>;

export type Point = { readonly x: number; readonly y: number };

/** A passage that its card says is saved. */
export type SavedPassage = {
  readonly id: string;
  readonly quote: string | undefined;
  readonly isTagged: boolean;
};

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

  /** @param options of the launch, for tests of the shell. */
  async start(files: readonly string[] = [], options: StartOptions = {}): Promise<void> {
    this.#program = await _electron.launch({
      executablePath: electronPath().program,
      args: this.arguments(files),
      env: environment(),
      // The sandbox is on wherever it can be: as root our own arguments say that it is off, and why.
      chromiumSandbox: true,
      ...options,
    });
    try {
      this.#page = await this.#program.firstWindow({ timeout: 15_000 });
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

  /**
   * Has the page do this as if its own code did, and waits until it has come of it what will: what a debugger sends in is
   * under no policy.
   */
  async inPage<Given>(deed: (given: Given) => unknown, given: Given): Promise<void> {
    await this.page.evaluate(`setTimeout(() => (${deed.toString()})(${JSON.stringify(given)}))`);
    await this.page.waitForTimeout(150);
  }

  /** How many requests to the network the status bar says there were. */
  async countedRequests(): Promise<number> {
    return Number((await this.status.textContent())?.match(/Network requests: (\d+)/)?.[1]);
  }

  /** Where the window is, and how large. */
  async windowBounds(): Promise<{ x: number; y: number; width: number; height: number } | undefined> {
    return this.program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  }

  async moveWindow(bounds: { x: number; y: number; width: number; height: number }): Promise<void> {
    await this.program.evaluate(({ BrowserWindow }, wanted) => {
      BrowserWindow.getAllWindows()[0]?.setBounds(wanted);
    }, bounds);
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

  /** Puts the window out of sight. */
  async hideWindow(): Promise<void> {
    await this.program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  }

  async isInFront(): Promise<boolean> {
    return this.program.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return (window?.isVisible() && window.isFocused()) ?? false;
    });
  }

  async windowCount(): Promise<number> {
    return this.program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
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

  get library(): Locator {
    return this.page.getByRole('region', { name: 'Library' });
  }

  get text(): Locator {
    return this.page.getByRole('textbox', { name: /^Text of/ });
  }

  get tagLine(): Locator {
    return this.page.getByRole('group', { name: 'Tag line' });
  }

  get linkLine(): Locator {
    return this.page.getByRole('group', { name: 'Link as evidence' });
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

  /** A question or a refusal that must be answered before anything else. */
  get alert(): Locator {
    return this.page.getByRole('alertdialog');
  }

  /** What the program has said at the edge of the window in the last seconds. */
  get news(): Locator {
    return this.page.getByRole('region', { name: 'News' }).getByRole('listitem');
  }

  /** What went wrong, until it is dismissed. */
  get failures(): Locator {
    return this.page.getByRole('alert');
  }

  get implications(): Locator {
    return this.page.getByRole('region', { name: 'Implications' }).getByRole('listitem').getByRole('button');
  }

  get status(): Locator {
    return this.page.getByRole('contentinfo');
  }

  /** The blocks of the text that are shown as not belonging to its body. */
  get outside(): Locator {
    return this.text.locator('.outside');
  }

  /** The card of the passage that is selected. */
  get selectedCard(): Locator {
    return this.cards.filter({ has: this.page.getByRole('button', { pressed: true }) });
  }

  /** What the selected passage marks in the text. */
  get selectedMarks(): Locator {
    return this.text.locator('mark.of-selected');
  }

  /** The room in which the person is. */
  get room(): Locator {
    return this.page.getByRole('navigation', { name: 'Rooms' }).locator('[aria-current=page]');
  }

  /** What the selected passage quotes; nothing if none is selected. */
  async selectedQuote(): Promise<string | undefined> {
    const selected = this.page
      .getByRole('listbox', { name: 'Passages' })
      .getByRole('option', { selected: true });
    return (await selected.count()) === 0
      ? undefined
      : ((await selected.locator('q').textContent()) ?? undefined);
  }

  /** Another program has put this on the clipboard. */
  async copyFromElsewhere(words: string): Promise<void> {
    await this.program.evaluate(({ clipboard }, text) => clipboard.writeText(text), words);
  }

  /** What the program put on the clipboard, as plain text. */
  async clipboard(): Promise<string> {
    return this.program.evaluate(({ clipboard }) => clipboard.readText());
  }

  /** How many passages the list says there are. */
  async passageCount(): Promise<number> {
    const heading = await this.page.getByRole('heading', { name: /^Passages \d+$/ }).textContent();
    return Number(heading?.replace(/\D/g, ''));
  }

  /** Tells of each passage in the moment in which its card says that it is saved; of its quote, once the list shows it. */
  async onSaved(hear: (passage: SavedPassage) => void): Promise<void> {
    await this.page.exposeFunction('hearOfSaved', hear);
    await this.page.evaluate(reportSaved);
  }

  /** Every row of the passage list from the first to the last, each as often as it is there: its id and its quote. */
  async readPassageList(): Promise<{ id: string; quote: string }[]> {
    await this.page.getByRole('listbox', { name: 'Passages' }).waitFor();
    return this.page.evaluate(readListByScrolling);
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

  /** Adds a file by the dialog, and waits until its text is there. */
  async addFile(path: string): Promise<void> {
    await this.answerOpenDialog([path]);
    await this.press('Control+o');
    await expect(this.text).toBeVisible();
  }

  async openSample(): Promise<void> {
    await this.tabTo('Open the sample');
    await this.press('Enter');
    await this.openFirstDocument();
  }

  /** Presses a button by keys. */
  async pressButton(name: string | RegExp): Promise<void> {
    await this.tabTo(name);
    await this.press('Enter');
  }

  /** How far down the text is scrolled. */
  async scrolledTo(): Promise<number> {
    return this.text.evaluate((text) => {
      let scroller = text.parentElement;
      while (scroller && scroller.scrollHeight <= scroller.clientHeight) scroller = scroller.parentElement;
      return scroller?.scrollTop ?? 0;
    });
  }

  /** Clicks into the middle of these words of the text. */
  async clickOn(words: string, options: { clickCount?: number } = {}): Promise<void> {
    const { first } = await this.placesOf(words);
    await this.page.mouse.click(first.x, first.y, options);
  }

  /** Drags with the pointer from within the first of these words to within the last. */
  async dragOver(words: string): Promise<void> {
    const { first, last } = await this.placesOf(words);
    await this.page.mouse.move(first.x, first.y);
    await this.page.mouse.down();
    await this.page.mouse.move(last.x, last.y, { steps: 5 });
    await this.page.mouse.up();
  }

  /** Lets files go over the window. */
  async drop(files: readonly { name: string; bytes: Uint8Array }[]): Promise<void> {
    await this.page.evaluate(
      (dropped) => {
        const dataTransfer = new DataTransfer();
        for (const { name, bytes } of dropped)
          dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
        for (const type of ['dragenter', 'dragover', 'drop']) {
          document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
        }
      },
      files.map(({ name, bytes }) => ({ name, bytes: [...bytes] })),
    );
  }

  /** Where the middle of the first and of the last of these words is on the screen. */
  async placesOf(words: string): Promise<{ first: Point; last: Point }> {
    return this.text.evaluate(placesInText, words);
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

  /** The commands in the menu bar, as they stand there. */
  async menuItems(): Promise<{ id: string; label: string; key: string | null }[]> {
    return this.program.evaluate(({ Menu }) => {
      const all = (menu: Electron.Menu | null | undefined): Electron.MenuItem[] =>
        (menu?.items ?? []).flatMap((item) => [item, ...all(item.submenu)]);
      return all(Menu.getApplicationMenu())
        .filter(({ id, type, role }) => id && type !== 'submenu' && type !== 'separator' && !role)
        .map(({ id, label, accelerator }) => ({ id, label, key: accelerator ?? null }));
    });
  }

  /** Chooses a command in the menu bar. */
  async chooseCommand(id: CommandId): Promise<void> {
    await this.program.evaluate(({ Menu }, wanted) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
      if (!item) throw new Error(`The menu has no ${wanted}`);
      item.click();
    }, id);
  }

  /** Whether the text has the focus. */
  async isReading(): Promise<boolean> {
    return this.text.evaluate((text) => document.activeElement === text);
  }

  /** Whether the window shows light words on dark ground. */
  async isDark(): Promise<boolean> {
    return this.page.evaluate(() => {
      const [red = 255, green = 255, blue = 255] =
        getComputedStyle(document.body)
          .backgroundColor.match(/[\d.]+/g)
          ?.map(Number) ?? [];
      return red + green + blue < 384;
    });
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

/** Runs in the page. */
function placesInText(text: Element, words: string): { first: Point; last: Point } {
  const nodes: { node: Node; start: number }[] = [];
  let whole = '';
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node, start: whole.length });
    whole += node.textContent ?? '';
  }
  const at = whole.indexOf(words);
  if (at < 0) throw new Error(`The text does not say “${words}”`);
  const middleOf = (start: number, end: number): Point => {
    const range = document.createRange();
    const place = (offset: number): [Node, number] => {
      const { node, start: begin } = nodes.findLast((each) => each.start <= offset)!;
      return [node, offset - begin];
    };
    range.setStart(...place(start));
    range.setEnd(...place(end));
    const { x, y, width, height } = range.getClientRects()[0]!;
    return { x: x + width / 2, y: y + height / 2 };
  };
  const end = at + words.length;
  const firstEnd = words.includes(' ') ? at + words.indexOf(' ') : end;
  return { first: middleOf(at, firstEnd), last: middleOf(at + words.lastIndexOf(' ') + 1, end) };
}

/** Watches the cards. Runs in the page. */
function reportSaved(): void {
  const { hearOfSaved } = window as unknown as { hearOfSaved: (passage: SavedPassage) => Promise<void> };
  const told = new Map<string, string | undefined>();
  const report = (): void => {
    for (const card of document.querySelectorAll('[role=comment][data-state=saved]')) {
      const id = card.id.replace(/^card-/, '');
      const quote = document.querySelector(`[role=option][data-key="${id}"] q`)?.textContent ?? undefined;
      if (told.has(id) && told.get(id) === quote) continue;
      if (told.get(id) !== undefined) continue;
      told.set(id, quote);
      const isTagged = !(card.getAttribute('aria-label') ?? '').includes('no actors');
      void hearOfSaved({ id, quote, isTagged });
    }
  };
  new MutationObserver(report).observe(document.body, { subtree: true, childList: true, attributes: true });
  report();
}

/** Only the rows near the screen exist, so the list is read a screen at a time. Runs in the page. */
async function readListByScrolling(): Promise<{ id: string; quote: string }[]> {
  const rows = new Map<number, { id: string; quote: string }>();
  const list = document.querySelector('[role=listbox][aria-label=Passages]')!;
  const frame = list.parentElement!;
  const count = Number(list.querySelector('[role=option]')?.getAttribute('aria-setsize') ?? 0);
  frame.scrollTop = 0;
  while (rows.size < count) {
    const before = frame.scrollTop;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    for (const row of list.querySelectorAll<HTMLElement>('[role=option]')) {
      const quote = row.querySelector('q')?.textContent ?? '';
      rows.set(Number(row.getAttribute('aria-posinset')), { id: row.dataset['key'] ?? '', quote });
    }
    frame.scrollTop += frame.clientHeight;
    if (frame.scrollTop === before) break;
  }
  return [...rows].toSorted(([a], [b]) => a - b).map(([, row]) => row);
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

/** A new folder that nobody else uses. */
export async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'scholion-'));
}

type Fixtures = { app: Scholion; newApp: () => Promise<Scholion>; folder: string };

// What Playwright calls `use` is no hook, and its first parameter names the fixtures that are asked for: here none.
/* oxlint-disable react/rules-of-hooks, no-empty-pattern */
export const test = base.extend<Fixtures>({
  /** Gone after the test. */
  folder: async ({}, use) => {
    const folder = await temporaryFolder();
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
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
