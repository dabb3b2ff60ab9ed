import { nextReading } from '../history/clock';
import { Ledger } from '../history/ledger';
import { problemIn } from '../history/patch-problem';
import { finishBatch, type Draft } from '../history/write';
import type { Change } from '../model/change';

/**
 * One author's work from nothing, batch by batch: what the journal does for the program, for bundles that are made
 * without one (the tool's, the sample's).
 */
export class AuthorLog {
  readonly changes: Change[] = [];
  readonly #author: string;
  readonly #ledger = new Ledger();

  /** @param known what others have written before, and the author has seen. */
  constructor(author: string, known: readonly Change[] = []) {
    this.#author = author;
    for (const change of known) this.#ledger.add(change);
  }

  /**
   * Streams without patches are left out of the batch.
   *
   * @throws TypeError for a patch that no bundle reader would take.
   */
  write(draft: Draft, nowMs: number): void {
    const streams = draft.streams.filter(({ patches }) => patches.length > 0);
    for (const { stream, patches } of streams) {
      const problem = patches.map((patch) => problemIn(patch, stream)).find(Boolean);
      if (problem !== undefined) throw new TypeError(problem);
    }
    const hlc = nextReading(this.#ledger.latest, nowMs);
    for (const change of finishBatch({ ...draft, streams }, this.#author, hlc, this.#ledger)) {
      this.#ledger.add(change);
      this.changes.push(change);
    }
  }
}
