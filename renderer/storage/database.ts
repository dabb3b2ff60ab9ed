import Dexie, { type EntityTable, type Table } from 'dexie';
import type { JournalPosition } from '#shared/ipc/contract';
import type { FoldedObject } from '#shared/history/fold';
import type { StreamDraft } from '#shared/history/write';
import type { Vector } from '#shared/model/change';
import type { RevisionFile } from '#shared/model/revision-file';
import type { RevisionRow } from './revisions';
import { indexes, type DocumentRow, type PassageRow, type Row, type TableName } from './tables';
import type { EntityType } from '#shared/model/entities';

/** Raised when the tables or what is written in them change: an older projection is then built anew, never migrated. */
export const PROJECTION_VERSION = 4;

/** Objects that no screen lists: removed ones, and those of a kind that this version does not know. */
export type HiddenRow = { key: string; folded: FoldedObject };

/** What one user action did and how to take it back. */
export type BatchRow = {
  id: string;
  /** Its place in the journal: later batches have greater ones. */
  order: number;
  author: string;
  command: string;
  at: number;
  /** The batch that it takes back; a redo takes back an undo. */
  undoes?: string | undefined;
  /** Which stack it lies on: that of undo, that of redo, or neither. */
  side: 'undo' | 'redo' | 'none';
  stamps: { stream: string; seq: number }[];
  inverse: StreamDraft[];
};

/** How far the tables follow the journal. `changes` of the entry after `position` are in them already. */
export type Progress = { key: 'progress'; version: number; position: JournalPosition; changes: number };

export type CountRow = { stream: string; passages: number };

/** By what texts that are nearly the same are found (`shared/import/near-duplicate.ts`). */
export type SignatureRow = { textDigest: string; signature: Uint32Array };

/** A project's tables: what every screen reads. All of it can be made again from the journal. */
export class ProjectDatabase extends Dexie {
  declare people: EntityTable<Row<'person'>, 'id'>;
  declare actors: EntityTable<Row<'actor'>, 'id'>;
  declare aliases: EntityTable<Row<'alias'>, 'id'>;
  declare sources: EntityTable<Row<'source'>, 'id'>;
  declare projects: EntityTable<Row<'project'>, 'id'>;
  declare documents: EntityTable<DocumentRow, 'id'>;
  declare layers: EntityTable<Row<'layer'>, 'id'>;
  declare passages: EntityTable<PassageRow, 'id'>;
  declare appearances: EntityTable<Row<'appears'>, 'id'>;
  declare roles: EntityTable<Row<'role'>, 'id'>;
  declare implications: EntityTable<Row<'implication'>, 'id'>;
  declare bearings: EntityTable<Row<'bears'>, 'id'>;
  declare effects: EntityTable<Row<'affects'>, 'id'>;
  declare judgements: EntityTable<Row<'judgement'>, 'id'>;
  declare themes: EntityTable<Row<'theme'>, 'id'>;
  declare threads: EntityTable<Row<'thread'>, 'id'>;
  declare twins: EntityTable<Row<'twin'>, 'id'>;
  declare hidden: EntityTable<HiddenRow, 'key'>;
  declare counts: EntityTable<CountRow, 'stream'>;
  declare batches: EntityTable<BatchRow, 'id'>;
  declare contexts: EntityTable<{ key: string; vector: Vector }, 'key'>;
  declare progress: EntityTable<Progress, 'key'>;
  /** Every text that a document has had. */
  declare revisions: Table<RevisionRow, [stream: string, textDigest: string]>;
  /** Worked out when they are first wanted: a text that came in a bundle has none yet. */
  declare signatures: EntityTable<SignatureRow, 'textDigest'>;
  /** Texts read before, by the digest of their revision file. */
  declare contents: EntityTable<{ digest: string; file: RevisionFile }, 'digest'>;

  constructor(project: string) {
    // The journal is what must survive; waiting for the disk twice would only slow the screen.
    super(`scholion-${project}`, { chromeTransactionDurability: 'relaxed' });
    this.version(1).stores({
      ...indexes,
      hidden: '&key',
      counts: '&stream',
      batches: '&id, [author+side+order]',
      contexts: '&key',
      progress: '&key',
      signatures: '&textDigest',
      contents: '&digest',
    });
    this.version(2).stores({ revisions: '&[stream+textDigest], stream, textDigest, original' });
  }

  rows(name: TableName): Table<Row<EntityType>, string> {
    return this.table(name);
  }
}
