import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { requestNames } from '#electron/ipc/request-names';
import { inProject } from '#build/project';
import { Scholion } from '#tests/e2e/scholion';
import { servePage, type PageServer } from './page-server';

const bridge = readFileSync(inProject('tests/bench/in-page/bridge-to-server.js'), 'utf8');
const WINDOW = { width: 1360, height: 875 };

/** The page of the program in a browser, answered by what answers it in the program: for figures of a newer Chromium. */
export class InChromium extends Scholion {
  readonly #browser: string;
  #server: PageServer | undefined;
  #context: BrowserContext | undefined;
  #shown: Page | undefined;

  /** @param browser the path of the browser's program */
  constructor(profile: string, browser: string) {
    super(profile);
    this.#browser = browser;
  }

  override get page(): Page {
    if (!this.#shown) throw new Error('The browser is not running');
    return this.#shown;
  }

  override async start(files: readonly string[] = []): Promise<void> {
    await mkdir(this.profile, { recursive: true });
    this.#server = await servePage(this.profile, files);
    this.#context = await launchBrowser(this.#browser, join(this.profile, 'browser'));
    this.#shown = this.#context.pages()[0] ?? (await this.#context.newPage());
    const given = `${JSON.stringify(requestNames)}, ${JSON.stringify(this.#server.handed)}`;
    await this.page.addInitScript(`${bridge}; bridgeToServer(${given})`);
    await this.page.goto(this.#server.address);
    await this.page.getByRole('navigation', { name: 'Rooms' }).waitFor();
  }

  override async stop(): Promise<void> {
    await this.#context?.close();
    await this.#server?.stop();
    this.#context = undefined;
    this.#server = undefined;
    this.#shown = undefined;
  }
}

/** A window of the size of the program's, without the sandbox where there is none to be had. */
export function launchBrowser(browser: string, profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: browser,
    headless: false,
    viewport: WINDOW,
    chromiumSandbox: process.getuid?.() !== 0,
  });
}
