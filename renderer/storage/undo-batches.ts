import { isUndoable } from '#shared/history/undo';
import type { StreamDraft } from '#shared/history/write';
import type { Change, KnownPatch } from '#shared/model/change';
import type { BatchRow, ProjectDatabase } from './database';

/** A change of one's own, and what takes it back. */
export type OwnChange = {
  readonly change: Change;
  readonly patches: KnownPatch[];
  /** Its entry's place in the journal. */
  readonly order: number;
};

/** What takes a batch back, stream by stream. */
export function inverseIn({ inverse }: Pick<BatchRow, 'inverse'>): StreamDraft[] {
  return JSON.parse(inverse) as StreamDraft[];
}

/** `inverse` is in pieces of text: it is long, and nobody reads it before it is wanted. */
type Batch = Omit<BatchRow, 'inverse'> & { readonly inverse: string[] };

/** The rows that putting these changes of one's own onto the stacks needs. */
export async function readStacks(database: ProjectDatabase, own: readonly Change[]): Promise<Stacks> {
  const undoable = own.filter(({ command }) => isUndoable(command));
  const authors = [...new Set(undoable.map(({ author }) => author))];
  const named = undoable.flatMap(({ batch, undoes }) => (undoes ? [batch, undoes] : [batch]));
  const rows = await Promise.all([
    undoable.length > 0 ? database.batches.bulkGet([...new Set(named)]) : [],
    ...authors.map((author) =>
      database.batches
        .where('[author+side+order]')
        .between([author, 'redo', 0], [author, 'redo', Infinity])
        .toArray(),
    ),
  ]);
  return new Stacks(rows.flat().filter((row) => row !== undefined));
}

/**
 * Puts batches onto their authors' stacks. A new action empties the redo stack; an undo moves its batch's place to the
 * redo stack, and a redo (which undoes an undo) back again.
 */
export class Stacks {
  readonly #batches = new Map<string, Batch>();
  readonly #changed = new Set<string>();
  /** Those that lie on a redo stack. */
  readonly #redo = new Set<string>();
  /** Those that were given to be written and are not in memory any more. */
  readonly #letGo = new Set<string>();

  constructor(rows: readonly BatchRow[]) {
    for (const row of rows) this.bringBack(row);
  }

  bringBack(row: BatchRow): void {
    this.#batches.set(row.id, { ...row, inverse: piecesOf(row.inverse) });
    if (row.side === 'redo') this.#redo.add(row.id);
    this.#letGo.delete(row.id);
  }

  /** Which of those that were let go these changes need. */
  missingFor(own: readonly Change[]): string[] {
    const named = own.flatMap(({ batch, undoes }) => (undoes ? [batch, undoes] : [batch]));
    return [...new Set(named)].filter((id) => this.#letGo.has(id));
  }

  /** The rows that are different since this was asked last. */
  takeChanged(): BatchRow[] {
    const changed = [...this.#changed].flatMap((id) => this.#batches.get(id) ?? []);
    this.#changed.clear();
    return changed.map((batch) => ({ ...batch, inverse: `[${batch.inverse.join(',')}]` }));
  }

  /** Forgets what can be brought back; a new action needs all that could be done again. */
  letGo(): void {
    for (const id of this.#batches.keys()) {
      if (this.#redo.has(id)) continue;
      this.#batches.delete(id);
      this.#letGo.add(id);
    }
  }

  take({ change, patches, order }: OwnChange): void {
    const { author, batch, command, undoes, hlc, stream } = change;
    if (!isUndoable(command)) return;
    const inverse = JSON.stringify({ stream, patches } satisfies StreamDraft);
    const begun = this.#batches.get(batch);
    if (begun) {
      // The next change of one action, which is taken back as a whole.
      begun.inverse.push(inverse);
      this.#changed.add(batch);
      return;
    }
    const undone = undoes === undefined ? undefined : this.#batches.get(undoes);
    const wasRedo = undone?.side === 'redo';
    if (undone) this.#put({ ...undone, side: 'none' });
    else this.#emptyRedo(author);
    this.#put({
      id: batch,
      order,
      author,
      // What is done again keeps its name, however often it went to and fro.
      command: undone ? undone.command : command,
      at: hlc[0],
      ...(undoes && { undoes }),
      side: undone && !wasRedo ? 'redo' : 'undo',
      inverse: [inverse],
    });
  }

  #emptyRedo(author: string): void {
    for (const id of this.#redo) {
      const batch = this.#batches.get(id);
      if (batch?.author === author) this.#put({ ...batch, side: 'none' });
    }
  }

  #put(batch: Batch): void {
    this.#batches.set(batch.id, batch);
    this.#changed.add(batch.id);
    if (batch.side === 'redo') this.#redo.add(batch.id);
    else this.#redo.delete(batch.id);
  }
}

/** A list that is text, as pieces that make it again with commas between them. */
function piecesOf(list: string): string[] {
  const members = list.slice(1, -1);
  return members === '' ? [] : [members];
}
