import type { ElectronApplication } from '@playwright/test';
import { startBare } from './bare-program';
import { watchEventLoop } from './event-loop';
import { watchFrames } from './frames';

/** How a program did that had nothing to do, in ms: its pictures, and the longest wait for its main process. */
export type Witnessed = { readonly frames: readonly number[]; readonly longestWait: number };

/** A bare window of the same runtime, on the same machine at the same time: what it had to wait for, everyone had to. */
export class Witness {
  readonly #program: ElectronApplication;

  private constructor(program: ElectronApplication) {
    this.#program = program;
  }

  static async begin(): Promise<Witness> {
    const running = await startBare();
    const page = await running.firstWindow();
    await page.evaluate('globalThis.__name = (f) => f');
    return new Witness(running);
  }

  async watch(): Promise<() => Promise<Witnessed>> {
    const frames = await watchFrames(await this.#program.firstWindow());
    const loop = await watchEventLoop(this.#program);
    return async () => ({ frames: (await frames()).frames, longestWait: await loop() });
  }

  async end(): Promise<void> {
    await this.#program.close();
  }
}
