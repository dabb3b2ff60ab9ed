import { isUndoable } from '#shared/history/undo';
import type { Change, KnownPatch } from '#shared/model/change';
import type { BatchRow, ProjectDatabase } from './database';

/** A change of one's own, and what takes it back. */
export type OwnChange = {
  readonly change: Change;
  readonly patches: KnownPatch[];
  /** Its entry's place in the journal. */
  readonly order: number;
};

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
  readonly #rows: Map<string, BatchRow>;
  readonly #changed = new Set<string>();
  /** Those that lie on a redo stack. */
  readonly #redo = new Set<string>();

  constructor(rows: readonly BatchRow[]) {
    this.#rows = new Map(rows.map((row) => [row.id, row]));
    for (const { id, side } of rows) if (side === 'redo') this.#redo.add(id);
  }

  async write(database: ProjectDatabase): Promise<void> {
    const rows = [...this.#changed].flatMap((id) => this.#rows.get(id) ?? []);
    if (rows.length > 0) await database.batches.bulkPut(rows);
  }

  take({ change, patches, order }: OwnChange): void {
    const { author, batch, command, undoes, hlc, stream, seq } = change;
    if (!isUndoable(command)) return;
    const begun = this.#rows.get(batch);
    if (begun) {
      // The next change of one action, which is taken back as a whole.
      begun.stamps.push({ stream, seq });
      begun.inverse.push({ stream, patches });
      this.#changed.add(batch);
      return;
    }
    const undone = undoes === undefined ? undefined : this.#rows.get(undoes);
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
      stamps: [{ stream, seq }],
      inverse: [{ stream, patches }],
    });
  }

  #emptyRedo(author: string): void {
    for (const id of this.#redo) {
      const row = this.#rows.get(id);
      if (row?.author === author) this.#put({ ...row, side: 'none' });
    }
  }

  #put(row: BatchRow): void {
    this.#rows.set(row.id, row);
    this.#changed.add(row.id);
    if (row.side === 'redo') this.#redo.add(row.id);
    else this.#redo.delete(row.id);
  }
}
