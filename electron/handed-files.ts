import type { FileHandle } from '#shared/ipc/contract';
import type { Handles } from './files/handles';

/** Files named at the start, by a second start, or by the system: told to the page once it is there to hear of them. */
export class HandedFiles {
  readonly #handles: Handles;
  readonly #tell: (files: FileHandle[]) => void;
  #waiting: string[] | undefined = [];

  constructor(handles: Handles, tell: (files: FileHandle[]) => void) {
    this.#handles = handles;
    this.#tell = tell;
  }

  hand(paths: readonly string[]): void {
    if (this.#waiting) this.#waiting.push(...paths);
    else void this.#handOut(paths);
  }

  pageIsThere(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    void this.#handOut(waiting);
  }

  async #handOut(paths: readonly string[]): Promise<void> {
    const files = await this.#handles.handOut(paths);
    if (files.length > 0) this.#tell(files);
  }
}
