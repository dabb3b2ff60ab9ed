import Dexie, { type EntityTable, type Table } from 'dexie';
import type { JournalPosition } from '#shared/ipc/contract';
import type { FoldedObject } from '#shared/history/fold';
import type { Vector } from '#shared/model/change';
import type { RevisionFile } from '#shared/model/revision-file';
import type { RevisionRow } from './revisions';
import {
  indexes,
  packedTypes,
  tableOf,
  type DocumentRow,
  type PackedType,
  type PassageRow,
  type Row,
  type TableName,
} from './tables';
import type { EntityType } from '#shared/model/entities';
import type { Pack } from '#shared/pack/pack';

/** Raised when the tables or what is written in them change: an older projection is then built anew, never migrated. */
export const PROJECTION_VERSION = 8;

/** Objects that no screen lists: removed ones, and those of a kind that this version does not know. */
export type HiddenRow = { key: string; folded: FoldedObject };

/** A passage or a link of one that no screen lists, removed since its document was packed, say. */
export type RemovedRow = { stream: string; key: string; folded: FoldedObject };

/** A document's passages and links as they stood when they were packed; rows and `removed` hold what changed since. */
export type PackRow = {
  /** Another one each time: by it whoever has a pack in memory knows whether it still is the one. */
  id: string;
  pack: Pack;
};

/** The documents in whose packs passages bear on each of some implications, or did once. */
export type PackedBearingsRow = { part: string; documents: Map<string, string[]> };

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
  /** What takes it back (`inverseIn`), as text: it may be long, and is read only when it is wanted. */
  inverse: string;
};

/** How much the project holds. What lies in a removed document does not count, nor what is in gold copies. */
export type Totals = { documents: number; passages: number; implications: number };

/** How far the tables follow the journal. `changes` of the entry after `position` are in them already. */
export type Progress = {
  key: 'progress';
  version: number;
  position: JournalPosition;
  changes: number;
  totals: Totals;
};

/** What is kept of a document so that nothing needs to be counted. */
export type CountRow = {
  stream: string;
  /** How many it has, those of gold copies left out: they show in review alone. */
  passages: number;
  implications: number;
  /** Whether the document itself stands in lists. */
  isListed: boolean;
  gold: string[];
  /** The pack that holds its passages and links, and how many objects there are in it; none while all are in rows. */
  pack?: string;
  packed: number;
  /** How many of its passages and links lie in rows, removed ones among them. */
  since: number;
  /** Raised with each change of a passage or link. */
  edition: number;
};

/** By what texts that are nearly the same are found (`shared/import/near-duplicate.ts`). */
export type SignatureRow = { textDigest: string; signature: Uint32Array };

/** What lies in the rows of one document, by its id or key. */
export type InDocument = [stream: string, idOrKey: string];

/** A project's tables: what every screen reads. All of it can be made again from the journal. */
export class ProjectDatabase extends Dexie {
  declare people: EntityTable<Row<'person'>, 'id'>;
  declare actors: EntityTable<Row<'actor'>, 'id'>;
  declare aliases: EntityTable<Row<'alias'>, 'id'>;
  declare sources: EntityTable<Row<'source'>, 'id'>;
  declare projects: EntityTable<Row<'project'>, 'id'>;
  declare documents: EntityTable<DocumentRow, 'id'>;
  declare layers: EntityTable<Row<'layer'>, 'id'>;
  declare passages: Table<PassageRow, InDocument>;
  declare appearances: Table<Row<'appears'>, InDocument>;
  declare roles: Table<Row<'role'>, InDocument>;
  declare implications: EntityTable<Row<'implication'>, 'id'>;
  declare labels: Table<Row<'labelled'>, InDocument>;
  declare bearings: Table<Row<'bears'>, InDocument>;
  declare effects: EntityTable<Row<'affects'>, 'id'>;
  declare judgements: EntityTable<Row<'judgement'>, 'id'>;
  declare themes: EntityTable<Row<'theme'>, 'id'>;
  declare threads: EntityTable<Row<'thread'>, 'id'>;
  declare twins: EntityTable<Row<'twin'>, 'id'>;
  /** By document. The key lies outside of the row, which then need not be unpacked to be written. */
  declare packs: Table<PackRow, string>;
  declare packedBearings: EntityTable<PackedBearingsRow, 'part'>;
  declare removed: Table<RemovedRow, InDocument>;
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
    // The key of a table cannot be changed where it stands: what was in these is made again from the journal.
    const asBefore = Object.fromEntries(packedTypes.map((type) => [tableOf[type], null]));
    this.version(5).stores({ ...asBefore, counts: null, packs: null });
    this.version(6).stores({
      ...indexes,
      packs: '',
      packedBearings: '&part',
      removed: '&[stream+key]',
      hidden: '&key, folded.stream',
      counts: '&stream',
      batches: '&id, [author+side+order]',
      contexts: '&key',
      progress: '&key',
      signatures: '&textDigest',
      contents: '&digest',
      revisions: '&[stream+textDigest], textDigest, original',
    });
  }

  /** The tables that folding writes; the others are filled when they are asked for. */
  get projected(): Table[] {
    return this.tables.filter(({ name }) => name !== 'contents' && name !== 'signatures');
  }

  rows(name: TableName): Table<Row<EntityType>, string> {
    return this.table(name);
  }

  /** The rows of passages, or of a kind of link, that lie beside the packs. */
  rowsSince(type: PackedType): Table<Row<PackedType>, InDocument> {
    return this.table(tableOf[type]);
  }
}
