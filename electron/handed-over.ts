import type { FileHandle } from '#shared/ipc/contract';
import { readPassageLink, type PassageLink } from '#shared/passage-link';
import type { Handles } from './files/handles';
import type { Handed } from './handed-arguments';

/** How the page is told. A link that is none, or leads to something else than a passage, is told as null. */
type Told = {
  readonly files: (files: FileHandle[]) => void;
  readonly link: (link: PassageLink | null) => void;
};

/** Files and links named at the start, by a second start, or by the system: told to the page once it is there to hear of them. */
export class HandedOver {
  readonly #handles: Handles;
  readonly #tell: Told;
  #waiting: Handed[] | undefined = [];

  constructor(handles: Handles, tell: Told) {
    this.#handles = handles;
    this.#tell = tell;
  }

  hand(handed: Partial<Handed>): void {
    const { files = [], links = [] } = handed;
    if (this.#waiting) this.#waiting.push({ files, links });
    else void this.#handOut({ files, links });
  }

  pageIsThere(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    void this.#handOut({
      files: waiting.flatMap(({ files }) => files),
      links: waiting.flatMap(({ links }) => links),
    });
  }

  async #handOut({ files, links }: Handed): Promise<void> {
    const found = await this.#handles.handOut(files);
    if (found.length > 0) this.#tell.files(found);
    // One can be in one place only: the last that was asked for.
    const link = links.at(-1);
    if (link !== undefined) this.#tell.link(readPassageLink(link) ?? null);
  }
}
